using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>How opening or closing ended.</summary>
public enum RollCallOutcome
{
    Done,

    /// <summary>It is open, or closed, already.</summary>
    Already,

    /// <summary>Closed or cancelled; or, on closing, never opened.</summary>
    WrongState,

    NotAllowed,

    /// <summary>No such meeting.</summary>
    Unknown,
}

/// <summary>Opens the roll call of a meeting: secretary, deputy or operator.</summary>
public sealed class OpenRollCall(ChiBoDb db, Sheet sheet, RollCallBoard board, PutCheckIn checkIn, HostOfRollCall hosts, TimeProvider time)
{
    /// <summary>
    /// Opens it, shows the board in <paramref name="host"/> (else in the chat of the first leader who has one) and asks
    /// those expected to check in.
    /// </summary>
    public async Task<RollCallOutcome> Open(Actor actor, MeetingId id, ChatAddress? host, CancellationToken cancel)
    {
        if (await db.Meetings().FindAsync([id], cancel) is not { } meeting)
        {
            return RollCallOutcome.Unknown;
        }

        if (!actor.Leads(meeting.BranchId))
        {
            return RollCallOutcome.NotAllowed;
        }

        var now = time.GetUtcNow();
        if (meeting.Open(now) is var change and not MeetingChange.Done)
        {
            return change == MeetingChange.Nothing ? RollCallOutcome.Already : RollCallOutcome.WrongState;
        }

        var lines = await OfTheDay(meeting, cancel);
        var call = new RollCall(meeting.Id);
        db.RollCalls().Add(call);
        if ((host ?? await hosts.Of(meeting, cancel)) is { } chat)
        {
            await board.Put(call, meeting, chat, cancel);
        }

        await checkIn.Send(meeting, lines, now, cancel);
        return RollCallOutcome.Done;
    }

    // Records are made days ahead; who has left since is off the sheet, and who became exempt counts as such.
    private async Task<IReadOnlyList<SheetLine>> OfTheDay(Meeting meeting, CancellationToken cancel)
    {
        var lines = await sheet.Of(meeting, cancel);
        foreach (var line in lines)
        {
            line.Record.CountsAs(line.Invitee.Member.GroupId, line.Invitee.Member.Counting);
        }

        var onSheet = lines.Select(l => l.Member).ToHashSet();
        var records = await db.Attendance().Where(r => r.MeetingId == meeting.Id).ToListAsync(cancel);
        db.Attendance().RemoveRange(records.Where(r => !onSheet.Contains(r.MemberId)));
        return lines;
    }
}

/// <summary>Finds whose chat shows the board when the roll call was opened elsewhere.</summary>
public sealed class HostOfRollCall(Roster roster, Accounts accounts, Calendar.BranchClock clock)
{
    /// <summary>The chat of the secretary, else of a deputy; null when none of them has one.</summary>
    public async Task<ChatAddress?> Of(Meeting meeting, CancellationToken cancel)
    {
        foreach (var leader in await roster.LeadersOf(meeting.BranchId, clock.Today, cancel))
        {
            if (await accounts.Of(leader.Id, cancel) is { } chat)
            {
                return chat;
            }
        }

        return null;
    }
}
