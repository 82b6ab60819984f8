using System.Text.Json;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// Where Telegram brings updates. 200 says that the update is committed; anything else makes Telegram bring it again, for
/// up to a day, so what can never be read is also answered with 200.
/// </summary>
public static partial class TelegramWebhook
{
    /// <summary>The path below the public address.</summary>
    public const string Path = "/webhooks/telegram";

    /// <summary>The header in which Telegram repeats the secret (Bot API, setWebhook).</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Maps the door when the channel is on and in webhook mode.</summary>
    public static void MapTelegramWebhook(this WebApplication app)
    {
        if (app.Services.GetService<TelegramOptions>() is { Mode: TelegramMode.Webhook } options)
        {
            app.MapPost(Path, (HttpContext call, TelegramAccount account, TelegramIntake intake, ILogger<TelegramAccount> log) =>
                Receive(call, options.WebhookSecret!, account, intake, log));
        }
    }

    private static async Task<IResult> Receive(HttpContext call, string secret, TelegramAccount account, TelegramIntake intake, ILogger log)
    {
        if (!WebhookCall.IsSecret(call.Request.Headers[SecretHeader].ToString(), secret))
        {
            return Results.Unauthorized();
        }

        try
        {
            var body = await WebhookCall.Body(call);
            if (account.Me is not { } me)
            {
                return WebhookCall.ComeAgain(call);
            }

            await intake.Take([TelegramUpdates.Read(WebhookCall.Json(body))], me, call.RequestAborted);
            return Results.Ok();
        }
        catch (BadHttpRequestException tooLong)
        {
            return Results.StatusCode(tooLong.StatusCode);
        }
        catch (JsonException)
        {
            Log.NotJson(log);
            return Results.Ok();
        }
        catch (Exception notKept) when (!call.RequestAborted.IsCancellationRequested)
        {
            Log.NotKept(log, notKept.GetType().Name);
            return WebhookCall.ComeAgain(call);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook call of Telegram was not JSON; it is passed over")]
        public static partial void NotJson(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "An update of Telegram could not be kept ({Error}); Telegram will bring it again")]
        public static partial void NotKept(ILogger logger, string error);
    }
}
