using ChiBo.Core.Calendar;
using ChiBo.Core.Members;

namespace ChiBo.Core.Meetings;

/// <summary>Somebody a meeting concerns.</summary>
/// <param name="Asked">Expected to answer whether he comes; false: told once (an exempt member).</param>
public sealed record Invitee(RosterEntry Member, bool Asked);

/// <summary>Who is told of a meeting and who is asked.</summary>
public sealed class Invitees(Roster roster, BranchClock clock)
{
    /// <summary>
    /// By roster number: those in the attendance base and guests are asked; the exempt are told, and asked for a congress;
    /// for a meeting of the chi ủy its members alone.
    /// </summary>
    public async Task<IReadOnlyList<Invitee>> Of(Meeting meeting, CancellationToken cancel)
    {
        var entries = await roster.Of(meeting.BranchId, clock.ToLocal(meeting.StartsAt).Date, cancel);
        return
        [
            .. entries
                .Where(e => e.Counting is Counting.InBase or Counting.TemporarilyHere or Counting.Exempt)
                .Where(e => meeting.Kind != MeetingKind.BranchCommittee || e.Post >= Post.BranchCommitteeMember)
                .Select(e => new Invitee(e, e.Counting != Counting.Exempt || meeting.Kind is MeetingKind.Congress or MeetingKind.BranchCommittee)),
        ];
    }
}
