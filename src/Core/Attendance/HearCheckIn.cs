using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Takes a check-in as it comes, works out who of those a phone serves is meant, and says back what was recorded.</summary>
public sealed class HearCheckIn(ChiBoDb db, Sheet sheet, CheckIn checkIn, TryCode codes, BranchClock clock)
{
    /// <summary>A typed code while a roll call is open.</summary>
    public async Task Code(Turn turn, string code, IReadOnlyList<Meeting> open)
    {
        if (await codes.IsSlowed(turn.From, turn.Cancel))
        {
            turn.Say(CheckInTexts.Slowed);
        }
        else if (await codes.Find(turn.From, code, open, turn.Cancel) is { } meeting)
        {
            await Prove(turn, meeting);
        }
        else
        {
            turn.Say(CheckInTexts.WrongCode);
        }
    }

    /// <summary>A pressed or numbered "có mặt", however old.</summary>
    public async Task Chosen(Turn turn, CheckInQuestion question, int number)
    {
        var members = question.Members.Where(m => turn.People.Any(p => p.Is(new(m)))).ToList();
        if (members.Count != question.Members.Count
            || await db.Meetings().FindAsync([new MeetingId(question.Meeting)], turn.Cancel) is not { } meeting)
        {
            turn.Say(ConversationTexts.ForeignChoice);
            return;
        }

        await Record(turn, meeting, members.Count == 1 || number == 1 ? members : [members[number - 2]], question.ByCode);
    }

    /// <summary>Loads what the answers to these questions look at.</summary>
    public async Task LookAt(IReadOnlyList<CheckInQuestion> questions, CancellationToken cancel)
    {
        List<MeetingId> meetings = [.. questions.Select(q => new MeetingId(q.Meeting)).Distinct()];
        List<MemberId> members = [.. questions.SelectMany(q => q.Members).Select(m => new MemberId(m)).Distinct()];
        await db.Meetings().Where(m => meetings.Contains(m.Id)).LoadAsync(cancel);
        await db.RollCalls().Where(c => meetings.Contains(c.MeetingId)).LoadAsync(cancel);
        await db.Attendance().Where(r => meetings.Contains(r.MeetingId) && members.Contains(r.MemberId)).LoadAsync(cancel);
    }

    /// <summary>Words alone prove nothing: how to check in, or that it is done already.</summary>
    public async Task Words(Turn turn, Meeting meeting)
    {
        var mine = await Mine(turn, meeting);
        if (mine.Count == 0)
        {
            turn.Say(CheckInTexts.NotOnSheet);
        }
        else if (mine.All(l => l.Record.Presence is Presence.Present or Presence.Late))
        {
            turn.Say(CheckInTexts.CheckedIn(mine.Select(l => (NameIn(turn, l), l.Record)), again: true, meeting, clock));
        }
        else if (turn.Channel.Buttons)
        {
            IReadOnlyList<SheetLine> waiting = [.. mine.Where(l => l.Record.Presence is not Presence.Present and not Presence.Late)];
            await turn.Ask(CheckInTexts.PressOrCode, PutCheckIn.DraftFor(meeting, waiting, byCode: false));
        }
        else
        {
            turn.Say(CheckInTexts.NeedsCode);
        }
    }

    private async Task Prove(Turn turn, Meeting meeting)
    {
        var mine = await Mine(turn, meeting);
        IReadOnlyList<SheetLine> waiting = [.. mine.Where(l => l.Record.Presence is not Presence.Present and not Presence.Late)];
        if (waiting.Count > 1)
        {
            await turn.Ask(CheckInTexts.WhoIsHere, PutCheckIn.DraftFor(meeting, waiting, byCode: true));
        }
        else if (mine.Count == 0)
        {
            turn.Say(CheckInTexts.NotOnSheet);
        }
        else
        {
            await Record(turn, meeting, [.. (waiting.Count == 0 ? mine : waiting).Select(l => l.Member.Value)], byCode: true);
        }
    }

    private async Task Record(Turn turn, Meeting meeting, IReadOnlyList<Guid> members, bool byCode)
    {
        var done = new List<(string? Name, AttendanceRecord Record)>();
        var outcome = CheckInOutcome.Recorded;
        foreach (var member in members)
        {
            var actor = turn.People.First(p => p.Is(new(member)));
            (outcome, var record) = await checkIn.Record(actor, meeting, new(member), byCode, turn.Cancel);
            if (outcome is not CheckInOutcome.Recorded and not CheckInOutcome.Already)
            {
                turn.Say(CheckInTexts.Refusal(outcome, meeting));
                return;
            }

            done.Add((turn.People.Count > 1 ? (await db.Members().FindAsync([new MemberId(member)], turn.Cancel))!.FullName : null, record!));
        }

        turn.Say(CheckInTexts.CheckedIn(done, again: outcome == CheckInOutcome.Already, meeting, clock));
    }

    private async Task<List<SheetLine>> Mine(Turn turn, Meeting meeting) =>
        [.. (await sheet.Of(meeting, turn.Cancel)).Where(l => turn.People.Any(p => p.Is(l.Member)))];

    private static string? NameIn(Turn turn, SheetLine line) => turn.People.Count > 1 ? line.Invitee.Member.FullName : null;
}
