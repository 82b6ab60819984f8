using System.Net;
using ChiBo.Core.Messaging;
using Telegram.Bot.Exceptions;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// Every way a call to the Bot API can fail, and what it means. Sources: "Making requests" and ResponseParameters of the
/// Bot API; the Bot FAQ on limits; the descriptions that tdlib/telegram-bot-api returns (Client.cpp).
/// </summary>
public static class TelegramFailures
{
    /// <summary>After a refused token: only a person can help, so hardly ever; the messages wait meanwhile.</summary>
    public static readonly TimeSpan TokenRefusedWait = TimeSpan.FromMinutes(5);

    /// <summary>While there is no line at all. No attempt is used: nothing ever left this machine.</summary>
    public static readonly TimeSpan NoLineWait = TimeSpan.FromSeconds(5);

    // 429 without retry_after is not documented, but the field is optional.
    private static readonly TimeSpan s_limitWait = TimeSpan.FromSeconds(3);

    /// <summary>400s that say the chat is not there. Most specific words first; compared in lower case.</summary>
    private static readonly string[] s_unknownChat =
        ["chat not found", "peer_id_invalid", "chat_id_invalid", "user not found", "group chat was upgraded", "group chat was deactivated", "chat_id is empty"];

    /// <summary>400s that say the bot may not write there: a group that took the right away, or a block seen late.</summary>
    private static readonly string[] s_blocked =
        ["user_is_blocked", "not enough rights", "have no rights", "chat_write_forbidden", "need administrator rights", "chat_restricted", "topic_closed"];

    /// <summary>How a send ended that threw.</summary>
    /// <param name="toGroup">A limit hit in a group is the group's own (20 a minute), else it is taken for the account's.</param>
    public static SendOutcome OutcomeOf(Exception thrown, bool toGroup) => thrown switch
    {
        ApiRequestException answer => OfAnswer(answer, toGroup),
        RequestException { HttpStatusCode: HttpStatusCode.GatewayTimeout } => new SendOutcome.Unknown("504"),
        RequestException { HttpStatusCode: >= HttpStatusCode.InternalServerError and var status } => new SendOutcome.Failed($"{(int)status}"),
        RequestException { HttpStatusCode: HttpStatusCode.RequestEntityTooLarge } => new SendOutcome.Refused(RefusalKind.BadContent),
        RequestException { HttpStatusCode: { } status and not HttpStatusCode.OK } => new SendOutcome.Failed($"{(int)status}"),
        _ when HttpLine.NeverLeft(thrown) => new SendOutcome.Later(NoLineWait, WholeAccount: true),
        _ => new SendOutcome.Unknown(KindOf(thrown)),
    };

    /// <summary>The token is not valid (any more): 401, and 404 for a token of a wrong form.</summary>
    public static bool IsTokenRefused(Exception thrown) => thrown is ApiRequestException { ErrorCode: 401 or 404 };

    /// <summary>Another program reads this bot's updates, or a webhook is set.</summary>
    public static bool IsConflict(Exception thrown) => thrown is ApiRequestException { ErrorCode: 409 };

    /// <summary>How long the server asked to wait, or null.</summary>
    public static TimeSpan? AskedToWait(Exception thrown) =>
        thrown is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>An edit that changes nothing is an edit that is done.</summary>
    public static bool IsNotModified(Exception thrown) =>
        thrown is ApiRequestException { ErrorCode: 400 } answer && Says(answer, "message is not modified");

    /// <summary>A message that is to be deleted is not there any more.</summary>
    public static bool IsGone(Exception thrown) =>
        thrown is ApiRequestException { ErrorCode: 400 } answer && Says(answer, "message to delete not found");

    /// <summary>A word for the log: a type or a status, never a text that could hold an address.</summary>
    public static string KindOf(Exception thrown) => thrown switch
    {
        ApiRequestException answer => $"{answer.ErrorCode}",
        RequestException { HttpStatusCode: { } status } => $"{(int)status}",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        RequestException { InnerException: { } inner } => KindOf(inner),
        _ => thrown.GetType().Name,
    };

    private static SendOutcome OfAnswer(ApiRequestException answer, bool toGroup) => answer.ErrorCode switch
    {
        429 => new SendOutcome.Later(AskedToWait(answer) ?? s_limitWait, WholeAccount: !toGroup, TooFast: !toGroup),
        401 or 404 => new SendOutcome.Later(TokenRefusedWait, WholeAccount: true),
        403 when Says(answer, "deactivated") => new SendOutcome.Refused(RefusalKind.Deactivated),
        403 when Says(answer, "can't initiate conversation") => new SendOutcome.Refused(RefusalKind.UnknownChat),
        403 => new SendOutcome.Refused(RefusalKind.Blocked),
        400 when answer.Parameters?.MigrateToChatId is not null => new SendOutcome.Refused(RefusalKind.UnknownChat),
        400 when Says(answer, "input_user_deactivated") => new SendOutcome.Refused(RefusalKind.Deactivated),
        400 when s_unknownChat.Any(words => Says(answer, words)) => new SendOutcome.Refused(RefusalKind.UnknownChat),
        400 when s_blocked.Any(words => Says(answer, words)) => new SendOutcome.Refused(RefusalKind.Blocked),
        400 or 413 => new SendOutcome.Refused(RefusalKind.BadContent),
        _ => new SendOutcome.Failed($"{answer.ErrorCode}"),
    };

    private static bool Says(ApiRequestException answer, string words) => answer.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
