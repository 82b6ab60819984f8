using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>What is said when a date or a time cannot be taken as typed, and what is offered instead.</summary>
public static class WhenFaultTexts
{
    // Enough to know one's own words again.
    private const int LongestQuote = 40;

    /// <summary>One kind sentence; it ends with what to do where <see cref="Choices"/> offers nothing.</summary>
    public static string Sentence(WhenFault fault) => fault.Kind switch
    {
        WhenFaultKind.NothingFound => "Trợ lý chưa thấy ngày giờ. Đồng chí nhắn ví dụ: 19h30 thứ sáu tuần sau.",
        WhenFaultKind.NoSuchDay => $"Lịch không có ngày “{Unnamed(Quote(fault))}”. Đồng chí nhắn lại ngày giúp, ví dụ: 28/2.",
        WhenFaultKind.NoSuchTime => $"Không có giờ “{Quote(fault)}”. Đồng chí nhắn lại giờ giúp, từ 0 đến 23 giờ, ví dụ: 19h30.",
        WhenFaultKind.InThePast => $"{Past(fault)} đã qua rồi. Đồng chí nhắn lại ngày giờ sắp tới giúp.",
        WhenFaultKind.TooFarAhead => $"{Past(fault)} còn xa quá hai năm. Đồng chí xem lại năm rồi nhắn lại giúp.",
        WhenFaultKind.AmbiguousTime => $"“{Quote(fault)}” là buổi nào ạ?",
        WhenFaultKind.AmbiguousDay => $"“{Quote(fault)}” là ngày nào ạ?",
        WhenFaultKind.WeekdayDoesNotMatch when fault.Days is [var day] =>
            $"Ngày {DateWords.ShortDate(day)} là {DateWords.Weekday(day.DayOfWeek)}, không phải “{Quote(fault)}”. Ngày nào đúng ạ?",
        WhenFaultKind.WeekdayDoesNotMatch => "Thứ và ngày không khớp nhau. Đồng chí nhắn lại ngày giúp, ví dụ: 3/12.",
        WhenFaultKind.PartOfDayDoesNotMatch => $"“{Quote(fault)}” không khớp buổi trong ngày. Đồng chí nhắn lại giờ giúp, ví dụ: 19h30.",
        WhenFaultKind.SeveralDays => "Trợ lý thấy nhiều ngày khác nhau. Ngày nào đúng ạ?",
        WhenFaultKind.SeveralTimes => "Trợ lý thấy nhiều giờ khác nhau. Giờ nào đúng ạ?",
        WhenFaultKind.LunarDay when fault.Days.Count > 0 => $"“{Quote(fault)}” là ngày âm lịch. Có phải ngày dương lịch này không ạ?",
        WhenFaultKind.LunarDay => "Lịch họp ghi theo ngày dương. Đồng chí nhắn ngày dương lịch giúp, ví dụ: ngày 3.",
    };

    /// <summary>Labels of what may be chosen, days before times, at most four; empty where only typing helps.</summary>
    public static IReadOnlyList<string> Choices(WhenFault fault) =>
        fault.Kind is WhenFaultKind.InThePast or WhenFaultKind.TooFarAhead
            ? []
            : [.. fault.Days.Select(DateWords.Day).Concat(fault.Times.Select(Time)).Take(4)];

    /// <summary>"19 giờ", "7 giờ sáng": what a choice of times says.</summary>
    public static string Time(TimeOnly time) =>
        time.Hour < 12 ? $"{DateWords.ShortTime(time)} {DateWords.PartOfDay(time)}" : DateWords.ShortTime(time);

    private static string Past(WhenFault fault) =>
        fault.Days is [var day, ..] && fault.Said.Length == 0 ? DateWords.Day(day) : $"“{Quote(fault)}”";

    private static string Quote(WhenFault fault) =>
        fault.Said.Length <= LongestQuote ? fault.Said : fault.Said[..LongestQuote] + "…";

    // "ngày 30/2" is quoted behind the word itself.
    private static string Unnamed(string quoted) => quoted.StartsWith("ngày ", StringComparison.OrdinalIgnoreCase) ? quoted[5..] : quoted;
}
