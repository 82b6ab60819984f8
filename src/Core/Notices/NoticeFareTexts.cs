using ChiBo.Core.Fees;

namespace ChiBo.Core.Notices;

/// <summary>The ways of a notice in words, for the last look at it.</summary>
public static class NoticeFareTexts
{
    /// <summary>"71 qua Zalo miễn phí, 22 cần mẫu trả phí (khoảng 4.840 đồng), 9 chưa có tài khoản: gọi điện": only what there is.</summary>
    public static string Ways(NoticeFares fares)
    {
        var costing = new[] { (fares.Paid, "qua Zalo có trả phí"), (fares.Template, "cần mẫu trả phí") }.Where(c => c.Item1 > 0).Select(Part).ToList();
        if (costing.Count > 0)
        {
            costing[^1] += $" (khoảng {FeesTexts.Dong(fares.Price)})";
        }

        var free = new[] { (fares.Anytime, "qua tin nhắn"), (fares.Free, "qua Zalo miễn phí") }.Where(c => c.Item1 > 0).Select(Part);
        var phoned = new[] { (fares.WithoutAccount, "chưa có tài khoản"), (fares.Refusing, "chặn tin"), (fares.Shut, "lâu chưa nhắn trợ lý") }
            .Where(c => c.Item1 > 0).Select(Part).ToList();
        if (phoned.Count > 0)
        {
            phoned[^1] += ": gọi điện";
        }

        return string.Join(", ", free.Concat(costing).Concat(phoned));
    }

    /// <summary>How to reach by money those whom it would reach; empty where it would not, or for who cannot decide it.</summary>
    /// <param name="ceiling">What the branch pays at most in a month, or null for nothing.</param>
    public static string HowToPay(NoticeFares fares, int? ceiling, bool leads) => fares.ForMoney == 0 || !leads ? string.Empty
        : ceiling is { } dong
            ? $"\nNhắn thêm được {NoticeTexts.Number(fares.ForMoney)} đồng chí nếu trả thêm khoảng {FeesTexts.Dong(fares.MoreMoney)}, nhưng vượt mức {FeesTexts.Dong(dong)} một tháng. Muốn nâng mức, {FeesTexts.HowToSwitchOn}."
            : $"\nNhắn thêm được {NoticeTexts.Number(fares.ForMoney)} đồng chí nếu trả phí khoảng {FeesTexts.Dong(fares.MoreMoney)}. Muốn vậy, {FeesTexts.HowToSwitchOn}.";

    private static string Part((int Count, string Words) part) => $"{NoticeTexts.Number(part.Count)} {part.Words}";
}
