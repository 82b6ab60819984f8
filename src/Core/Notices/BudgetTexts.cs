namespace ChiBo.Core.Notices;

/// <summary>The wording about the messages of a month.</summary>
public static class BudgetTexts
{
    /// <summary>A phone shows no more at once; the tightest are those that matter.</summary>
    private const int MostBots = 5;

    public const string NoPlan = "Không có kênh nào giới hạn số tin mỗi tháng, đồng chí cứ gửi khi cần.";

    /// <summary>How far each bot account is, the tightest first.</summary>
    public static string Standing(IReadOnlyList<BudgetStanding> standings)
    {
        if (standings.Count == 0)
        {
            return NoPlan;
        }

        var lines = standings.Take(MostBots).Select(Line).ToList();
        if (standings.Count > MostBots)
        {
            lines.Add($"Còn {NoticeTexts.Number(standings.Count - MostBots)} trợ lý khác, đều còn nhiều lượt hơn.");
        }

        return $"Lượt gửi tháng này:\n{string.Join('\n', lines)}\nLịch họp và câu trả lời luôn được giữ phần trước thông báo.";
    }

    private static string Line(BudgetStanding standing)
    {
        var month = standing.Month;
        var name = standing.Bot[(standing.Bot.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var used = $"«{name}»: đã gửi {NoticeTexts.Number(month.Sent)}/{NoticeTexts.Number(month.Plan)}";
        return month switch
        {
            { IsUsedUp: true } => $"{used}, Zalo báo đã hết lượt; tin được giữ lại, việc gấp xin gọi điện.",
            { Left: 0 } => $"{used}, hết lượt đến đầu tháng sau; việc gấp xin gọi điện.",
            _ when standing.Notices == 0 => $"{used}, phần còn lại để dành cho họp và trả lời; thông báo mới xin gọi điện hoặc phát giấy.",
            _ => $"{used}, còn {NoticeTexts.Number(standing.Notices)} tin cho thông báo.",
        };
    }
}
