using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>How the word about a previewed roster ended; <paramref name="Plan"/> is what was written.</summary>
public sealed record ConfirmRosterOutcome(bool Allowed, RosterPlan? Plan);

/// <summary>Writes, or gives up, a roster that was previewed.</summary>
public sealed class ConfirmRoster(ChiBoDb db, ImportRoster import, BranchClock clock)
{
    /// <summary>Writes it as the branch is now; no plan when it was given up, written already, or is a day old.</summary>
    public async Task<ConfirmRosterOutcome> Confirm(Actor actor, Guid kept, bool write, CancellationToken cancel)
    {
        if (await db.RosterImports().FindAsync([kept], cancel) is not { } waiting)
        {
            return new ConfirmRosterOutcome(true, null);
        }

        if (!actor.Leads(waiting.BranchId))
        {
            return new ConfirmRosterOutcome(false, null);
        }

        db.RosterImports().Remove(waiting);
        return write && waiting.ExpiresAt > clock.Now
            ? new ConfirmRosterOutcome(true, await import.Import(actor, waiting.BranchId, RosterJson.Read<RosterReading>(waiting.Reading), cancel))
            : new ConfirmRosterOutcome(true, null);
    }
}
