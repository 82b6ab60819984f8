using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Knows whether it is asked how much đảng phí somebody pays: by that word, or by what he has and "đóng bao nhiêu".</summary>
public static partial class DuesQuestion
{
    /// <summary>True where it is; questions whether something was paid, or need not be, are none.</summary>
    /// <param name="cases">Those that it leaves open.</param>
    public static bool IsIn(CountingQuestion question, IReadOnlyList<DuesCase> cases) =>
        !Other().IsMatch(question.All.Line)
        && (question.Has("dang phi") ? HowMuch().IsMatch(question.All.Line) || IsBare(question) || (question.Amounts.Count == 1 && question.IsFigureAlone)
            : question.Amounts.Count == 1 && cases is [{ Basis: DuesBasis.Own }] && question.Has("luong", "huu", "tro cap")
                && (Pays().IsMatch(question.PayingLine) || (question.IsFigureAlone && PaysFor().IsMatch(question.PayingLine))) && !OtherFee().IsMatch(question.All.Line));

    /// <summary>"đảng phí", "tính đảng phí", "đảng phí bao nhiêu": whoever asks no more wants to know what he pays himself.</summary>
    public static bool IsBare(CountingQuestion question) => Bare().IsMatch(question.Own.Line);

    [GeneratedRegex(@"^ ((cho|xin|xem|hoi|giup|ho|tinh|ve|tien|muc|thang|mot|moi|1|nay) )*(dang phi) ((la|thi|het|tinh|tien|thang|mot|moi|1|nay|ve|a|nhe|voi|nhi|vay|bao nhieu|may|muc nao|the nao|nhu the nao|, ?) ?)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Bare();

    // "đóng 3 tháng lương hưu 6 triệu là bao nhiêu": what is paid for stands between.
    [GeneratedRegex(@" (dong|nop) .*(bao nhieu|may) $", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PaysFor();

    [GeneratedRegex(
        @" (mien|giam(?! doc)|bot|no|da (dong|nop)|(chua|khong) (dong|nop)(?! (bao hiem|bhxh))|(dong|nop) chua|nop o dau) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Other();

    // "nộp mấy tháng một lần" asks for something else.
    [GeneratedRegex(@" ((bao nhieu|may) (?!(thang|nam|lan|ngay|nguoi) (?!nay ))|(tinh|muc|the nao) )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex HowMuch();

    // "đóng mấy năm thì có lương hưu" asks for years.
    [GeneratedRegex(
        @" (dong|nop)( (phi|tien|het|khoang|(moi|mot|1|hang|thang|ca) (thang|nam|quy)|thang nay|nam nay))* (bao nhieu|may|muc nao|the nao|nhu the nao) (?!(nam|thang|lan|ngay|nguoi) (?!nay ))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Pays();

    [GeneratedRegex(
        @" (bao hiem|bhxh|bhyt|y te|cong doan|doan phi|hoi phi|hoc phi|vien phi|thue|(?<!(mot|1|ca|moi|hang) )quy(?! dinh)|ung ho|tu thien|quyen gop|tien (dien|nuoc|nha|rac|hoc)|hoi (cuu|nguoi|phu|nong|vien)) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex OtherFee();
}
