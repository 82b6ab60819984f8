using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace ChiBo.Testing;

/// <summary>A host to which the fake Zalo brings updates.</summary>
public static class ZaloBotWebhookHost
{
    /// <summary>One update, as Zalo brings it: the person 1001 writes a command nobody knows.</summary>
    public const string Update =
        """{"event_name":"message.text.received","message":{"message_id":"a77","date":1789033572455,"from":{"id":"1001","is_bot":false},"chat":{"id":"1001","chat_type":"PRIVATE"},"text":"/khong"}}""";

    /// <summary>The path of the first bot's door.</summary>
    public const string Path = "/webhooks/zalo-bot/" + ZaloBotPhone.BotName;

    /// <summary>Starts a host in webhook mode, introduced, at an address of its own.</summary>
    public static async Task<ChiBoHost> Start(FakeZaloBot zalo, params string[] settings)
    {
        var address = FreeAddress();
        var host = await ZaloBotPhone.StartHost(
            zalo, [$"Urls={address}", $"PublicUrl={address}", "ZaloBot:Mode=Webhook", $"ZaloBot:Bots:0:WebhookSecret={ZaloBotPhone.Secret}", .. settings]);
        await zalo.Until(() => zalo.First.WebhookUrl.Length > 0);
        return host;
    }

    /// <summary>An address of this machine where nobody listens.</summary>
    public static string FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
    }

    /// <summary>A call of a bot's door.</summary>
    public static Task<HttpResponseMessage> Post(
        ChiBoHost host, string body, string? secret = ZaloBotPhone.Secret, string path = Path, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", secret);
        }

        return host.Http.SendAsync(request);
    }
}
