using System.Globalization;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>Asks Telegram who the bot is, how updates come, and what time it is there.</summary>
public sealed class TelegramCheckUp(TelegramAccount account, TelegramOptions options) : ICheckUp
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    // A webhook that failed longer ago has been called in vain by nobody since.
    private static readonly TimeSpan s_recently = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_limit);
        try
        {
            var me = await account.Know(limit.Token);
            var webhook = await account.Api.GetWebhookInfo(limit.Token);
            return [new("Telegram", true, $"bot @{me.Username} trả lời"), Incoming(webhook), await ServerClock.Compare("Telegram", account.Server, limit.Token)];
        }
        catch (Exception failure) when (failure is RequestException or HttpRequestException or OperationCanceledException)
        {
            return [new("Telegram", false, Sentence(failure))];
        }
    }

    private string Sentence(Exception failure) => failure switch
    {
        _ when TelegramFailures.IsTokenRefused(failure) => "không nhận Telegram:BotToken. Lấy lại mã ở @BotFather (/mybots, API Token).",
        _ => $"không nối được tới {options.ApiBaseUrl ?? "api.telegram.org"} ({TelegramFailures.KindOf(failure)}). Kiểm tra mạng, tường lửa và Telegram:ApiBaseUrl.",
    };

    private Finding Incoming(WebhookInfo webhook)
    {
        const string Check = "Telegram, tin đến";
        var waiting = $"{webhook.PendingUpdateCount.ToString(CultureInfo.InvariantCulture)} tin chờ";
        if (options.Mode == TelegramMode.Polling)
        {
            return new(Check, true, webhook.Url.Length == 0 ? $"hỏi tin, {waiting}" : $"đang đặt webhook, {waiting}; serve sẽ gỡ để hỏi tin");
        }

        if (webhook.LastErrorDate is { } failed && TimeProvider.System.GetUtcNow().UtcDateTime - failed < s_recently)
        {
            return new(Check, false, $"Telegram gọi webhook không được ({webhook.LastErrorMessage}), {waiting}. Kiểm tra Telegram:WebhookUrl và chứng chỉ HTTPS.");
        }

        return webhook.Url == options.WebhookUrl
            ? new(Check, true, $"webhook, {waiting}")
            : new(Check, webhook.Url.Length == 0, webhook.Url.Length == 0
                ? "chưa đặt webhook; serve đặt khi khởi động"
                : "webhook đang trỏ nơi khác. Khởi động lại serve, và dừng máy khác dùng chung bot này.");
    }
}
