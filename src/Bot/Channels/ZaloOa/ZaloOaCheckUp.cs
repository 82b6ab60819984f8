using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Looks at the tokens, the kind of OA, and whether events come. Exchanges no token: that is the server's alone.</summary>
public sealed class ZaloOaCheckUp(ZaloOaTokens tokens, ZaloOaLine line, ZaloOaOptions options, LastHeard heard, Spending spending, BranchClock clock) : ICheckUp
{
    private const string Check = "Zalo OA";

    /// <summary>oa_type of a state agency in v2.0/oa/getoa; such an OA may be refused with -235 (seen with two of them).</summary>
    private const string StateAgency = "4";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_warnWithin = TimeSpan.FromDays(14);
    private static readonly TimeSpan s_silence = TimeSpan.FromDays(3);

    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_limit);
        try
        {
            var (pair, stored) = await tokens.Look(limit.Token);
            var findings = new List<Finding> { Consent(pair, stored.Unfinished, stored.Unreadable) };
            if (pair is not null && pair.AccessUntil > clock.Now)
            {
                findings.Add(await Account(pair.Access, limit.Token));
            }

            findings.Add(await ServerClock.Compare("Zalo OA", options.ApiBaseUrl, limit.Token));
            findings.Add(Events(await heard.By(ZaloOaLine.Channel, ZaloOaLine.Bot, limit.Token)));
            findings.Add(Fees(await spending.OfAll(limit.Token), await spending.Unpaid(limit.Token)));
            return findings;
        }
        catch (Exception failure)
        {
            return [new(Check, false, $"không đọc được mã đã lưu ({failure.GetType().Name}). Kiểm tra cơ sở dữ liệu.")];
        }
    }

    private Finding Consent(ZaloOaPair? pair, bool unfinished, bool unreadable)
    {
        const string What = "Zalo OA, mã truy cập";
        if (unreadable || unfinished)
        {
            return new(What, false, unreadable ? ZaloOaTokens.KeyLost : $"lần đổi mã gần nhất chưa xong. Nếu serve báo không nhận mã: {ZaloOaTokens.Interrupted}");
        }

        if (pair is null)
        {
            return new(What, true, "chưa đổi lần nào; serve đổi khi khởi động");
        }

        var until = DateWords.Date(clock.ToLocal(pair.ConsentUntil).Date);
        return pair.ConsentUntil - clock.Now < s_warnWithin
            ? new(What, false, $"phải cấp quyền lại trước {until}. Lấy refresh token mới ở developers.zalo.me, mục Công cụ, API Explorer, đặt vào ZaloOa:RefreshToken rồi khởi động lại.")
            : new(What, true, $"đang dùng được; nếu máy tắt lâu, phải cấp quyền lại sau {until}");
    }

    private async Task<Finding> Account(string token, CancellationToken cancel)
    {
        try
        {
            var answer = await line.Get("v2.0/oa/getoa", token, cancel);
            if (!answer.IsDone)
            {
                return new(Check, false, ZaloOaFailures.SentenceOf(answer) ?? $"trả lời lỗi {(answer.Error ?? answer.Status).ToString(CultureInfo.InvariantCulture)}. Xem bảng mã lỗi ở developers.zalo.me.");
            }

            return answer.Text("oa_type") == StateAgency && !options.UseV2Message
                ? new(Check, true, "OA cơ quan nhà nước: nếu gửi tin bị lỗi -235, đặt ZaloOa:UseV2Message=true")
                : new(Check, true, "OA trả lời");
        }
        catch (Exception failure)
        {
            return new(Check, false, $"không nối được tới {options.ApiBaseUrl.Host} ({ZaloOaFailures.KindOf(failure)}). Kiểm tra mạng và ZaloOa:ApiBaseUrl.");
        }
    }

    private Finding Events(DateTimeOffset? last)
    {
        const string What = "Zalo OA, tin đến";
        const string Todo = $"Kiểm tra ở developers.zalo.me, mục Webhook: địa chỉ có đuôi {ZaloOaWebhook.Path}, đã bật các sự kiện, và Cloudflare (nếu có) không chặn.";
        return last is not { } at ? new(What, true, $"chưa có sự kiện nào. {Todo}")
            : clock.Now - at > s_silence ? new(What, true, $"im lặng từ {DateWords.Date(clock.ToLocal(at).Date)}. {Todo}")
            : new(What, true, "có sự kiện trong ba ngày qua");
    }

    private Finding Fees(int spent, int unpaid)
    {
        const string What = "Zalo OA, tin có phí";
        if (unpaid > 0)
        {
            return new(What, false, string.Create(CultureInfo.InvariantCulture, $"{unpaid} tin bị giữ vì tài khoản ZCA không đủ tiền. Nạp thêm ở account.zalo.cloud, mỗi giờ trợ lý thử lại."));
        }

        if (!options.AllowPaidMessages)
        {
            return new(What, true, "không gửi tin có phí (ZaloOa:AllowPaidMessages=false)");
        }

        var set = options.Prices.Templates.Select(t => string.Create(CultureInfo.InvariantCulture, $"mẫu {t.Key} số {t.Value.Id} giá {t.Value.Price} đồng"));
        var missing = options.Prices.Missing.Select(key => $"chưa đặt {key}");
        return new(What, true, $"đến 7 ngày {FeesTexts.Dong(options.Prices.Paid)} một tin; {string.Join("; ", set.Concat(missing))}; tháng này đã chi {FeesTexts.Dong(spent)}");
    }
}
