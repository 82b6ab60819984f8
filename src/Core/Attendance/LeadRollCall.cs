using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>The talk of who leads a roll call: open and look.</summary>
public sealed class LeadRollCall(ChiBoDb db, Sheet sheet, OpenRollCalls meetings, OpenRollCall opening, FinishRollCall finish, RollCallBoard board)
{
    /// <summary>Opening earlier than that before the start is asked back.</summary>
    private static readonly TimeSpan s_early = TimeSpan.FromHours(3);

    /// <summary>"điểm danh" of secretary or deputy: the menu of the open one, else opening.</summary>
    public async Task Begin(Turn turn, BranchId branch, BranchClock clock)
    {
        // One that was left open long ago does not stand in the way of today's.
        var candidates = await meetings.ToOpen(branch, turn.Cancel);
        if (await meetings.Of([turn.Actor], turn.Cancel) is [var open, ..]
            && (candidates.Count == 0 || turn.Now - open.StartsAt < OpenRollCalls.Near))
        {
            await ShowMenu(turn, open);
            return;
        }

        if (candidates.Count == 0)
        {
            turn.Say(RollCallTexts.NothingToOpen);
        }
        else if (candidates.Count == 1 && candidates[0].StartsAt - turn.Now <= s_early)
        {
            await Open(turn, candidates[0].Id);
        }
        else
        {
            var offered = candidates.Take(4).ToList();
            await turn.Ask(RollCallTexts.WhichToOpen(offered.Count > 1), new QuestionDraft(
                RollCallChat.FeatureName, RollCallChat.Which, new MeetingsOffered([.. offered.Select(m => m.Id.Value)]),
                [.. offered.Select(m => AttendanceTexts.AsChoice(m, clock)), "Thôi"]));
        }
    }

    /// <summary>Opens one of the meetings offered; the last choice leaves.</summary>
    public Task OpenOffered(Turn turn, MeetingsOffered offered, int number)
    {
        if (number > offered.Meetings.Count)
        {
            turn.Say(ConversationTexts.Left);
            return Task.CompletedTask;
        }

        return Open(turn, new MeetingId(offered.Meetings[number - 1]));
    }

    /// <summary>A choice of the menu.</summary>
    public async Task Chosen(Turn turn, SheetQuestion question, int number)
    {
        if (await Mine(turn, question.Meeting) is not { } meeting)
        {
            return;
        }

        switch (number)
        {
            case 1:
                var lines = await sheet.Of(meeting, turn.Cancel);
                turn.Say(RollCallTexts.Counts(AttendanceFigures.Of(meeting, lines), CloseSheet.Blank(lines)));
                break;
            case 2:
                turn.Say(RollCallTexts.HowToMark);
                break;
            default:
                await finish.AskToClose(turn, meeting);
                break;
        }
    }

    private async Task Open(Turn turn, MeetingId id)
    {
        var outcome = await opening.Open(turn.Actor, id, turn.From, turn.Cancel);
        if (outcome != RollCallOutcome.Done)
        {
            turn.Say(RollCallTexts.Refusal(outcome));
        }
    }

    // A board that rests, or that another leader holds, is put anew: then its code changes here.
    private async Task ShowMenu(Turn turn, Meeting meeting)
    {
        var call = await db.RollCalls().FindAsync([meeting.Id], turn.Cancel);
        if (call is not null && (call.Host is null || (call.Changes && !call.IsChanging)))
        {
            await board.Put(call, meeting, turn.From, turn.Cancel);
        }

        var figures = AttendanceFigures.Of(meeting, await sheet.Of(meeting, turn.Cancel));
        await turn.Ask(RollCallTexts.Standing(figures, call?.Code), new QuestionDraft(
            RollCallChat.FeatureName, RollCallChat.Menu, new SheetQuestion(meeting.Id.Value, []), RollCallTexts.Menu));
    }

    private async Task<Meeting?> Mine(Turn turn, Guid id)
    {
        var meeting = await db.Meetings().FindAsync([new MeetingId(id)], turn.Cancel);
        if (meeting is null || !turn.Actor.Leads(meeting.BranchId))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return null;
        }

        if (meeting.State != MeetingState.Open)
        {
            turn.Say(meeting.State == MeetingState.Closed ? RollCallTexts.ClosedAlready : RollCallTexts.NothingToClose);
            return null;
        }

        return meeting;
    }
}
