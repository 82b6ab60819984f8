using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>The two tokens of a consent.</summary>
/// <param name="Access">Goes with each call; 25 hours.</param>
/// <param name="AccessUntil">Not used after that, UTC.</param>
/// <param name="Refresh">Buys the next pair, once; three months.</param>
/// <param name="RefreshFrom">When Zalo gave it.</param>
public sealed record ZaloOaPair(string Access, DateTimeOffset AccessUntil, string Refresh, DateTimeOffset RefreshFrom)
{
    /// <summary>Three months (Zalo, OAuth v4), counted short.</summary>
    public static readonly TimeSpan RefreshLives = TimeSpan.FromDays(90);

    /// <summary>When consent must be given again, unless a new pair came before.</summary>
    public DateTimeOffset ConsentUntil => RefreshFrom + RefreshLives;
}

/// <summary>How an exchange of a refresh token ended; a closed family.</summary>
public abstract record ZaloOaExchange
{
    private ZaloOaExchange()
    {
    }

    /// <summary>A new pair; the old refresh token is spent.</summary>
    public sealed record Given(ZaloOaPair Pair) : ZaloOaExchange;

    /// <summary>Zalo says no: the refresh token is spent, too old or taken back, or the app's secret is wrong.</summary>
    public sealed record Refused : ZaloOaExchange;

    /// <summary>Nothing left this machine: the refresh token is as good as before.</summary>
    public sealed record NotSent : ZaloOaExchange;

    /// <summary>Sent, and no answer that says what came of it.</summary>
    public sealed record Unknown(string Error) : ZaloOaExchange;
}

/// <summary>Exchanges a refresh token at Zalo (OAuth v4, "Lấy access token từ refresh token").</summary>
public sealed class ZaloOaConsent(ZaloOaLine line, ZaloOaOptions options, TimeProvider time)
{
    private static readonly TimeSpan s_normalLife = TimeSpan.FromHours(25);

    /// <summary>Never throws, but when cancelled; an error that comes with HTTP 200 is never taken for a token.</summary>
    public async Task<ZaloOaExchange> Exchange(string refreshToken, CancellationToken cancel)
    {
        try
        {
            var (status, body) = await line.Exchange(
                new Dictionary<string, string> { ["app_id"] = options.AppId, ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, cancel);
            return Read(status, body);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return HttpLine.NeverLeft(failure) ? new ZaloOaExchange.NotSent() : new ZaloOaExchange.Unknown(ZaloOaFailures.KindOf(failure));
        }
    }

    private ZaloOaExchange Read(int status, string body)
    {
        if (LenientJson.Parse(System.Text.Encoding.UTF8.GetBytes(body)) is not { ValueKind: JsonValueKind.Object } answer || status is >= 500)
        {
            return new ZaloOaExchange.Unknown($"{status}");
        }

        var isError = status is < 200 or >= 300 || LenientJson.Field(answer, "error_name") is not null || ZaloOaJson.Number(answer, "error") is not (null or 0);
        if (isError)
        {
            return new ZaloOaExchange.Refused();
        }

        if (ZaloOaJson.Id(answer, "access_token", 4_000) is not { } access || ZaloOaJson.Id(answer, "refresh_token", 4_000) is not { } refresh)
        {
            return new ZaloOaExchange.Unknown("no tokens in the answer");
        }

        var now = time.GetUtcNow();
        var life = ZaloOaJson.Number(answer, "expires_in") is { } seconds and > 0 and < 10_000_000 ? TimeSpan.FromSeconds(seconds) : s_normalLife;
        return new ZaloOaExchange.Given(new ZaloOaPair(access, now + life, refresh, now));
    }
}
