using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>A person who talks with the OA of a host in this process, through signed webhooks; each act returns what the OA answered.</summary>
public sealed class ZaloOaPhone(ChiBoHost host, FakeZaloOaChat chat)
{
    private static int s_next;

    public FakeZaloOaChat Chat => chat;

    /// <summary>Starts a host on the fake servers, with the simulator's clock beside it.</summary>
    public static Task<ChiBoHost> StartHost(FakeZaloOa zalo, params string[] settings) => ChiBoHost.Start(null, null, [.. Settings(zalo), .. settings]);

    /// <summary>The settings that bring a host to the fake servers.</summary>
    public static IReadOnlyList<string> Settings(FakeZaloOa zalo) =>
    [
        $"ZaloOa:AppId={FakeZaloOa.AppId}", $"ZaloOa:AppSecret={FakeZaloOa.AppSecret}", $"ZaloOa:OaSecretKey={FakeZaloOa.OaSecretKey}",
        $"ZaloOa:RefreshToken={FakeZaloOa.FirstRefreshToken}", $"ZaloOa:ApiBaseUrl={zalo.Url}", $"ZaloOa:OauthBaseUrl={zalo.Url}",
        "ZaloOa:MessagesPerSecond=1000", "Simulator:Enabled=true",
    ];

    /// <summary>Links members to chats of the OA, as if they had enrolled there: the first to the given id, the next to the next.</summary>
    public static Task<bool> Link(ChiBoHost host, IEnumerable<MemberId> members, long firstUser) => host.Do(async services =>
    {
        var user = firstUser;
        foreach (var member in members)
        {
            var address = ZaloOaLine.AddressOf((user++).ToString(CultureInfo.InvariantCulture));
            await services.GetRequiredService<LinkAccount>().Link(address, member, host.Clock.GetUtcNow(), CancellationToken.None);
        }

        return true;
    });

    public Task<IReadOnlyList<FakeMessage>> Types(string text) => Brings(SentBody("user_send_text", $$"""{"text":{{Quoted(text)}},"msg_id":"{{NextId()}}"}"""));

    /// <summary>Presses a button of the newest message that has it: its payload comes back as a text.</summary>
    public Task<IReadOnlyList<FakeMessage>> Presses(string label) =>
        Types(chat.Messages.Last(m => m.Buttons.Any(b => b.Label == label)).Buttons.First(b => b.Label == label).Payload);

    /// <summary>Sends something with attachments.</summary>
    public Task<IReadOnlyList<FakeMessage>> Sends(string kind, string payload, string? text = null) => Brings(SentBody(
        $"user_send_{kind}",
        $$"""{"msg_id":"{{NextId()}}",{{(text is null ? string.Empty : $"\"text\":{Quoted(text)},")}}"attachments":[{"type":"{{kind}}","payload":{{payload}}}]}"""));

    /// <summary>Follows the OA, or leaves it.</summary>
    public Task<IReadOnlyList<FakeMessage>> Follows(bool now = true) => Brings(
        $$"""{"app_id":"{{FakeZaloOa.AppId}}","oa_id":"{{FakeZaloOa.OaId}}","follower":{"id":"{{chat.User}}"},"user_id_by_app":"v","event_name":"{{(now ? "follow" : "unfollow")}}","source":"oa_profile","timestamp":"{{Now()}}"}""");

    /// <summary>Has all messages on his screen; or only on his phone.</summary>
    public Task<IReadOnlyList<FakeMessage>> Sees(bool only = false) => Brings(
        only
            ? OfOa("user_received_message", $$"""{"msg_id":"{{chat.MessageIds[^1]}}"}""")
            : OfOa("user_seen_message", $$"""{"msg_ids":{{JsonSerializer.Serialize(chat.MessageIds)}}}"""));

    /// <summary>An event of this person with other fields: submitted info, withdrawal.</summary>
    public Task<IReadOnlyList<FakeMessage>> Does(string eventName, string fields = "") => Brings(
        $$"""{"app_id":"{{FakeZaloOa.AppId}}","sender":{"id":"{{chat.User}}"},"recipient":{"id":"{{FakeZaloOa.OaId}}"},"event_name":"{{eventName}}"{{fields}},"timestamp":"{{Now()}}"}""");

    /// <summary>The body of an event that carries a message of his.</summary>
    public string SentBody(string eventName, string message, DateTimeOffset? at = null) =>
        $$"""{"app_id":"{{FakeZaloOa.AppId}}","sender":{"id":"{{chat.User}}"},"user_id_by_app":"v","recipient":{"id":"{{FakeZaloOa.OaId}}"},"event_name":"{{eventName}}","message":{{message}},"timestamp":"{{at?.ToUnixTimeMilliseconds() ?? Now()}}"}""";

    /// <summary>Brings a webhook as Zalo would, and returns the OA's new messages once all is handled and sent.</summary>
    public async Task<IReadOnlyList<FakeMessage>> Brings(string body)
    {
        var before = chat.Messages.Count;
        using var response = await Post(host, body);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The webhook was answered {(int)response.StatusCode}.");
        }

        await host.Services.GetRequiredService<SimulatorClock>().Settle(CancellationToken.None);
        return [.. chat.Messages.Skip(before)];
    }

    /// <summary>Posts a webhook, signed like Zalo's unless another signature is given; "" for none.</summary>
    public static Task<HttpResponseMessage> Post(ChiBoHost host, string body, string? signature = null, string contentType = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/zalo-oa") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        signature ??= Signature(body, FakeZaloOa.OaSecretKey);
        if (signature.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature);
        }

        return host.Http.SendAsync(request);
    }

    /// <summary>The signature of a body by the rule Zalo gives, written out here a second time: SHA-256 of app id, body, timestamp, key.</summary>
    public static string Signature(string body, string key, string appId = FakeZaloOa.AppId)
    {
        var at = body.LastIndexOf("\"timestamp\":", StringComparison.Ordinal);
        var timestamp = at < 0 ? string.Empty : string.Concat(body[(at + 12)..].TrimStart('"').TakeWhile(char.IsAsciiDigit));
        return "mac=" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(appId + body + timestamp + key)));
    }

    private string OfOa(string eventName, string message) =>
        $$"""{"app_id":"{{FakeZaloOa.AppId}}","sender":{"id":"{{FakeZaloOa.OaId}}"},"recipient":{"id":"{{chat.User}}"},"event_name":"{{eventName}}","message":{{message}},"timestamp":"{{Now()}}"}""";

    private static string NextId() => string.Create(CultureInfo.InvariantCulture, $"in-{Interlocked.Increment(ref s_next):x8}");

    // The host's clock stands still; a person's messages do not come at one instant.
    private long Now() => host.Clock.GetUtcNow().ToUnixTimeMilliseconds() + (Interlocked.Increment(ref s_next) % 1000);

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
