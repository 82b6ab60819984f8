using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>What is said about planning, changing and looking up meetings. Days and times are those on the branch's wall.</summary>
public static class MeetingTexts
{
    public const string NoMeetingToLead = "Chưa có buổi họp nào sắp tới. Muốn đặt lịch, đồng chí nhắn: cuộc họp.";

    public const string NoMeetingYet = "Chưa có buổi họp nào sắp tới. Khi chi ủy đặt lịch, trợ lý sẽ báo. Cần hỏi, đồng chí nhắn số 0.";

    public const string AskMonthly =
        "Họp vào ngày nào hằng tháng, mấy giờ ạ? Đồng chí nhắn ví dụ: ngày 3 hằng tháng 19h tại nhà văn hóa khối 5.";

    public const string AskKind = "Buổi này là buổi gì ạ?";

    public const string AskWhen = "Họp ngày nào, mấy giờ ạ? Đồng chí nhắn ví dụ: 19h30 thứ sáu tuần sau.";

    public const string AskDay = "Họp ngày nào ạ? Đồng chí nhắn ví dụ: thứ sáu tuần sau, hoặc 4/12.";

    public const string AskMonthDay = "Họp vào ngày nào hằng tháng ạ? Đồng chí nhắn ví dụ: ngày 3, hoặc: thứ sáu tuần đầu tháng.";

    public const string AskTime = "Họp lúc mấy giờ ạ? Đồng chí nhắn ví dụ: 19h30.";

    public const string AskPlace = "Họp ở đâu ạ? Đồng chí nhắn tên nơi họp.";

    public const string PlaceUnknown = "Chưa rõ chỗ";

    public const string AskAgenda = "Nội dung họp là gì ạ? Đồng chí nhắn một dòng, hoặc để sau.";

    public const string AskAgendaLine = "Nội dung họp là gì ạ? Đồng chí nhắn một dòng.";

    public const string AgendaLater = "Để sau";

    public const string AskCorrection = "Đồng chí nhắn phần cần sửa, ví dụ: 19h30, hoặc: tại hội trường, hoặc: nội dung: bàn việc nạo vét mương.";

    public const string AskWhich = "Buổi nào ạ?";

    public const string AskWhat = "Đồng chí muốn làm gì với buổi họp ạ?";

    public const string AskNewWhen = "Dời sang ngày nào, mấy giờ ạ? Đồng chí nhắn ví dụ: 19h30 thứ sáu tuần sau.";

    public const string NothingToChange = "Chưa có buổi họp nào sắp tới để sửa. Muốn đặt lịch, đồng chí nhắn: cuộc họp.";

    public const string Past = "Giờ ấy đã qua rồi. Đồng chí nhắn lại ngày giờ sắp tới giúp.";

    public const string PickFromBranch =
        "Tài khoản quản trị không thuộc chi bộ nào. Đồng chí đặt lịch bằng dòng lệnh: meeting add --branch.";

    public static readonly IReadOnlyList<string> Menu =
        ["Đặt lịch hằng tháng", "Thêm một buổi", "Dời, hủy, đổi chỗ", "Ghi nội dung", "Cài đặt nhắc"];

    public static readonly IReadOnlyList<string> ConfirmPlan = ["Đúng, đặt lịch", "Sửa", "Thôi"];

    public static readonly IReadOnlyList<string> Changes = ["Dời ngày giờ", "Hủy buổi họp", "Đổi chỗ", "Ghi nội dung"];

    public static readonly IReadOnlyList<string> Kinds = [.. Enum.GetValues<MeetingKind>().Select(MeetingKindTexts.ShortName)];

    /// <summary>"19 giờ Thứ Năm 03/12 (thường kỳ)": for choices and lists.</summary>
    public static string Line(MeetingKind kind, DateOnly day, TimeOnly time) =>
        $"{DateWords.Short(day, time)} ({MeetingKindTexts.ShortName(kind)})";

    public static string MenuText(IReadOnlyList<string> lines) => lines.Count == 0
        ? "Chi bộ chưa có buổi họp nào sắp tới. Đồng chí muốn làm gì ạ?"
        : $"Lịch họp sắp tới:\n{string.Join('\n', lines.Select(l => "• " + l))}\nĐồng chí muốn làm gì ạ?";

    /// <summary>", tại hội trường"; empty where no place is known.</summary>
    public static string At(string place) => place.Length == 0 ? "" : $", tại {place}";

    public static string ReadBackMonthly(MeetingKind kind, string rule, TimeOnly time, string place, IReadOnlyList<DateOnly> first) =>
        $"Đặt lịch {MeetingKindTexts.Name(kind)}: {rule}, {DateWords.ShortTime(time)}{At(place)}. "
        + $"Các buổi tới: {string.Join(", ", first.Select(DateWords.ShortDay))}. Đúng chưa ạ?";

    public static string ReadBackOne(MeetingKind kind, DateOnly day, TimeOnly time, string place, string agenda) =>
        $"Đặt buổi {MeetingKindTexts.Name(kind)}: {DateWords.Full(day, time)}{At(place)}. {AgendaLine(agenda)} Đúng chưa ạ?";

    public static string PlannedOne(MeetingKind kind, DateOnly day, TimeOnly time, string place) =>
        $"Đã đặt buổi {MeetingKindTexts.Name(kind)}: {DateWords.Full(day, time)}{At(place)}.";

    public static string PlannedMonthly(MeetingKind kind, string rule, TimeOnly time, string place, IReadOnlyList<DateOnly> first) =>
        $"Đã đặt lịch {MeetingKindTexts.Name(kind)}: {rule}, {DateWords.ShortTime(time)}{At(place)}. "
        + $"Đã ghi các buổi: {string.Join(", ", first.Select(DateWords.ShortDay))}; các tháng sau trợ lý tự thêm.";

