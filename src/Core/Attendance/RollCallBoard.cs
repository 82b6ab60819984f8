using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>
/// The one message with code and count in the chat of who opened the roll call. Where it can be edited its code changes
/// every half minute and the count moves with the check-ins.
/// </summary>
public sealed class RollCallBoard(ChiBoDb db, Outbox outbox, Channels channels, TimeProvider time) : IDueWork
{
    private const int Batch = 50;

    /// <summary>An edit that is older than that would show a code that is no longer accepted.</summary>
    private static readonly TimeSpan s_editHolds = RollCall.CodeLasts * 2;

    /// <summary>Puts the board to a chat as a new message.</summary>
    public async Task Put(RollCall call, Meeting meeting, ChatAddress chat, CancellationToken cancel)
    {
        var changes = channels.TraitsOf(chat).Edits;
        var count = await CountNow(meeting, cancel);
        var row = outbox.ToChat(chat, new OutgoingMessage(RollCallTexts.Board(count, call.Code, changes)), new Postage(Lane.Reply, call.Subject));
        await db.SaveChangesAsync(cancel);
        call.Show(chat, row.Id, changes, time.GetUtcNow());
    }

    /// <summary>Shows the count anew when it was last shown long enough ago.</summary>
    public async Task Moved(Meeting meeting, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await db.RollCalls().FindAsync([meeting.Id], cancel) is { Changes: true } call && now - call.ShownAt >= RollCall.CountLasts)
        {
            await Edit(call, meeting, now, cancel);
        }
    }

    /// <summary>The last look of the board, and nothing waits any more.</summary>
    public async Task Close(Meeting meeting, CancellationToken cancel)
    {
        if (await db.RollCalls().FindAsync([meeting.Id], cancel) is { } call)
        {
            call.Stop();
            await outbox.CancelWaiting(call.Subject, cancel);
            await Edit(call, meeting, time.GetUtcNow(), cancel);
        }
    }

    /// <summary>Changes the codes whose time is over; also one that would last too long because the clock was put back.</summary>
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var atMost = now + RollCall.CodeLasts;
        var due = await db.RollCalls().Where(c => c.NextChangeAt <= now || c.NextChangeAt > atMost).OrderBy(c => c.NextChangeAt).Take(Batch).ToListAsync(cancel);
        foreach (var call in due)
        {
            call.Change(now);
            await Edit(call, (await db.Meetings().FindAsync([call.MeetingId], cancel))!, now, cancel);
        }

        return due.Count == Batch;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => db.RollCalls().MinAsync(c => c.NextChangeAt, cancel);

    public bool LooksAnyway => true;

    private async Task Edit(RollCall call, Meeting meeting, DateTimeOffset now, CancellationToken cancel)
    {
        if (call is not { Changes: true, Host: { } host, BoardRow: { } row })
        {
            return;
        }

        await outbox.CancelWaiting(call.EditsSubject, cancel);
        var count = await CountNow(meeting, cancel);
        var text = meeting.State == MeetingState.Closed ? RollCallTexts.BoardClosed(count)
            : call.IsChanging ? RollCallTexts.Board(count, call.Code, changes: true) : RollCallTexts.BoardAtRest(count);
        outbox.ToChat(host, new OutgoingMessage(text), new Postage(
            Lane.CheckIn, call.EditsSubject, NotAfter: call.IsChanging ? now + s_editHolds : null, Replaces: row));
        call.Shown(now);
    }

    // From opening on the records are the sheet of the day; to read all of it for two numbers would hold up a storm.
    private async Task<PresenceCount> CountNow(Meeting meeting, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var kinds = await db.Attendance().Where(r => r.MeetingId == meeting.Id && r.Counting != Counting.TemporarilyHere)
            .GroupBy(r => new { r.Counting, HasCome = r.Presence == Presence.Present || r.Presence == Presence.Late })
            .Select(g => new { g.Key.Counting, g.Key.HasCome, Count = g.Count() })
            .ToListAsync(cancel);
        return new PresenceCount(
            kinds.Where(k => k.HasCome).Sum(k => k.Count), kinds.Where(k => k.HasCome || k.Counting == Counting.InBase).Sum(k => k.Count));
    }
}
