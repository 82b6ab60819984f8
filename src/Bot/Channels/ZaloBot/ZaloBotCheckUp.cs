using System.Globalization;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>Asks Zalo of each bot who it is and how its updates come, and the ledger how many messages it has sent this month.</summary>
public sealed class ZaloBotCheckUp(ZaloBots bots, ZaloBotOptions options, Budgets budgets) : ICheckUp
{
    private const string Silent =
        "Nếu bot vẫn im lặng sau Cloudflare: tắt Browser Integrity Check cho /webhooks/ bằng Configuration Rule (WAF Skip chưa đủ)";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancel)
    {
        var findings = (await Task.WhenAll(bots.All.Select(bot => Look(bot, cancel)))).SelectMany(found => found).ToList();
        findings.Add(await ServerClock.Compare("Zalo", new Uri(options.ApiBaseUrl ?? ZaloBotOptions.ZaloServer), cancel));
        foreach (var bot in options.All)
        {
            findings.Add(Month(bot.Name, (await budgets.Of($"{ZaloBotAccount.Channel}/{bot.Name}", forNotices: false, cancel))!));
        }

        return findings;
    }

    private static Finding Month(string bot, Allowance month)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"đã gửi {month.Sent}/{month.Plan} tháng này");
        return month switch
        {
            { Left: > 0 } => new($"Bot Zalo «{bot}»", true, says),
            { IsUsedUp: true } => new(
                $"Bot Zalo «{bot}»", false, $"{says}, nhưng Zalo báo hết lượt; tin được giữ lại, mỗi ngày thử một lần. Việc gấp: gọi điện. Nếu Zalo đếm cả tin đến, đặt ZaloBot:CountsIncoming=true."),
            _ => new($"Bot Zalo «{bot}»", false, $"{says}: hết lượt, tin chờ đến đầu tháng sau. Việc gấp: gọi điện, hoặc nâng gói rồi sửa MessagesPerMonth của bot."),
        };
    }

    private async Task<IReadOnlyList<Finding>> Look(ZaloBotAccount bot, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_limit);
        var check = $"Zalo Bot «{bot.Name}»";
        try
        {
            var me = await bot.Know(limit.Token);
            var name = bot.Link is { } link ? $"{me.AccountName} trả lời; mở trò chuyện: {link}" : "bot trả lời";
            return [new(check, true, name), await Incoming($"{check}, tin đến", bot, limit.Token)];
        }
        catch (Exception failure) when (ZaloBotFailures.IsOfTheCall(failure))
        {
            return [new(check, false, Sentence(failure))];
        }
    }

    private string Sentence(Exception failure) => ZaloBotFailures.IsTokenUnknown(failure)
        ? "không nhận Token. Lấy lại trong Zalo: OA Zalo Bot Manager, Zalo Bot Creator, chọn bot."
        : $"không nối được tới {options.ApiBaseUrl ?? ZaloBotOptions.ZaloServer} ({ZaloBotFailures.KindOf(failure)}). Kiểm tra mạng, tường lửa và ZaloBot:ApiBaseUrl.";

    private async Task<Finding> Incoming(string check, ZaloBotAccount bot, CancellationToken cancel)
    {
        var address = await bot.WebhookAddress(cancel);
        if (options.Mode == ZaloBotMode.Polling)
        {
            var left = address.Length == 0 ? string.Empty : "; đang đặt webhook, serve sẽ gỡ để hỏi tin";
            return new(check, true, $"hỏi tin, chỉ để chạy thử: máy tắt lúc nào thì mất tin lúc ấy. Chạy thật đặt ZaloBot:Mode=Webhook{left}");
        }

        if (address != options.WebhookUrl(bot.Name))
        {
            return new(check, address.Length == 0, address.Length == 0
                ? "chưa đặt webhook; serve đặt khi khởi động"
                : "webhook đang trỏ nơi khác. Khởi động lại serve, và dừng máy khác dùng chung bot này.");
        }

        return await Tried(check, bot, cancel);
    }

    /// <summary>The test is of those few that Zalo allows a day, so only this verb, run by a person, spends it.</summary>
    private static async Task<Finding> Tried(string check, ZaloBotAccount bot, CancellationToken cancel)
    {
        try
        {
            var tried = await bot.TestWebhook(cancel);
            return tried.Well
                ? new(check, true, $"webhook, Zalo gọi thử được. {Silent}")
                : new(check, false, ZaloBotIntroduction.NotReached(bot.Name, tried.Outcome));
        }
        catch (ZaloBotRefusedException refused)
        {
            // testWebhook is missing from the newest menu of the documentation: that it does not answer says nothing of the webhook.
            var why = ZaloBotFailures.IsDailyLimit(refused) ? "hết lượt gọi thử hôm nay" : "Zalo không gọi thử được lúc này";
            return new(check, true, $"đã đặt webhook; {why}. {Silent}");
        }
    }
}
