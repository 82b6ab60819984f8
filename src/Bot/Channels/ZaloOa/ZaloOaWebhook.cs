using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Where Zalo brings events. 200 says that the event is committed (a commit takes milliseconds; Zalo waits 2 s). After
/// anything else Zalo repeats it five times within two hours and then unsubscribes the webhook, so what is genuine and can
/// never be read is answered with 200 too.
/// </summary>
public static partial class ZaloOaWebhook
{
    /// <summary>The path below the public address.</summary>
    public const string Path = "/webhooks/zalo-oa";

    /// <summary>An event older than that is a replay: Zalo's own repetitions end after 1 h 51 min (webhook page: 30 s, 5, 15, 30 min, 1 h).</summary>
    public static readonly TimeSpan OldestAccepted = TimeSpan.FromHours(3);

    // Clocks differ; what comes from further ahead is not from now.
    private static readonly TimeSpan s_furthestAhead = TimeSpan.FromHours(1);

    /// <summary>Maps the door when the channel is on.</summary>
    public static void MapZaloOaWebhook(this WebApplication app)
    {
        if (app.Services.GetService<ZaloOaOptions>() is { } options)
        {
            app.MapPost(Path, (HttpContext call, ZaloOaIntake intake, TimeProvider time, ILogger<ZaloOaIntake> log) => Receive(call, options, intake, time, log));
        }
    }

    private static async Task<IResult> Receive(HttpContext call, ZaloOaOptions options, ZaloOaIntake intake, TimeProvider time, ILogger log)
    {
        try
        {
            var raw = await WebhookCall.Body(call);
            if (LenientJson.Parse(raw) is not { ValueKind: JsonValueKind.Object } body)
            {
                return Results.BadRequest();
            }

            if (!IsGenuine(call, raw, body, options, log) || !IsFresh(body, time))
            {
                return Results.Unauthorized();
            }

            await intake.Take(body, call.RequestAborted);
            return Results.Ok();
        }
        catch (BadHttpRequestException unreadable)
        {
            return Results.StatusCode(unreadable.StatusCode);
        }
        catch (Exception notKept) when (!call.RequestAborted.IsCancellationRequested)
        {
            Log.NotKept(log, notKept.GetType().Name);
            return WebhookCall.ComeAgain(call, seconds: 30);
        }
    }

    private static bool IsGenuine(HttpContext call, byte[] raw, JsonElement body, ZaloOaOptions options, ILogger log)
    {
        if (ZaloOaJson.Text(body, "app_id") != options.AppId || ZaloOaJson.Text(body, "timestamp") is not { } timestamp)
        {
            return false;
        }

        var signer = ZaloOaSignature.SignerOf(call.Request.Headers[ZaloOaSignature.Header], raw, timestamp, options);
        if (signer == ZaloOaSigner.AppSecret)
        {
            Log.SignedByApp(log);
        }

        return signer != ZaloOaSigner.Nobody;
    }

    // By the machine's clock too: the simulator's may be moved by days.
    private static bool IsFresh(JsonElement body, TimeProvider time) =>
        ZaloOaMapper.TimeOf(body) is { } at && (IsNear(at, time.GetUtcNow()) || IsNear(at, TimeProvider.System.GetUtcNow()));

    private static bool IsNear(DateTimeOffset at, DateTimeOffset now) => now - at <= OldestAccepted && at - now <= s_furthestAhead;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An event of Zalo OA could not be kept ({Error}); Zalo will bring it again")]
        public static partial void NotKept(ILogger logger, string error);

        [LoggerMessage(2, LogLevel.Information, "A webhook of Zalo OA is signed with the app's secret (ZaloOa:AppSecret), not with the OA's secret key")]
        public static partial void SignedByApp(ILogger logger);
    }
}
