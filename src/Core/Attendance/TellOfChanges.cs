using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>
/// Follows a moved or cancelled meeting: what still waits about it is cancelled, everybody already told is told again,
/// once, old → new; after another time only those who had answered are asked again.
/// </summary>
public sealed class TellOfChanges(ChiBoDb db, Sheet sheet, ChooseChats chooseChats, Outbox outbox, PutToChat put, BranchClock clock) : IReaction
{
    public Task React(Fact fact, CancellationToken cancel) => fact switch
    {
        MeetingMoved moved => Moved(moved, cancel),
        MeetingCancelled cancelled => Cancelled(cancelled.Meeting, cancel),
        _ => Task.CompletedTask,
    };

    private async Task Moved(MeetingMoved moved, CancellationToken cancel)
    {
        var meeting = moved.Meeting;
        var otherTime = moved.OldStartsAt != meeting.StartsAt;
        var text = AttendanceTexts.Moved(moved, clock);
        await Tell(
            meeting,
            async (letter, lines) =>
            {
                var answered = lines.Where(l => otherTime && l.Record.Reply != Reply.None && l.Invitee.Asked).ToList();
                if (answered.Count > 0 && await put.BusyUntil(letter.Chat, cancel) is { } later)
                {
                    answered.ForEach(l => l.Record.AskAgain(later));
                    await put.Plain(letter, lines, first: false, cancel, text);
                    return;
                }

                answered.ForEach(l => l.Record.Asked(clock.Now));
                await (answered.Count > 0
                    ? put.Question(letter, answered, QuestionTone.Moved, cancel, text)
                    : put.Plain(letter, lines, first: false, cancel, text));
            },
            $"moved:{meeting.Version}:{clock.Now.ToUnixTimeMilliseconds()}",
            cancel);
    }

    private Task Cancelled(Meeting meeting, CancellationToken cancel) => Tell(
        meeting,
        (letter, lines) =>
        {
            outbox.ToChat(letter.Chat, new OutgoingMessage(AttendanceTexts.Cancelled(meeting, clock)), new Postage(Lane.Reminder, Once: letter.Once), lines[0].Member);
            return Task.CompletedTask;
        },
        $"cancelled:{meeting.Version}",
        cancel);

    private async Task Tell(Meeting meeting, Func<Letter, IReadOnlyList<SheetLine>, Task> tell, string occasion, CancellationToken cancel)
    {
        await outbox.CancelWaiting(meeting.Subject, cancel);
        var told = (await sheet.Of(meeting, cancel)).Where(l => l.Record.ToldAt is not null).ToList();
        var chats = await chooseChats.Of([.. told.Select(l => l.Member)], clock.Now, cancel);
        var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
        foreach (var group in told.Where(l => chats.ContainsKey(l.Member)).GroupBy(l => chats[l.Member]))
        {
            await tell(new Letter(group.Key, meeting, branch!, $"meeting:{meeting.Id}:{occasion}:{group.Key}"), [.. group]);
        }
    }
}
