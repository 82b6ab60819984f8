using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Attendance;

/// <summary>"ghi hộ: 4 dự, 7 vắng ốm": answers given by phone before the meeting, kept as such.</summary>
public sealed class TakePhoneAnswers(Sheet sheet, OpenRollCalls meetings, RecordReply record, BranchClock clock)
{
    /// <summary>Writes them at once, all or none, and says them back; "sai rồi" takes them back.</summary>
    public async Task Take(Turn turn, MarkingReading reading)
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

        var plan = MarkingPlan.Of(reading, meeting, await sheet.Of(meeting, turn.Cancel), turn.Actor);
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

        turn.CanUndo(AttendanceChat.FeatureName, before);
        turn.Say(MarkingTexts.ByPhone(plan.Marks, meeting, clock));
    }

    private static Reply ReplyOf(MarkKind kind) => kind switch
    {
        MarkKind.Present or MarkKind.WillAttend => Reply.WillAttend,
        MarkKind.Late or MarkKind.WillBeLate => Reply.WillBeLate,
        MarkKind.ExcusedAbsence or MarkKind.UnexcusedAbsence or MarkKind.WillBeAbsent => Reply.WillBeAbsent,
    };
}
