using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>The meeting whose menu or closing is asked about; stored with the question.</summary>
/// <param name="Excused">Who is proposed as absent with a reason.</param>
public sealed record SheetQuestion(Guid Meeting, IReadOnlyList<Guid> Excused);

/// <summary>The talk of closing a sheet: who is left, whether to close, the result.</summary>
public sealed class FinishRollCall(ChiBoDb db, Sheet sheet, CloseSheet closing)
{
    /// <summary>"chốt": who is not recorded, and whether to close.</summary>
    public async Task AskToClose(Turn turn, Meeting meeting)
    {
        var lines = await sheet.Of(meeting, turn.Cancel);
        var saidAbsent = CloseSheet.SaidAbsent(meeting, lines);
        await turn.Ask(RollCallTexts.BeforeClosing(CloseSheet.Blank(lines), saidAbsent), new QuestionDraft(
            RollCallChat.FeatureName, RollCallChat.Close, new SheetQuestion(meeting.Id.Value, [.. saidAbsent.Select(l => l.Member.Value)]),
            RollCallTexts.ClosingChoices(saidAbsent.Count > 0), Once: true));
    }

    /// <summary>The answer to <see cref="AskToClose"/>.</summary>
    public async Task Close(Turn turn, SheetQuestion question, int number)
    {
        if (number == (question.Excused.Count > 0 ? 3 : 2))
        {
            turn.Say(RollCallTexts.NotClosed);
            return;
        }

        var outcome = await closing.Close(turn.Actor, new MeetingId(question.Meeting), number == 1 ? question.Excused : [], turn.Cancel);
        if (outcome != RollCallOutcome.Done)
        {
            turn.Say(outcome == RollCallOutcome.Already ? RollCallTexts.ClosedAlready : RollCallTexts.Refusal(outcome));
            return;
        }

        var meeting = (await db.Meetings().FindAsync([new MeetingId(question.Meeting)], turn.Cancel))!;
        var lines = await sheet.Of(meeting, turn.Cancel);
        turn.Say(RollCallTexts.Closed(AttendanceFigures.Of(meeting, lines), lines));
    }
}
