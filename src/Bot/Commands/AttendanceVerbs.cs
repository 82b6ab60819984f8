using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>meeting open · meeting close · attendance show · attendance evaluate</summary>
public static class AttendanceVerbs
{
    /// <summary>"attendance" with its verbs.</summary>
    public static Command Attendance(VerbContext context)
    {
        var attendance = new Command("attendance", "Điểm danh và câu trả lời");
        attendance.Subcommands.Add(Show(context));
        attendance.Subcommands.Add(Evaluate(context));
        return attendance;
    }

    /// <summary>"open ID", for the group "meeting".</summary>
    public static Command Open(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã cuộc họp" };
        var open = new Command("open", "Mở điểm danh") { id };
        open.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var meeting = new MeetingId(parsed.GetRequiredValue(id));
                var outcome = await services.GetRequiredService<OpenRollCall>().Open(Actor.CommandLine, meeting, null, cancel);
                if (Refusal(outcome) is { } refusal)
                {
                    return VerbContext.Refuse(refusal);
                }

                var call = (await services.GetRequiredService<ChiBoDb>().RollCalls().FindAsync([meeting], cancel))!;
                var code = call.Changes ? null : call.Code;
                return context.Print(
                    parsed, new { id = meeting.Value, state = MeetingState.Open, code },
                    "Đã mở điểm danh." + (code is null ? " Mã hiện trong máy của bí thư." : $" Mã: {code}."));
            },
            cancel));
        return open;
    }

    /// <summary>"close ID", for the group "meeting".</summary>
    public static Command Close(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã cuộc họp" };
        var close = new Command("close", "Chốt điểm danh; ai chưa ghi vẫn để trống") { id };
        close.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var meeting = new MeetingId(parsed.GetRequiredValue(id));
                var outcome = await services.GetRequiredService<CloseSheet>().Close(Actor.CommandLine, meeting, [], cancel);
                return Refusal(outcome) is { } refusal
                    ? VerbContext.Refuse(refusal)
                    : context.Print(parsed, new { id = meeting.Value, state = MeetingState.Closed }, "Đã chốt điểm danh.");
            },
            cancel));
        return close;
    }

    private static string? Refusal(RollCallOutcome outcome) => outcome switch
    {
        RollCallOutcome.Done => null,
        RollCallOutcome.Unknown => "Không có cuộc họp mang mã này.",
        RollCallOutcome.Already => "Cuộc họp đã ở trạng thái đó rồi.",
        _ => RollCallTexts.Refusal(outcome),
    };

    private static Command Show(VerbContext context)
    {
        var id = new Option<Guid>("--meeting") { Required = true, Description = "Mã cuộc họp" };
        var show = new Command("show", "Số liệu của một cuộc họp") { id };
        show.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                if (await services.GetRequiredService<ChiBoDb>().Meetings().FindAsync([new MeetingId(parsed.GetRequiredValue(id))], cancel) is not { } meeting)
                {
                    return VerbContext.Refuse("Không có cuộc họp mang mã này.");
                }

                var figures = AttendanceFigures.Of(meeting, await services.GetRequiredService<Sheet>().Of(meeting, cancel));
                return context.Print(parsed, Shown(meeting, figures), Text(figures));
            },
            cancel));
        return show;
    }

    private static object Shown(Meeting meeting, AttendanceFigures figures) => new
    {
        meetingId = meeting.Id.Value,
        figures.Members,
        figures.Base,
        replies = new { figures.WillAttend, figures.WillBeAbsent, figures.WillBeLate, none = figures.NoReply },
        presence = new
        {
            figures.Present,
            figures.Late,
            excusedAbsence = figures.Excused,
            unexcusedAbsence = figures.Unexcused,
            figures.NotRecorded,
        },
        guests = new { invited = figures.Guests, came = figures.GuestsCame },
    };

    private static string Text(AttendanceFigures figures) =>
        $"Danh sách {figures.Members}, phải dự {figures.Base}. Báo dự {figures.WillAttend}, xin vắng {figures.WillBeAbsent}, "
        + $"đến muộn {figures.WillBeLate}, chưa trả lời {figures.NoReply}. Có mặt {figures.Present}, muộn {figures.Late}, "
        + $"vắng có lý do {figures.Excused}, vắng không lý do {figures.Unexcused}, chưa ghi {figures.NotRecorded}.";

    private static Command Evaluate(VerbContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Mỗi dòng một {\"text\":…,\"label\":…}" };
        var evaluate = new Command("evaluate", "Đo việc hiểu câu trả lời trên một tệp đã gán nhãn") { file };
        evaluate.SetAction(async (parsed, cancel) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists)
            {
                return VerbContext.Refuse($"Không có tệp {source.FullName}.");
            }

            var lines = await File.ReadAllLinesAsync(source.FullName, cancel);
            var read = lines.Select((text, i) => (Number: i + 1, Text: text, Reply: ReadLine(text))).Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
            if (read.Where(l => l.Reply is null).Select(l => l.Number).ToList() is { Count: > 0 } bad)
            {
                return VerbContext.Refuse(
                    $"Dòng {string.Join(", ", bad.Take(10))}{(bad.Count > 10 ? "…" : "")} không đọc được: mỗi dòng cần \"text\" và \"label\" "
                    + $"({string.Join(", ", Enum.GetValues<ReplyLabel>().Select(EvaluateReplies.Name))}).");
            }

            var result = EvaluateReplies.Run(read.Select(l => l.Reply!));
            return context.Print(parsed, result, string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"Đúng {result.Right:0.0%} trên {read.Count} câu."));
        });
        return evaluate;
    }

    private static LabelledReply? ReadLine(string line)
    {
        try
        {
            var reply = JsonSerializer.Deserialize<LabelledReply>(line);
            return reply is { Text: not null, Label: not null } && Enum.GetValues<ReplyLabel>().Any(l => EvaluateReplies.Name(l) == reply.Label) ? reply : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
