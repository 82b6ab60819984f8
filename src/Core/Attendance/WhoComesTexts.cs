using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;

namespace ChiBo.Core.Attendance;

/// <summary>What is said about who will come.</summary>
public static class WhoComesTexts
{
    /// <summary>More names than that of one kind in one group are cut.</summary>
    private const int MostNames = 15;

    public const string Remind = "Nhắc những đồng chí chưa trả lời";

    public const string Sheet = "Phiếu ký tên (PDF)";

    public const string NoMeeting = "Chi bộ chưa có buổi họp nào sắp tới. Muốn đặt lịch, đồng chí nhắn: cuộc họp.";

    public const string OnlyLeaders = "Danh sách này do chi ủy và tổ trưởng xem. Muốn xem lịch họp, đồng chí nhắn: lịch. Cần giúp, nhắn số 0.";

    public const string SheetFollows = "Phiếu ký tên đây ạ. Số trên phiếu dùng để ghi bằng một dòng, ví dụ: " + RollCallTexts.Example + ".";

    public const string NobodySilent = "Không còn ai chưa trả lời mà nhắn tin được. Đồng chí nào chưa kết nối thì cần gọi điện.";

    /// <summary>Figures, then each group.</summary>
    public static string Of(Meeting meeting, IReadOnlyList<SheetLine> lines, BranchClock clock)
    {
        var figures = AttendanceFigures.Of(meeting, lines);
        var head = $"Buổi {AttendanceTexts.AsChoice(meeting, clock)}: {figures.WillAttend} báo dự"
            + (figures.WillBeLate > 0 ? $", {figures.WillBeLate} đến muộn" : "") + $", {figures.WillBeAbsent} xin vắng, {figures.NoReply} chưa trả lời.";
        var groups = lines.GroupBy(l => l.Invitee.Member.GroupName).OrderBy(g => g.Key, StringComparer.CurrentCulture).ToList();
        return head + string.Concat(groups.Select(g => "\n\n" + Group(g.Key ?? "Chưa xếp tổ", meeting, [.. g])));
    }

    /// <summary>What was sent to those who are silent.</summary>
    public static string Reminded(int messages) => messages == 0 ? NobodySilent : $"Đã gửi lời nhắc tới {messages} máy.";

    public static string RemindedBefore(TimeOnly at, TimeOnly again) =>
        $"Đã nhắc lúc {DateWords.Time(at)}. Để khỏi phiền, sau {DateWords.Time(again)} mới nhắc lại được.";

    /// <summary>"Sinh hoạt chi bộ thường kỳ tháng 12".</summary>
    public static string Title(Meeting meeting, DateOnly date)
    {
        var name = MeetingKindTexts.Name(meeting.Kind);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]} tháng {date.Month}";
    }

    /// <summary>What stands beside a name that is not counted as the others.</summary>
    public static string? Remark(Counting counting) => counting switch
    {
        Counting.Exempt => "Miễn sinh hoạt",
        Counting.TemporarilyHere => "Sinh hoạt tạm thời",
        _ => null,
    };

    private static string Group(string name, Meeting meeting, IReadOnlyList<SheetLine> lines)
    {
        var parts = new[]
        {
            Part("Dự", lines, meeting, Reply.WillAttend), Part("Đến muộn", lines, meeting, Reply.WillBeLate),
            Part("Xin vắng", lines, meeting, Reply.WillBeAbsent), Part("Chưa trả lời", [.. lines.Where(l => l.Invitee.Asked)], meeting, Reply.None),
        };
        return $"{name}:" + string.Concat(parts);
    }

    private static string Part(string heading, IReadOnlyList<SheetLine> lines, Meeting meeting, Reply reply)
    {
        var these = lines.Where(l => l.Record.ReplyFor(meeting) == reply).ToList();
        if (these.Count == 0)
        {
            return "";
        }

        var shown = string.Join(", ", these.Take(MostNames).Select(Described));
        return $"\n{heading} ({these.Count}): {shown}{(these.Count > MostNames ? $" và {these.Count - MostNames} đồng chí nữa" : "")}.";
    }

    private static string Described(SheetLine line)
    {
        var record = line.Record;
        var notes = new List<string>();
        if (record.Reply is Reply.WillBeAbsent or Reply.WillBeLate && record.ReplyReason is { } reason)
        {
            notes.Add(reason);
        }

        if (record.Reply != Reply.None && record.ReplySaidBy is SaidBy.OtherMember or SaidBy.Phone)
        {
            notes.Add(record.ReplySaidBy == SaidBy.Phone ? "báo qua điện thoại" : "nhắn hộ");
        }

        return RollCallTexts.Name(line) + (notes.Count == 0 ? "" : $" ({string.Join("; ", notes)})");
    }
}
