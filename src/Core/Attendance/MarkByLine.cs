using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>A marking line as read back; stored with the question.</summary>
/// <param name="Names">Of those without a reason, for the second question.</param>
public sealed record MarkingDraft(Guid Meeting, IReadOnlyList<PresenceMark> Marks, IReadOnlyList<string> Names);

/// <summary>What "sai rồi" takes back: marks, or answers taken by phone.</summary>
public sealed record MarkingUndo(IReadOnlyList<PresenceBefore> Marks, IReadOnlyList<ReplyBefore> Replies);

/// <summary>The talk of marking by one line: read back with names, asked, written.</summary>
public sealed class MarkByLine(ChiBoDb db, Sheet sheet, OpenRollCalls meetings, MarkPresence mark, RecordReply record, BranchClock clock)
{
    /// <summary>A line with marks of presence.</summary>
    public async Task ReadBack(Turn turn, MarkingReading reading)
    {
        if (await meetings.Of([turn.Actor], turn.Cancel) is not [var meeting, ..])
        {
            turn.Say(MarkingTexts.NotOpen);
            return;
        }

        var plan = await PlanOf(turn, reading, meeting);
        if (plan.IsFaulty || plan.Marks.Count + plan.Rest.Count == 0)
        {
            turn.Say(plan.IsFaulty ? MarkingTexts.Faults(plan, byPhone: false) : RollCallTexts.HowToMark);
            return;
        }

        IReadOnlyList<PresenceMark> marks =
        [
            .. plan.Marks.Select(m => new PresenceMark(m.Line.Member.Value, PresenceOf(m.Kind), m.Reason)),
            .. plan.Rest.Select(l => new PresenceMark(l.Member.Value, Presence.Present, null, OnlyIfBlank: true)),
        ];
        var names = plan.Marks.Where(m => m.Kind == MarkKind.UnexcusedAbsence).Select(m => RollCallTexts.Name(m.Line)).ToList();
        await turn.Ask(MarkingTexts.ReadBack(plan), new QuestionDraft(
            MarkingChat.FeatureName, MarkingChat.Confirm, new MarkingDraft(meeting.Id.Value, marks, names), MarkingTexts.ConfirmChoices, Once: true));
    }

    /// <summary>"Đúng, ghi": written, unless somebody would be absent without a reason: that is asked a second time.</summary>
    public async Task Confirmed(Turn turn, MarkingDraft draft)
    {
        if (draft.Names.Count == 0)
        {
            await Write(turn, draft);
            return;
        }

        await turn.Ask(MarkingTexts.AskUnexcused(draft.Names), new QuestionDraft(
            MarkingChat.FeatureName, MarkingChat.Unexcused, draft, MarkingTexts.UnexcusedChoices, Once: true));
    }

    /// <summary>The second answer: written with those absent without a reason, or with them left blank.</summary>
    public Task ConfirmedTwice(Turn turn, MarkingDraft draft, bool sure) => Write(
        turn, sure ? draft : draft with { Marks = [.. draft.Marks.Where(m => m.Presence != Presence.UnexcusedAbsence)] }, sure ? 0 : draft.Names.Count);

    /// <summary>"ghi hộ: 4 dự, 7 vắng ốm": answers given by phone, written at once and said back.</summary>
    public async Task ByPhone(Turn turn, MarkingReading reading)
    {
        if (turn.Actor.Branch is not { } branch || !turn.Actor.KeepsGroup(branch, turn.Actor.Group))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        if (await meetings.Next(branch, turn.Cancel) is not { } meeting)
        {
            turn.Say(MarkingTexts.NoMeeting);
            return;
        }

        var plan = await PlanOf(turn, reading, meeting);
        if (plan.IsFaulty || reading.RestPresent)
        {
            turn.Say(plan.IsFaulty ? MarkingTexts.Faults(plan, byPhone: true) : MarkingTexts.RestByPhone);
            return;
        }

        var before = new List<ReplyBefore>();
        foreach (var planned in plan.Marks)
        {
            var (_, was) = await record.Record(
                turn.Actor, meeting, planned.Line.Member, ReplyOf(planned.Kind), planned.Reason, SaidBy.Phone, turn.Cancel);
            before.Add(was ?? throw new InvalidOperationException("A planned phone answer was refused."));
        }

        turn.CanUndo(MarkingChat.FeatureName, new MarkingUndo([], before));
        turn.Say(MarkingTexts.ByPhone(plan.Marks, meeting, clock));
    }

    /// <summary>"sai rồi".</summary>
    public async Task Undo(Turn turn, MarkingUndo undo)
    {
        foreach (var reply in undo.Replies)
        {
            var meeting = (await db.Meetings().FindAsync([new MeetingId(reply.Meeting)], turn.Cancel))!;
            if (await record.Undo(turn.Actor, meeting, reply, turn.Cancel) == ReplyOutcome.TooLate)
            {
                turn.Say(AttendanceTexts.TooLate);
                return;
            }
        }

        var outcome = undo.Marks.Count == 0 ? MarkOutcome.Recorded : await mark.Undo(turn.Actor, undo.Marks, turn.Cancel);
        turn.Say(outcome == MarkOutcome.Recorded ? MarkingTexts.Undone : MarkingTexts.Refusal(outcome, closed: true));
    }

    private async Task<MarkingPlan> PlanOf(Turn turn, MarkingReading reading, Meeting meeting) => MarkingPlan.Of(
        reading, await sheet.Of(meeting, turn.Cancel),
        line => turn.Actor.KeepsGroup(meeting.BranchId, line.Invitee.Member.GroupId),
        line => line.Record.ReplyFor(meeting) == Reply.WillBeAbsent);

    private async Task Write(Turn turn, MarkingDraft draft, int leftBlank = 0)
    {
        var id = new MeetingId(draft.Meeting);
        var (outcome, before) = await mark.Mark(turn.Actor, id, draft.Marks, turn.Cancel);
        var meeting = (await db.Meetings().FindAsync([id], turn.Cancel))!;
        if (outcome != MarkOutcome.Recorded)
        {
            turn.Say(MarkingTexts.Refusal(outcome, meeting.State == MeetingState.Closed));
            return;
        }

        if (before.Count > 0)
        {
            turn.CanUndo(MarkingChat.FeatureName, new MarkingUndo(before, []));
        }

        var lines = await sheet.Of(meeting, turn.Cancel);
        IReadOnlyList<SheetLine> mine = [.. lines.Where(l => turn.Actor.KeepsGroup(meeting.BranchId, l.Invitee.Member.GroupId))];
        turn.Say(MarkingTexts.Recorded(AttendanceFigures.Of(meeting, mine), leftBlank));
    }

    private static Presence PresenceOf(MarkKind kind) => kind switch
    {
        MarkKind.Present or MarkKind.WillAttend => Presence.Present,
        MarkKind.Late or MarkKind.WillBeLate => Presence.Late,
        MarkKind.ExcusedAbsence or MarkKind.WillBeAbsent => Presence.ExcusedAbsence,
        MarkKind.UnexcusedAbsence => Presence.UnexcusedAbsence,
    };

    private static Reply ReplyOf(MarkKind kind) => kind switch
    {
        MarkKind.Present or MarkKind.WillAttend => Reply.WillAttend,
        MarkKind.Late or MarkKind.WillBeLate => Reply.WillBeLate,
        _ => Reply.WillBeAbsent,
    };
}
