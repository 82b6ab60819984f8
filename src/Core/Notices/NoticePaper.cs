using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>A notice's ledger as values of files.</summary>
public static class NoticePaper
{
    private const int About = 90;

    /// <summary>"thong-bao-2026-12-01.xlsx".</summary>
    public static string FileName(Notice notice, BranchClock clock, string ending) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"thong-bao-{clock.ToLocal(notice.SentAt ?? notice.CreatedAt).Date:yyyy-MM-dd}.{ending}");

    /// <summary>Those who are still to be phoned, to print.</summary>
    public static CallListFile CallList(string branch, Notice notice, IReadOnlyList<LedgerLine> toBePhoned) => new(
        "can-goi-dien.pdf", branch, NoticeTexts.Excerpt(notice.Text, About),
        [.. toBePhoned.Select(l => new CallRow(LedgerTexts.Numbered(l), l.Group, Grouped(l.Phone), LedgerTexts.Reason(l.Why!.Value)))]);

    /// <summary>Everybody, and the figures.</summary>
    public static NoticeReportFile Report(string fileName, string branch, Notice notice, IReadOnlyList<LedgerLine> lines, BranchClock clock) => new(
        fileName, branch, NoticeTexts.Excerpt(notice.Text, About), notice.SentAt is { } at ? NoticeTexts.Moment(at, clock) : "chưa gửi",
        [.. Enum.GetValues<LedgerState>().Select(s => new NoticeFigure(LedgerTexts.State(s), lines.Count(l => l.State == s)))],
        [.. lines.Select(l => new NoticeReportRow(
            l.Number, l.FullName, l.Group, Grouped(l.Phone), LedgerTexts.State(l.State), LedgerTexts.Remark(l), l.At is { } when ? Short(when, clock) : string.Empty))]);

    private static string? Grouped(string? phone) => PhoneNumber.TryParse(phone, out var read) ? read.ToString() : phone;

    private static string Short(DateTimeOffset at, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(at);
        return $"{DateWords.Time(time)} {DateWords.ShortDate(date)}";
    }
}