    public static string SameTime(MeetingKind kind, DateOnly day, TimeOnly time) =>
        $"Lúc đó chi bộ đã có buổi {MeetingKindTexts.ShortName(kind)}: {DateWords.Short(day, time)}. Trợ lý chưa ghi gì. "
        + "Đồng chí nhắn giờ khác, hoặc nhắn: thôi.";

    public static string FallsOnHoliday(MeetingKind kind, DateOnly day, TimeOnly time, string holiday, DateOnly proposed) =>
        $"Buổi {MeetingKindTexts.Name(kind)} {DateWords.Short(day, time)} rơi vào ngày nghỉ lễ: {holiday}. "
        + $"Đề nghị dời sang {DateWords.Day(proposed)}, vẫn {DateWords.ShortTime(time)}. Ý đồng chí thế nào ạ?";

    public static IReadOnlyList<string> HolidayChoices(DateOnly proposed) => [$"Dời sang {DateWords.ShortDay(proposed)}", "Giữ nguyên", "Ngày khác"];

    public static string Kept(MeetingKind kind, DateOnly day, TimeOnly time) =>
        $"Dạ, giữ nguyên buổi {MeetingKindTexts.ShortName(kind)}: {DateWords.Short(day, time)}.";

    /// <summary>"Dời buổi thường kỳ. Cũ: … Mới: …" with what is asked of the leader.</summary>
    public static string ReadBackMove(MeetingKind kind, (DateOnly Day, TimeOnly Time) old, (DateOnly Day, TimeOnly Time) wanted, string? place)
    {
        var holiday = VietnameseHolidays.HolidayOn(wanted.Day) is { } name ? $" Lưu ý: hôm đó nghỉ lễ ({name})." : "";
        return $"Dời buổi {MeetingKindTexts.ShortName(kind)}. Cũ: {DateWords.Short(old.Day, old.Time)}. "
            + $"Mới: {DateWords.Short(wanted.Day, wanted.Time)}{At(place ?? "")}.{holiday} Đúng chưa ạ?";
    }

    public static string ReadBackCancel(MeetingKind kind, DateOnly day, TimeOnly time) =>
        $"Hủy buổi {MeetingKindTexts.ShortName(kind)} {DateWords.Short(day, time)}. Đúng chưa ạ?";

    public static string ReadBackPlace(MeetingKind kind, DateOnly day, TimeOnly time, string old, string place) =>
        $"Đổi chỗ buổi {MeetingKindTexts.ShortName(kind)} {DateWords.Short(day, time)}. Cũ: {(old.Length == 0 ? "chưa ghi" : old)}. Mới: {place}. Đúng chưa ạ?";

    public static string ReadBackAgenda(MeetingKind kind, DateOnly day, TimeOnly time, string agenda) =>
        $"Ghi nội dung buổi {MeetingKindTexts.ShortName(kind)} {DateWords.Short(day, time)}: {agenda}. Đúng chưa ạ?";

    /// <summary>What was done, and who is told of it.</summary>
    public static string Altered(MeetingAlteration what, DateOnly day, TimeOnly time, string place) => what switch
    {
        MeetingAlteration.Time => $"Đã dời sang {DateWords.Full(day, time)}. Ai đã được báo lịch cũ thì trợ lý báo lại lịch mới.",
        MeetingAlteration.Cancel => $"Đã hủy buổi {DateWords.Short(day, time)}. Ai đã được báo lịch thì trợ lý báo hủy.",
        MeetingAlteration.Place => $"Đã đổi chỗ buổi {DateWords.Short(day, time)} sang {place}. Ai đã được báo lịch thì trợ lý báo lại.",
        MeetingAlteration.Agenda => $"Đã ghi nội dung buổi {DateWords.Short(day, time)}. Lời mời, lời nhắc sau sẽ có nội dung này.",
    };

    public static IReadOnlyList<string> ConfirmChange(MeetingAlteration what) => what switch
    {
        MeetingAlteration.Time => ["Đúng, dời", "Buổi khác", "Thôi"],
        MeetingAlteration.Cancel => ["Đúng, hủy", "Buổi khác", "Thôi"],
        MeetingAlteration.Place => ["Đúng, đổi chỗ", "Buổi khác", "Thôi"],
        MeetingAlteration.Agenda => ["Đúng, ghi", "Buổi khác", "Thôi"],
    };

    public static string TooLate(DateOnly day, TimeOnly time) =>
        $"Buổi {DateWords.Short(day, time)} đã mở điểm danh, đã xong hoặc đã hủy nên không sửa được nữa. Xem lịch, đồng chí nhắn: lịch.";

    public static string NothingNew(DateOnly day, TimeOnly time) =>
        $"Buổi {DateWords.Short(day, time)} vẫn như cũ, trợ lý không phải báo lại ai.";

    /// <summary>"Buổi tới: họp chi ủy. 19 giờ 00, Thứ Năm 03/12/2026, tại hội trường. Nội dung: …".</summary>
    public static string NextMeeting(MeetingKind kind, DateOnly day, TimeOnly time, string place, string agenda) =>
        $"Buổi tới: {MeetingKindTexts.Name(kind)}.\n{Messaging.Mark.Bold(DateWords.Full(day, time))}{At(place)}."
        + (agenda.Length == 0 ? "" : $"\nNội dung: {agenda}");

    public static string Afterwards(IEnumerable<string> lines) => $"\nSau đó:\n{string.Join('\n', lines.Select(l => "• " + l))}";

    private static string AgendaLine(string agenda) => agenda.Length == 0 ? "Nội dung: ghi sau." : $"Nội dung: {agenda}.";
}
