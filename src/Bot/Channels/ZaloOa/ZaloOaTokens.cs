using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChiBo.Bot.Persistence.Secrets;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Has a valid access token ready. A refresh token buys one new pair and is spent by it, so a pair is stored and committed
/// before its first use, and one node at a time exchanges, under a lease that lasts longer than the call may. When a call or
/// the process was cut in the middle, the stored token is tried once more: if it was spent, only a new consent helps, and
/// health and doctor say so.
/// </summary>
public sealed partial class ZaloOaTokens(
    SecretStore secrets, ZaloOaConsent consent, ZaloOaOptions options, ChannelTrouble trouble, TimeProvider time, ILogger<ZaloOaTokens> log) : IDisposable
{
    /// <summary>Its name in <see cref="ChannelTrouble"/>.</summary>
    public const string Part = "zalo-oa/token";

    /// <summary>For health: the chain of tokens was cut in the middle of an exchange.</summary>
    public const string Interrupted =
        "Máy dừng (hoặc đứt mạng) đúng lúc đổi mã của Zalo OA nên cặp mã mới không kịp ghi và mã cũ đã dùng rồi; vào developers.zalo.me, mục Công cụ, API Explorer lấy refresh token mới, đặt vào ZaloOa:RefreshToken rồi khởi động lại.";

    /// <summary>For health: Zalo takes the refresh token no more.</summary>
    public const string ConsentNeeded =
        "Zalo không nhận refresh token của OA (đã dùng, quá 3 tháng hoặc bị thu hồi, hoặc ZaloOa:AppSecret sai); lấy refresh token mới ở developers.zalo.me, mục Công cụ, API Explorer, đặt vào ZaloOa:RefreshToken rồi khởi động lại.";

    /// <summary>For health: the key is gone with which the pair was encrypted.</summary>
    public const string KeyLost =
        "Không giải mã được cặp mã của Zalo OA vì thiếu khóa trong thư mục keys của Data:Directory; phục hồi thư mục keys, hoặc lấy refresh token mới đặt vào ZaloOa:RefreshToken rồi khởi động lại.";

    /// <summary>For health: no line.</summary>
    public const string NoLine = "Chưa đổi được mã của Zalo OA vì không nối được tới Zalo; vẫn đang thử lại.";

    /// <summary>Longer than the call (<see cref="ZaloOaLine.CallLimit"/>) and the commit behind it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>A pair is renewed that long before its end: ours, time for a day's outage of Zalo to pass unnoticed.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(12);

    private const int MostInVain = 2;

    // The token must outlast the call it goes with.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_afterRefusal = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private ZaloOaPair? _pair;
    private string? _refused;
    private Unsaved? _unsaved;
    private long _quietUntil = long.MinValue;
    private int _inVain;

    private sealed record Unsaved(ZaloOaPair Pair, int Version);

    /// <summary>Each configured refresh token begins a chain of its own, so that a new consent is known as new.</summary>
    public string SecretName { get; } = NameOf(options);

    /// <summary>The access token to use now; null when there is none at this moment (why is in <see cref="ChannelTrouble"/>).</summary>
    public Task<string?> Current(CancellationToken cancel) =>
        Volatile.Read(ref _pair) is { } pair && IsGood(pair, s_margin) ? Task.FromResult<string?>(pair.Access) : Renewed(s_margin, cancel);

    /// <summary>The one to use after Zalo has refused that one; null when there is none at this moment.</summary>
    public Task<string?> Instead(string refused, CancellationToken cancel)
    {
        Volatile.Write(ref _refused, refused);
        return Renewed(s_margin, cancel);
    }

    /// <summary>A call was accepted: the token works.</summary>
    public void Worked() => Volatile.Write(ref _inVain, 0);

    /// <summary>Renews the pair when its end is near; called from time to time.</summary>
    public Task KeepFresh(CancellationToken cancel) =>
        Volatile.Read(ref _pair) is { } pair && IsGood(pair, Ahead) ? Task.CompletedTask : Renewed(Ahead, cancel);

    /// <summary>The pair as stored, for the operator; exchanges nothing.</summary>
    public async Task<(ZaloOaPair? Pair, ReadSecret Stored)> Look(CancellationToken cancel)
    {
        var stored = await secrets.Read(SecretName, cancel);
        return (PairIn(stored), stored);
    }

    public void Dispose() => _one.Dispose();

    private bool IsGood(ZaloOaPair pair, TimeSpan margin) => pair.AccessUntil - time.GetUtcNow() > margin && pair.Access != Volatile.Read(ref _refused);

    private async Task<string?> Renewed(TimeSpan margin, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_unsaved is not null && !await Save(cancel))
            {
                return null;
            }

            var (pair, stored) = await Look(cancel);
            if (pair is not null && IsGood(pair, margin))
            {
                Take(pair);
            }
            else if (TimeProvider.System.GetTimestamp() >= _quietUntil && !IsInVain(pair))
            {
                await Exchange(pair, stored, cancel);
            }

            // Renewing ahead may fail while the present one is still good.
            return _pair is { } now && IsGood(now, TimeSpan.Zero) ? now.Access : null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>New tokens are refused as well: more of them would not help, so they are not spent message by message.</summary>
    private bool IsInVain(ZaloOaPair? pair)
    {
        if (pair is null || pair.Access != _refused || ++_inVain <= MostInVain)
        {
            return false;
        }

        _inVain = 0;
        Rest(s_afterRefusal);
        return true;
    }

    private async Task Exchange(ZaloOaPair? pair, ReadSecret stored, CancellationToken cancel)
    {
        if (stored.Unreadable)
        {
            Rest(s_afterRefusal);
            Tell(KeyLost, stopped: true, "the key is lost");
            return;
        }

        if (await secrets.Begin(SecretName, stored.Version, Lease, cancel) is not { } version)
        {
            // Another node is at it; its pair is read at the next look.
            Rest(TimeSpan.FromSeconds(1));
            return;
        }

        // From here to the commit nothing may be cut by a stop of the host: the token is spent by then.
        switch (await consent.Exchange(pair?.Refresh ?? options.RefreshToken, CancellationToken.None))
        {
            case ZaloOaExchange.Given given:
                _unsaved = new Unsaved(given.Pair, version);
                await Save(CancellationToken.None);
                break;
            case ZaloOaExchange.Refused:
                await secrets.GiveUp(SecretName, version, stored.Unfinished, CancellationToken.None);
                Rest(s_afterRefusal);
                Tell(stored.Unfinished ? Interrupted : ConsentNeeded, stopped: true, "refused");
                break;
            case ZaloOaExchange.NotSent:
                await secrets.GiveUp(SecretName, version, stored.Unfinished, CancellationToken.None);
                Rest(s_afterFailure);
                Tell(NoLine, stopped: false, "no line");
                break;
            case ZaloOaExchange.Unknown unknown:
                await secrets.GiveUp(SecretName, version, unfinished: true, CancellationToken.None);
                Rest(s_afterFailure);
                Tell(NoLine, stopped: false, unknown.Error);
                break;
        }
    }

    /// <summary>Commits a pair that was received; until that is done it is used by nobody. Throws when the store is down, and is tried again.</summary>
    private async Task<bool> Save(CancellationToken cancel)
    {
        var unsaved = _unsaved!;
        if (await secrets.End(SecretName, unsaved.Version, JsonSerializer.Serialize(unsaved.Pair), cancel))
        {
            Take(unsaved.Pair);
            Log.Renewed(log, unsaved.Pair.AccessUntil);
        }

        _unsaved = null;
        return _pair is not null;
    }

    private void Take(ZaloOaPair pair)
    {
        Volatile.Write(ref _pair, pair);
        trouble.Clear(Part);
    }

    private void Rest(TimeSpan time) =>
        _quietUntil = TimeProvider.System.GetTimestamp() + (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);

    private void Tell(string sentence, bool stopped, string error)
    {
        if (trouble.Report(Part, sentence, stopped))
        {
            Log.NotRenewed(log, error);
        }
    }

    private static ZaloOaPair? PairIn(ReadSecret stored) => stored.Value is null ? null : JsonSerializer.Deserialize<ZaloOaPair>(stored.Value);

    private static string NameOf(ZaloOaOptions options) =>
        $"{ZaloOaLine.Channel}/{options.AppId}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.RefreshToken)))[..16]}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Zalo OA: a new pair of tokens is stored; the access token is good until {Until}")]
        public static partial void Renewed(ILogger logger, DateTimeOffset until);

        [LoggerMessage(2, LogLevel.Error, "Zalo OA: the tokens could not be renewed ({Error}); health says what to do")]
        public static partial void NotRenewed(ILogger logger, string error);
    }
}
