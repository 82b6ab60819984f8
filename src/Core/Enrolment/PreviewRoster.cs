using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>What a roster would do, and under which id it is kept until it is confirmed (null: not kept).</summary>
public sealed record RosterPreview(RosterPlan Plan, Guid? Kept);

/// <summary>Shows what a roster would do before anything is written.</summary>
public sealed class PreviewRoster(ChiBoDb db, PlanRoster plan, BranchClock clock)
{
    /// <summary>Null when the actor does not lead the branch.</summary>
    /// <param name="keep">Keep it for a day, so that a word is enough to write it; not kept when there is nothing to write.</param>
    public async Task<RosterPreview?> Preview(Actor actor, BranchId branch, RosterReading reading, bool keep, CancellationToken cancel)
    {
        if (!actor.Leads(branch))
        {
            return null;
        }

        var planned = await plan.Plan(branch, reading, cancel);
        if (!keep || planned.Added + planned.Updated == 0)
        {
            return new RosterPreview(planned, null);
        }

        var needed = reading with { Faults = [], Warnings = [], DroppedColumns = [] };
        var kept = new RosterImport(Guid.CreateVersion7(), branch, RosterJson.Write(needed), clock.Now);
        db.RosterImports().Add(kept);
        return new RosterPreview(planned, kept.Id);
    }
}
