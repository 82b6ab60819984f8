using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>How publishing ended.</summary>
public enum PublishEnding
{
    Done,

    /// <summary>Not the actor's to publish.</summary>
    NotAllowed,

    /// <summary>There is no such document any more.</summary>
    Gone,

    /// <summary>With it the branch (or everybody) would have too many passages; nothing was changed.</summary>
    TooMuch,
}

/// <summary>What went live.</summary>
/// <param name="Older">Versions that left in their favour.</param>
/// <param name="Marked">Documents that stay, marked as replaced by them.</param>
public sealed record Published(
    PublishEnding Ending, IReadOnlyList<RuleDocument> Live, IReadOnlyList<RuleDocument> Older, IReadOnlyList<RuleDocument> Marked);

/// <summary>Lets answers come from documents: at once, for whoever asks next.</summary>
public sealed class PublishDocument(ChiBoDb db, SameDocument same, BranchClock clock)
{
    /// <summary>Most live passages of one branch, and of everybody's. Ours: an index of 10,000 answers within 5 ms.</summary>
    public const int MostPassages = 10_000;

    /// <summary>Publishes documents that belong together; live ones stay as they are.</summary>
    public async Task<Published> Publish(Actor actor, IReadOnlyList<RuleDocumentId> ids, CancellationToken cancel)
    {
        var documents = await db.RuleDocuments().Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        if (documents.Count == 0 || documents.Count < ids.Count)
        {
            return Ended(PublishEnding.Gone);
        }

        if (documents.Exists(d => !actor.Keeps(d.BranchId)))
        {
            return Ended(PublishEnding.NotAllowed);
        }

        var plans = new List<Plan>();
        foreach (var document in documents.Where(d => d.State != RuleDocumentState.Live))
        {
            plans.Add(new Plan(
                document, await same.VersionsOf(document, cancel),
                [.. (await same.NamedAsReplacedBy(document, cancel)).Where(d => !ids.Contains(d.Id) && d.ReplacedBy is null)]));
        }

        var older = plans.SelectMany(p => p.Versions).Where(v => v.State == RuleDocumentState.Live && !ids.Contains(v.Id)).Distinct().ToList();
        if (await TooMuch(documents, older, cancel))
        {
            return Ended(PublishEnding.TooMuch);
        }

        plans.ForEach(GoLive);
        older.ForEach(d => d.Leave(RuleDocumentState.Replaced, clock.Now));
        await RulesState.Changed(db, cancel);
        return new Published(PublishEnding.Done, documents, older, [.. plans.SelectMany(p => p.Marked).Except(older).Distinct()]);
    }

    private void GoLive(Plan plan)
    {
        foreach (var replaced in plan.Marked)
        {
            replaced.MarkReplacedBy(plan.Document);
        }

        plan.Document.GoLive(1 + plan.Versions.Select(v => v.Version).DefaultIfEmpty(0).Max(), clock.Now);
    }

    private sealed record Plan(RuleDocument Document, IReadOnlyList<RuleDocument> Versions, IReadOnlyList<RuleDocument> Marked);

    private static Published Ended(PublishEnding how) => new(how, [], [], []);

    private async Task<bool> TooMuch(List<RuleDocument> documents, List<RuleDocument> older, CancellationToken cancel)
    {
        var (scope, coming, leaving) = (documents[0].BranchId, documents.ConvertAll(d => d.Id), older.ConvertAll(d => d.Id));
        var passages = await (
            from passage in db.RulePassages()
            join document in db.RuleDocuments() on passage.DocumentId equals document.Id
            where document.BranchId == scope && !leaving.Contains(document.Id)
                && (document.State == RuleDocumentState.Live || coming.Contains(document.Id))
            select passage.Id).CountAsync(cancel);
        return passages > MostPassages;
    }
}
