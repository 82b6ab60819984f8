using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// Where Zalo brings updates, a door for each bot. 200 says that the update is committed. What can never be read, and the
/// empty probe that setWebhook sends, are also answered with 200.
/// </summary>
public static partial class ZaloBotWebhook
{
    /// <summary>The path below the public address; the bot's name follows.</summary>
    public const string Folder = "/webhooks/zalo-bot";

    /// <summary>The header in which Zalo repeats the secret (setWebhook).</summary>
    public const string SecretHeader = "X-Bot-Api-Secret-Token";

    /// <summary>Maps the doors when the channel is on and in webhook mode.</summary>
    public static void MapZaloBotWebhook(this WebApplication app)
    {
        if (app.Services.GetService<ZaloBotOptions>() is { Mode: ZaloBotMode.Webhook })
        {
            app.MapPost(Folder + "/{name}", Receive);
        }
    }

    private static async Task<IResult> Receive(
        string name, HttpContext call, ZaloBots bots, ZaloBotIntake intake, ChannelTrouble trouble, ILogger<ZaloBots> log)
    {
        if (bots.Find(name) is not { } bot)
        {
            return Results.NotFound();
        }

        if (!WebhookCall.IsSecret(call.Request.Headers[SecretHeader].ToString(), bot.Settings.WebhookSecret!))
        {
            return Results.Unauthorized();
        }

        trouble.Clear(bot.Part(ZaloBotIntroduction.WebhookPart));
        try
        {
            var body = await WebhookCall.Body(call);
            if (body.Length > 0)
            {
                await intake.Take(WebhookCall.Json(body), bot, call.RequestAborted);
            }

            return Results.Json(new { ok = true });
        }
        catch (BadHttpRequestException tooLong)
        {
            return Results.StatusCode(tooLong.StatusCode);
        }
        catch (JsonException)
        {
            Log.NotJson(log, bot.Name);
            return Results.Json(new { ok = true });
        }
        catch (Exception notKept) when (!call.RequestAborted.IsCancellationRequested)
        {
            Log.NotKept(log, bot.Name, notKept.GetType().Name);
            return WebhookCall.ComeAgain(call);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook call for the Zalo bot {Bot} was not JSON; it is passed over")]
        public static partial void NotJson(ILogger logger, string bot);

        [LoggerMessage(2, LogLevel.Error, "An update of the Zalo bot {Bot} could not be kept ({Error}); Zalo is asked to bring it again")]
        public static partial void NotKept(ILogger logger, string bot, string error);
    }
}
