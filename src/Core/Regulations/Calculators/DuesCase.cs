using System.Globalization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>From what đảng phí is reckoned.</summary>
public enum DuesBasis
{
    Fixed,
    Own,
    MinimumWage,
}

/// <summary>A case of the rules on dues.</summary>
/// <param name="Label">As a choice.</param>
/// <param name="Name">In a sentence that names this case and no other.</param>
/// <param name="Figure">Words behind the rate in the passage.</param>
/// <param name="Asked">What the person is asked for.</param>
/// <param name="Found">Where that is written.</param>
public sealed partial record DuesCase(string Label, string Name, string Passage, string Figure, DuesBasis Basis, string Asked = "", string Found = "")
{
    /// <summary>Nobody of that age is of the age to retire, and everybody of the other; between them one has to ask. Ours.</summary>
    private const int Young = 55;

    private const int Old = 65;

    private static readonly DuesCase s_noPension =
        new("Hết tuổi lao động, không lương hưu", "không có lương hưu", "F110", "% lương tối thiểu tháng", DuesBasis.MinimumWage);

    private static readonly DuesCase s_pension = new("Hưởng lương hưu", "lương hưu", "F105", "% mức lương hưu", DuesBasis.Own, "Lương hưu", "phiếu lĩnh lương hưu hoặc tin báo tiền về của ngân hàng");

    private static readonly DuesCase s_leave = new("Nghỉ ốm, thai sản", "trợ cấp thai sản", "F107", "% khoản trợ cấp", DuesBasis.Own, "Khoản trợ cấp", "quyết định hưởng trợ cấp của bảo hiểm xã hội");

    private static readonly DuesCase s_student = new("Học sinh, sinh viên", "sinh viên", "F108", " đồng một tháng", DuesBasis.Fixed);

    private static readonly DuesCase s_free =
        new("Lao động tự do, nội trợ, làm ruộng", "lao động tự do", "F109", "% lương tối thiểu tháng", DuesBasis.MinimumWage);

    private static readonly DuesCase s_employed =
        new("Đang đi làm, đóng bảo hiểm xã hội", "lương đóng bảo hiểm", "F106", "% tiền lương", DuesBasis.Own, "Tiền lương đóng bảo hiểm", "bảng lương; hỏi kế toán nơi làm việc cũng được");

    private static readonly string[] s_retired = ["huu tri", "nghi huu", "ve huu", "huu"];
    private static readonly string[] s_old = ["gia roi", "da gia", "gia yeu", "tuoi gia", "cao tuoi", "het tuoi lao dong", "tuoi nghi huu"];
    private static readonly string[] s_otherWages = ["huu ", "toi thieu ", "co so ", "thap nhat ", "vung ", "o vung ", "cua vung ", "theo vung "];

    /// <summary>Those to choose from where nothing is said; the rarest is left out.</summary>
    public static IReadOnlyList<DuesCase> Usual { get; } = [s_employed, s_free, s_student, s_pension, s_noPension];

    /// <summary>Those that the words leave open: one where it is clear, none where nothing is said of it.</summary>
    public static IReadOnlyList<DuesCase> In(SaidWords words)
    {
        var isFree = words.States("tu do", "noi tro", "lam ruong", "lam nong", "buon ban", "ban hang", "nong dan") || words.Denies("bao hiem", "bhxh");
        var hasNothing = words.Denies("luong", "thu nhap", "viec lam", "di lam") || words.Has("that nghiep", "mat viec");
        if (words.Denies("luong huu"))
        {
            return words.States(s_old) || Age(words) >= Old ? [s_noPension]
                : Age(words) < Young ? [HasWage(words) ? s_employed : s_free]
                : HasWage(words) ? [s_employed, s_noPension]
                : isFree ? [s_free, s_noPension]
                : [s_noPension];
        }

        return words.States("luong huu") ? [s_pension]
            : words.States(s_retired) ? [hasNothing ? s_noPension : s_pension]
            : words.States("thai san", "nghi om", "om dau") ? [s_leave]
            : words.States("sinh vien", "hoc sinh", "hoc dai hoc") ? [s_student]
            : isFree ? [s_free]
            : hasNothing ? [s_free, s_noPension, s_student]
            : HasWage(words) || words.States("dong bao hiem", "bhxh", "bao hiem xa hoi", "di lam", "cong chuc", "vien chuc", "cong nhan") ? [s_employed]
            : [];
    }

    private static int? Age(SaidWords words) =>
        AgeSaid().Match(words.Line) is { Success: true } age ? int.Parse(age.Groups["age"].ValueSpan, CultureInfo.InvariantCulture) : null;

    // The region's minimum wage is nobody's own.
    private static bool HasWage(SaidWords words) =>
        words.States("luong") && words.Line.Split(" luong ")[1..].Any(behind => !s_otherWages.Any(w => $"{behind} ".StartsWith(w, StringComparison.Ordinal)));

    [GeneratedRegex(@" (?<age>\d{2,3}) tuoi (?!dang )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AgeSaid();
}
