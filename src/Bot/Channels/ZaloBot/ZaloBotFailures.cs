using System.Net;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// Every way a call to Zalo's server can fail, and what it means. Sources: the table of error codes of
/// docs.zaloplatforms.com/docs/BOT (400 path or method, 401 token, 403 "internal server error", 404, 408, 426 daily limit, 429
/// quota); that errors come as HTTP 200 too, and that 408 says "nothing new", was seen on the wire. Not documented, and
/// so taken by the code alone: how a blocked bot, an unknown chat and a message that is too long are told.
/// </summary>
public static class ZaloBotFailures
{
    /// <summary>After a refused token: only a person can help, so hardly ever; the messages wait meanwhile.</summary>
    public static readonly TimeSpan TokenRefusedWait = TimeSpan.FromMinutes(5);

    /// <summary>While there is no line at all. No attempt is used: nothing ever left this machine.</summary>
    public static readonly TimeSpan NoLineWait = TimeSpan.FromSeconds(5);

    /// <summary>After the day's last setWebhook.</summary>
    public static readonly TimeSpan DailyLimitWait = TimeSpan.FromHours(1);

    /// <summary>How a send ended that threw.</summary>
    public static SendOutcome OutcomeOf(Exception thrown) => thrown switch
    {
        ZaloBotRefusedException refusal => OfRefusal(refusal.Code),
        ZaloBotUnreadableException { Status: HttpStatusCode.OK } => new SendOutcome.Unknown("unreadable"),
        ZaloBotUnreadableException { Status: HttpStatusCode.GatewayTimeout } => new SendOutcome.Unknown("504"),
        ZaloBotUnreadableException { Status: HttpStatusCode.RequestEntityTooLarge } => new SendOutcome.Refused(RefusalKind.BadContent),
        ZaloBotUnreadableException unreadable => new SendOutcome.Failed($"{(int)unreadable.Status}"),
        _ when HttpLine.NeverLeft(thrown) => new SendOutcome.Later(NoLineWait, WholeAccount: true),
        _ => new SendOutcome.Unknown(KindOf(thrown)),
    };

    /// <summary>The token is not valid (any more).</summary>
    public static bool IsTokenRefused(Exception thrown) => thrown is ZaloBotRefusedException { Code: 401 };

    /// <summary>The same at the first call, getMe, in whose path nothing but the token can be unknown.</summary>
    public static bool IsTokenUnknown(Exception thrown) => thrown is ZaloBotRefusedException { Code: 400 or 401 or 404 };

    /// <summary>The month's quota is used up.</summary>
    public static bool IsUsedUp(Exception thrown) => thrown is ZaloBotRefusedException { Code: 429 };

    /// <summary>setWebhook or testWebhook was called too often today.</summary>
    public static bool IsDailyLimit(Exception thrown) => thrown is ZaloBotRefusedException { Code: 426 };

    /// <summary>A failure of the call itself, as opposed to a fault of ours.</summary>
    public static bool IsOfTheCall(Exception thrown) =>
        thrown is ZaloBotRefusedException or ZaloBotUnreadableException or HttpRequestException or OperationCanceledException or IOException;

    /// <summary>A word for the log: a type or a status, never a text that could hold an address.</summary>
    public static string KindOf(Exception thrown) => thrown switch
    {
        ZaloBotRefusedException refusal => $"{refusal.Code}",
        ZaloBotUnreadableException unreadable => $"{(int)unreadable.Status}, not JSON",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        _ => thrown.GetType().Name,
    };

    private static SendOutcome OfRefusal(int code) => code switch
    {
        429 => new SendOutcome.UsedUp(),
        401 => new SendOutcome.Later(TokenRefusedWait, WholeAccount: true),
        // Not taken for an unknown chat: were it the path, hence the token, every member would be marked unreachable.
        404 => new SendOutcome.Failed("404"),
        400 or 413 => new SendOutcome.Refused(RefusalKind.BadContent),
        408 or 504 => new SendOutcome.Unknown($"{code}"),
        _ => new SendOutcome.Failed($"{code}"),
    };
}
