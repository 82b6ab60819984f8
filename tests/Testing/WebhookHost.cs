using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChiBo.Testing;

/// <summary>A host to which the fake Telegram brings updates.</summary>
public static class WebhookHost
{
    public const string Secret = "mau-secret_123";

    /// <summary>One update, as Telegram brings it: the person 1001 writes a command nobody knows.</summary>
    public const string Update =
        """{"update_id":77,"message":{"message_id":1,"date":1,"from":{"id":1001,"is_bot":false,"first_name":"Mẫu"},"chat":{"id":1001,"type":"private"},"text":"/khong"}}""";

    /// <summary>Starts a host in webhook mode, introduced.</summary>
    public static async Task<ChiBoHost> Start(FakeTelegram telegram, params string[] settings)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        var host = await TelegramPhone.StartHost(
            telegram, [$"Urls={address}", "Telegram:Mode=Webhook", $"Telegram:WebhookUrl={address}/webhooks/telegram", $"Telegram:WebhookSecret={Secret}", .. settings]);
        await telegram.Until(() => telegram.CallsOf("setMyCommands") == 2);
        return host;
    }

    /// <summary>A call of the webhook.</summary>
    public static Task<HttpResponseMessage> Post(ChiBoHost host, string body, string? secret = Secret, bool isChunked = false)
    {
        HttpContent content = isChunked ? new StreamContent(new Chunks(Encoding.UTF8.GetBytes(body))) : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/telegram") { Content = content };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return host.Http.SendAsync(request);
    }

    /// <summary>A stream that does not know its length, so that it travels in chunks.</summary>
    private sealed class Chunks(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
