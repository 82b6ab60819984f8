using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>What the assistant says when it works something out.</summary>
public static class CalculationTexts
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private const string WhenFound = " Biết rồi, đồng chí nhắn trợ lý tính tiếp; không tính nữa, nhắn: thôi.";

    public const string WhichCase = "Đồng chí thuộc diện nào ạ?";
    public const string AskMinimumWage = "Lương tối thiểu tháng của vùng nơi đồng chí sinh hoạt là bao nhiêu ạ? Chưa rõ thì đồng chí hỏi bí thư. Không tính nữa, nhắn: thôi.";
    public const string AskAdmission = "Quyết định kết nạp của đồng chí ban hành ngày nào ạ? Ví dụ: 03/02/1985.";
    public const string AskAdmissionNotBirth = "Tuổi đảng tính từ ngày vào Đảng, không tính từ ngày sinh. " + AskAdmission;
    public const string AdmissionFound = "Ngày ấy ghi trong quyết định kết nạp, trên thẻ đảng viên; không có thì đồng chí hỏi chi ủy." + WhenFound;
    public const string MinimumWageFound = "Mức lương tối thiểu của vùng, đồng chí hỏi bí thư hoặc nhắn số 0." + WhenFound;
    public const string CaseUnclear = "Trợ lý chưa rõ đồng chí thuộc diện nào. Đồng chí chọn một dòng gần đúng nhất giúp; không tính nữa, nhắn: thôi.";
    public const string ExemptBySocialPension = "Được miễn đóng đảng phí: người hưởng trợ cấp hưu trí xã hội không phải đóng.";
    public const string ExemptOnRequest = "Người thuộc hộ nghèo, cận nghèo hoặc mắc bệnh hiểm nghèo có đơn gửi chi bộ thì được miễn đóng đảng phí.";
    public const string ReducedOnRequest = "Đảng viên khó khăn có đơn gửi chi bộ thì được xét miễn hoặc giảm đảng phí.";
    public const string UntilGranted = "Khi chưa được miễn, giảm thì vẫn đóng.";
    public const string Gone = "Quy định làm căn cứ đã thay đổi nên trợ lý không tính được nữa. Đồng chí nhắn số 0 để hỏi bí thư.";
    public const string BadgeUnknown = "Các mốc tặng Huy hiệu Đảng không có trong văn bản trợ lý đang có; đồng chí hỏi bí thư.";

    /// <summary>The result, its rules, and where to ask.</summary>
    public static string Worked(Calculation.Worked worked)
    {
        var rules = worked.Rules.Select(RegulationTexts.Rule);
        var sure = worked.Rules.All(r => r is { Force: Force.InForce, Confidence: "high" });
        return $"{worked.Result}\n{string.Join('\n', rules)}\n{(sure ? RegulationTexts.AskMore : RegulationTexts.AskBefore)}";
    }

    public static string AskAmount(string what) => $"{what} của đồng chí bao nhiêu ạ? Trợ lý chỉ tính, không lưu. Ví dụ: 6 triệu.";

    public static string AskStart(TimeLimit limit) => $"{char.ToUpper(limit.Start[0], s_vietnamese)}{limit.Start[1..]} là ngày nào ạ? Ví dụ: 15/11/2026.";

    public static string AmountFound(DuesCase of) => $"Không sao ạ. {of.Asked} xem ở {of.Found}.{WhenFound}";

    public static string StartFound(TimeLimit limit) => $"{char.ToUpper(limit.Start[0], s_vietnamese)}{limit.Start[1..]} ghi trên giấy tờ đồng chí được nhận; không có thì hỏi chi ủy.{WhenFound}";

    /// <summary>The answer held a number, but none that fits the question.</summary>
    public static string NotRead(Calculation.Missing asked) => $"Trợ lý chưa đọc được con số đó. {asked.Question}";

    public static string Dues(decimal basis, decimal percent, int months)
    {
        var monthly = decimal.Round(basis * percent / 100, MidpointRounding.AwayFromZero);
        var month = $"Đảng phí mỗi tháng là {Dong(monthly)} ({Figure(basis)} × {Figure(percent)} %).";
        return months == 1 ? month : $"{month} {months} tháng là {Dong(monthly * months)} ({Figure(monthly)} × {months}).";
    }

    public static string FixedDues(decimal dong, int months) => months == 1 ? $"Đảng phí mỗi tháng là {Dong(dong)}."
        : $"Đảng phí mỗi tháng là {Dong(dong)}; {months} tháng là {Dong(dong * months)} ({Figure(dong)} × {months}).";

    /// <summary>Whoever has been a member so long pays nothing.</summary>
    public static string ExemptByYears(int years, int least) => $"Được miễn đóng đảng phí: đã {years} năm tuổi đảng, từ đủ {least} năm thì không phải đóng.";

    public static string PartyAge(PastDate since, DateOnly today)
    {
        var (least, most) = since.YearsTo(today);
        var years = least == most ? $"{least} năm" : $"{least} hoặc {most} năm, tùy ngày ghi trong quyết định";
        return $"Từ {since.Words} đến hôm nay {DateWords.Date(today)}, tuổi đảng là {years}.";
    }

    /// <summary>When so many years are full.</summary>
    public static string Anniversary(PastDate since, int years, DateOnly today)
    {
        var full = since with { Year = since.Year + years };
        var when = full.IsExact ? DateWords.Date(since.First.AddYears(years)) : full.Words;
        var working = $"{since.Words} + {years} năm";
        return since.Last.AddYears(years) <= today ? $"Đã đủ {years} năm tuổi đảng, từ {when} ({working})."
            : since.First.AddYears(years) <= today ? $"Đủ {years} năm tuổi đảng trong {when} ({working}); đã tới ngày chưa thì xem ngày ghi trong quyết định."
            : $"Chưa đủ: đến {when} mới đủ {years} năm tuổi đảng ({working}).";
    }

    public static string AdmissionAge(PastDate birth, int from, int to, DateOnly today)
    {
        var (least, most) = birth.YearsTo(today);
        var working = $"sinh {birth.Words}, nay {Years(birth, today)}";
        return most < from ? $"Chưa đủ tuổi vào Đảng: {working}; đủ {from} tuổi {When(birth, from)}."
            : least >= from && birth.First.AddYears(to) >= today ? $"Trong độ tuổi vào Đảng: {working}; đủ {to} tuổi {When(birth, to)}."
            : birth.Last.AddYears(to) < today ? $"Đã quá {to} tuổi: {working}."
            : $"Năm nay vừa tới mốc tuổi ({working}); đúng hay chưa còn tùy ngày, tháng sinh.";
    }

    public static string ExemptionAge(PastDate birth, DateOnly today) =>
        $"Sinh {birth.Words}, nay {Years(birth, today)}. Văn bản trợ lý có không định một tuổi nào: chi bộ xét theo tuổi cao, sức yếu và đơn của đồng chí.";

    /// <summary>The last day of a time limit and how far it is.</summary>
    public static string Limit(TimeLimit limit, string start, int length, DateOnly end, DateOnly today)
    {
        var (unit, note) = limit.Unit switch
        {
            LimitUnit.Months => ("tháng", ""),
            LimitUnit.Days => ("ngày", ""),
            LimitUnit.WorkingDays => ("ngày làm việc", "; đã trừ Thứ Bảy, Chủ Nhật, ngày lễ, chưa trừ ngày nghỉ bù"),
        };
        var left = end.DayNumber - today.DayNumber;
        var standing = left > 0 ? $"còn {left} ngày" : left == 0 ? "là hôm nay" : $"đã qua {-left} ngày";
        return $"{limit.End}: {DateWords.Day(end)}, {standing} (tính từ {limit.Start} {start} + {length} {unit}{note}).";
    }

    public static string Votes(int members, int votes, string share) =>
        $"Cần ít nhất {votes} phiếu trên {members} đảng viên chính thức ({share} của {members}).";

    private static string Years(PastDate birth, DateOnly today) =>
        birth.YearsTo(today) is var (least, most) && least == most ? $"{least} tuổi" : $"{least} hoặc {most} tuổi";

    private static string When(PastDate birth, int years) =>
        birth.IsExact ? $"ngày {DateWords.Date(birth.First.AddYears(years))}" : (birth with { Year = birth.Year + years }).Words;

    private static string Dong(decimal amount) => $"{Figure(amount)}đ";

    private static string Figure(decimal number) => number.ToString("#,0.##", s_vietnamese);
}
