using ChiBo.Core.Branches;
using ChiBo.Core.Fees;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>
/// Writes the messages of one look at a meeting, one per chat at most: who was not told yet is invited and asked, who has
/// not answered is asked again, who comes is reminded, who said absent is left in peace.
/// </summary>
public sealed class InviteMembers(ChiBoDb db, Sheet sheet, ChooseChats chooseChats, PutToChat put, TimeProvider time)
{
    /// <summary>
    /// Writes them under unique keys made of <paramref name="onceKey"/> and the chat, so that doing it twice changes
    /// nothing. Returns the number of messages.
    /// </summary>
    public Task<int> Send(Meeting meeting, string onceKey, CancellationToken cancel) => Send(meeting, onceKey, _ => true, cancel);

    /// <summary>The same for those who have not answered: one tap of the secretary.</summary>
    public Task<int> RemindSilent(Meeting meeting, string onceKey, CancellationToken cancel) =>
        Send(meeting, onceKey, line => line.Invitee.Asked && line.Record.ReplyFor(meeting) == Reply.None, cancel);

    private async Task<int> Send(Meeting meeting, string onceKey, Func<SheetLine, bool> wanted, CancellationToken cancel)
    {
        if (meeting.State != MeetingState.Planned || meeting.StartsAt <= time.GetUtcNow())
        {
            return 0;
        }

        var lines = (await sheet.Of(meeting, cancel)).Where(wanted).ToList();
        var chats = await chooseChats.Of([.. lines.Select(l => l.Member)], time.GetUtcNow(), cancel);
        var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
        var sent = 0;
        foreach (var group in lines.Where(l => chats.ContainsKey(l.Member)).GroupBy(l => chats[l.Member]))
        {
            sent += await SendTo(group.Key, [.. group], meeting, branch!, $"{onceKey}:{group.Key}", cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendTo(
        ChatAddress chat, IReadOnlyList<SheetLine> lines, Meeting meeting, Branch branch, string once, CancellationToken cancel)
    {
        var ask = lines.Where(l => l.Invitee.Asked && l.Record.ReplyFor(meeting) == Reply.None).ToList();
        var tell = lines.Where(l => !l.Invitee.Asked && l.Record.ToldAt is null).ToList();
        var remind = lines.Where(l => l.Record.ReplyFor(meeting) is Reply.WillAttend or Reply.WillBeLate).ToList();
        var now = time.GetUtcNow();
        var letter = new Letter(chat, meeting, branch, once);
        if (ask.Count > 0 && await put.BusyUntil(chat, cancel) is { } later)
        {
            ask.ForEach(l => l.Record.AskAgain(later));
            return false;
        }

        if (ask.Count > 0)
        {
            var first = ask.All(l => l.Record.ToldAt is null);
            ask.ForEach(l => l.Record.Asked(now));
            tell.ForEach(l => l.Record.Told(now));
            return await put.Question(letter, ask, first ? QuestionTone.Invitation : QuestionTone.Again, cancel);
        }

        tell.ForEach(l => l.Record.Told(now));
        return tell.Count + remind.Count > 0 && await put.Plain(letter, [.. tell, .. remind], tell.Count > 0, cancel);
    }
}
