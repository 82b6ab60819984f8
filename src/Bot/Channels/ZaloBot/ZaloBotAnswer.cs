using System.Net;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>Zalo answered a call with no, whatever the HTTP status. Its message is Zalo's own words, without address or token.</summary>
/// <param name="code">error_code, or errorCode as testWebhook writes it, or else the HTTP status.</param>
/// <param name="description">Zalo's words; may be empty.</param>
public sealed class ZaloBotRefusedException(int code, string description) : Exception(description)
{
    public int Code => code;
}

/// <summary>An answer that is not of the documented form: a page of a proxy, a cut text.</summary>
public sealed class ZaloBotUnreadableException(HttpStatusCode status) : Exception("The answer is not of the documented form")
{
    public HttpStatusCode Status => status;
}

/// <summary>Who a bot is on Zalo (getMe).</summary>
/// <param name="AccountName">"bot.Xyz": https://zalo.me/bot.Xyz opens its chat.</param>
public sealed record ZaloBotIdentity(string Id, string AccountName);

/// <summary>What setWebhook and testWebhook say of trying the address.</summary>
/// <param name="Well">Zalo got its answer; true also where nothing was said.</param>
/// <param name="Outcome">"webhook.ok", "webhook.err.tls" and the like; may be empty.</param>
public sealed record ZaloBotVerification(bool Well, string Outcome);
