using System.CommandLine;
using System.Globalization;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>meeting add, meeting list; open and close stand with attendance</summary>
public static class MeetingVerbs
{
    // An agenda is one line of a few hundred characters; a larger file is the wrong file.
    private const int LargestAgendaFile = 64 * 1024;

    private static readonly string[] s_formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    public static Command Meeting(VerbContext context)
    {
        var meeting = new Command("meeting", "Buổi họp");
        meeting.Subcommands.Add(Add(context));
        meeting.Subcommands.Add(List(context));
        meeting.Subcommands.Add(AttendanceVerbs.Open(context));
        meeting.Subcommands.Add(AttendanceVerbs.Close(context));
        return meeting;
    }

    private static Command Add(VerbContext context)
    {
        var branch = BranchOption.Required();
        var at = new Option<string>("--at") { Required = true, Description = "Ngày giờ, ví dụ 2026-12-03T19:00 (giờ của chi bộ)" };
        var kind = new Option<MeetingKind>("--kind") { Description = "Regular (mặc định), Thematic, Extraordinary, Congress, BranchCommittee" };
        kind.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<MeetingKind>());
        var place = new Option<string?>("--place") { Description = "Nơi họp" };
        var agenda = new Option<FileInfo?>("--agenda") { Description = "Tệp văn bản ghi nội dung họp" };
        var add = new Command("add", "Đặt một buổi họp") { branch, at, kind, place, agenda };
        add.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var clock = services.GetRequiredService<BranchClock>();
                var startsAt = Instant(parsed.GetRequiredValue(at), clock);
                var text = await AgendaIn(parsed.GetValue(agenda), cancel);
                if (await BranchOption.Find(services, parsed.GetRequiredValue(branch), cancel) is not { } found)
                {
                    return BranchOption.Unknown(parsed.GetRequiredValue(branch));
                }

                if (SecrecyMark.Find($"{text}\n{parsed.GetValue(place)}") is not null)
                {
                    return VerbContext.Refuse("Nội dung có dấu độ mật nên không nhận và không lưu.");
                }

                var plan = new NewMeeting(found.Id, parsed.GetValue(kind), startsAt, (parsed.GetValue(place) ?? string.Empty).Trim(), text);
                var outcome = await services.GetRequiredService<PlanMeeting>().Plan(Actor.CommandLine, plan, cancel);
                return Tell(context, parsed, outcome, clock);
            },
            cancel));
        return add;
    }

    private static int Tell(VerbContext context, ParseResult parsed, MeetingOutcome outcome, BranchClock clock)
    {
        switch (outcome)
        {
            case MeetingOutcome.Done done:
                var (day, time) = clock.ToLocal(done.Meeting.StartsAt);
                if (VietnameseHolidays.HolidayOn(day) is { } holiday)
                {
                    Console.Error.WriteLine($"Lưu ý: {DateWords.Day(day)} là ngày nghỉ lễ ({holiday}).");
                }

                return context.Print(parsed, new { id = done.Meeting.Id.Value }, MeetingTexts.PlannedOne(done.Meeting.Kind, day, time, done.Meeting.Place));
            case MeetingOutcome.SameTime:
                return VerbContext.Refuse("Lúc đó chi bộ đã có một buổi họp.");
            case MeetingOutcome.InThePast:
                return VerbContext.Refuse("Ngày giờ họp đã qua.");
            default:
                return VerbContext.Refuse("Không đặt được buổi họp.");
        }
    }

    private static Command List(VerbContext context)
    {
        var branch = new Option<string?>("--branch") { Description = "Chỉ chi bộ mang mã này" };
        var list = new Command("list", "Liệt kê các buổi họp") { branch };
        list.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var (db, clock) = (services.GetRequiredService<ChiBoDb>(), services.GetRequiredService<BranchClock>());
                var only = parsed.GetValue(branch) is { } code ? await BranchOption.Find(services, code, cancel) : null;
                if (only is null && parsed.GetValue(branch) is { } wrong)
                {
                    return BranchOption.Unknown(wrong);
                }

                var onlyId = only?.Id;
                var rows = await (
                    from meeting in db.Meetings().AsNoTracking()
                    join of in db.Branches().AsNoTracking() on meeting.BranchId equals of.Id
                    where onlyId == null || of.Id == onlyId
                    orderby meeting.StartsAt
                    select new { meeting, of.Code }).ToListAsync(cancel);
                var result = rows.Select(r => new
                {
                    id = r.meeting.Id.Value,
                    branch = r.Code,
                    kind = r.meeting.Kind,
                    startsAt = clock.ToLocalInstant(r.meeting.StartsAt),
                    place = r.meeting.Place,
                    state = r.meeting.State,
                });
                return context.Print(parsed, result, string.Join('\n', rows.Select(r => Line(r.meeting, r.Code, clock))));
            },
            cancel));
        return list;
    }

    private static string Line(Meeting meeting, string code, BranchClock clock)
    {
        var (day, time) = clock.ToLocal(meeting.StartsAt);
        return $"{meeting.Id}  {code}  {MeetingTexts.Line(meeting.Kind, day, time)}{MeetingTexts.At(meeting.Place)}  {meeting.State}";
    }

    private static DateTimeOffset Instant(string text, BranchClock clock)
    {
        if (DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return clock.ToInstant(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        }

        return text.Length > 16 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime()
            : throw new OperatorException($"--at không phải ngày giờ: {text}. Ví dụ: 2026-12-03T19:00.");
    }

    private static async Task<string> AgendaIn(FileInfo? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return string.Empty;
        }

        return file.Exists && file.Length <= LargestAgendaFile
            ? SetAgenda.OneLine(await File.ReadAllTextAsync(file.FullName, cancel))
            : throw new OperatorException($"--agenda: không đọc được tệp {file.Name} (không có, hoặc lớn quá 64 KB).");
    }
}
