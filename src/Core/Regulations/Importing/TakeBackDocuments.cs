using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What somebody did last with documents: what "sai rồi" takes back.</summary>
/// <param name="Live">They went live; empty where one was withdrawn.</param>
/// <param name="Older">Versions that left for them.</param>
/// <param name="Withdrawn">It was withdrawn.</param>
public sealed record DocumentAct(IReadOnlyList<Guid> Live, IReadOnlyList<Guid> Older, Guid? Withdrawn);

/// <summary>Takes back that documents went live, or that one was withdrawn.</summary>
public sealed class TakeBackDocuments(ChiBoDb db, PublishDocument publish, WithdrawDocument withdraw, SameDocument same, BranchClock clock)
{
    /// <summary>A withdrawn document is used again; null where it is not, or another version is by now.</summary>
    public async Task<RuleDocument?> UseAgain(Actor actor, RuleDocumentId id, CancellationToken cancel)
    {
        if (await db.RuleDocuments().FindAsync([id], cancel) is not { State: RuleDocumentState.Withdrawn } document
            || (await same.VersionsOf(document, cancel)).Any(d => d.State == RuleDocumentState.Live))
        {
            return null;
        }

        return (await publish.Publish(actor, [id], cancel)).Ending == PublishEnding.Done ? document : null;
    }

    /// <summary>Documents wait for a word as before they went live, and what left for them is used again. False where not all of them are the actor's and live.</summary>
    public async Task<bool> Unpublish(Actor actor, DocumentAct act, CancellationToken cancel)
    {
        var (live, older) = (await Of(act.Live, cancel), await Of(act.Older, cancel));
        if (live.Count < act.Live.Count || live.Exists(d => d.State != RuleDocumentState.Live || !actor.Keeps(d.BranchId)))
        {
            return false;
        }

        foreach (var document in live)
        {
            await withdraw.TakeOut(document, RuleDocumentState.Draft, cancel);
        }

        foreach (var document in older.Where(d => d.State == RuleDocumentState.Replaced))
        {
            document.GoLive(document.Version, clock.Now);
        }

        await RulesState.Changed(db, cancel);
        return true;
    }

    private Task<List<RuleDocument>> Of(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        List<RuleDocumentId> documents = [.. ids.Select(id => new RuleDocumentId(id))];
        return db.RuleDocuments().Where(d => documents.Contains(d.Id)).ToListAsync(cancel);
    }
}
