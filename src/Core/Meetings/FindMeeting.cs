using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Meetings;

/// <summary>Finds meetings for those who may see or change them.</summary>
public sealed class FindMeeting(ChiBoDb db, TimeProvider time)
{
    /// <summary>A meeting that the actor leads; null for any other id.</summary>
    public async Task<Meeting?> Led(Actor actor, MeetingId id, CancellationToken cancel) =>
        await db.Meetings().FindAsync([id], cancel) is { } meeting && actor.Leads(meeting.BranchId) ? meeting : null;

    /// <summary>
    /// The next meetings of a branch that are not over, by time; those of the chi ủy only where
    /// <paramref name="withCommittee"/> says so.
    /// </summary>
    public async Task<IReadOnlyList<Meeting>> Next(BranchId branch, bool withCommittee, int most, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var earliest = now.AddDays(-1);
        var found = await db.Meetings()
            .Where(m => m.BranchId == branch && m.StartsAt >= earliest)
            .Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Open)
            .Where(m => withCommittee || m.Kind != MeetingKind.BranchCommittee)
            .OrderBy(m => m.StartsAt)
            .Take(most + 5)
            .ToListAsync(cancel);
        return [.. found.Where(m => m.EndsAt > now).Take(most)];
    }

    /// <summary>Another meeting of the branch at that very time that was not called off; null when the time is free.</summary>
    public Task<Meeting?> At(BranchId branch, DateTimeOffset startsAt, MeetingId? except, CancellationToken cancel) =>
        db.Meetings().FirstOrDefaultAsync(
            m => m.BranchId == branch && m.StartsAt == startsAt && m.State != MeetingState.Cancelled && (except == null || m.Id != except), cancel);

    /// <summary>Where the branch met last, for an offer; null when it never did.</summary>
    public Task<string?> LastPlace(BranchId branch, CancellationToken cancel) =>
        db.Meetings().Where(m => m.BranchId == branch && m.Place != "").OrderByDescending(m => m.StartsAt).Select(m => m.Place).FirstOrDefaultAsync(cancel);
}
