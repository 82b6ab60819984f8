using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>A marking line as read back; stored with the question.</summary>
/// <param name="Names">Of those without a reason, for the second question.</param>
public sealed record MarkingDraft(Guid Meeting, IReadOnlyList<PresenceMark> Marks, IReadOnlyList<string> Names);

/// <summary>The talk of marking by one line: read back with names, asked, written.</summary>
public sealed class MarkByLine(ChiBoDb db, Sheet sheet, OpenRollCalls meetings, MarkPresence mark)
{
    /// <summary>A line with marks of presence.</summary>
    public async Task ReadBack(Turn turn, MarkingReading reading)
    {
        if (await meetings.Of([turn.Actor], turn.Cancel) is not [var meeting, ..])
        {
            turn.Say(MarkingTexts.NotOpen);
            return;
        }

        var plan = MarkingPlan.Of(reading, meeting, await sheet.Of(meeting, turn.Cancel), turn.Actor);
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

    /// <summary>"sai rồi".</summary>
    public async Task Undo(Turn turn, IReadOnlyList<PresenceBefore> before)
    {
        var outcome = await mark.Undo(turn.Actor, before, turn.Cancel);
        turn.Say(outcome == MarkOutcome.Recorded ? MarkingTexts.Undone : MarkingTexts.Refusal(outcome, closed: true));
    }

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
            turn.CanUndo(MarkingChat.FeatureName, before);
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
}
