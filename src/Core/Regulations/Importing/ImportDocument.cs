using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Keeps documents that were read as drafts: nobody is answered from them yet.</summary>
public sealed class ImportDocument(ChiBoDb db, BranchClock clock)
{
    private const int LongestFileName = 120;

    /// <summary>The ids of the drafts; null when the actor may not bring documents there.</summary>
    /// <param name="scope">The branch; null: for everybody.</param>
    public async Task<IReadOnlyList<RuleDocumentId>?> Import(
        Actor actor, BranchId? scope, string fileName, IReadOnlyList<PreparedDocument> documents, CancellationToken cancel)
    {
        if (!actor.Keeps(scope))
        {
            return null;
        }

        var kept = documents.Select(d => Keep(actor, scope, VietnameseText.Cut(fileName, LongestFileName), d)).ToList();
        // Written, not committed: whoever shows or publishes them in the same breath looks into the database.
        await db.SaveChangesAsync(cancel);
        return kept;
    }

    private RuleDocumentId Keep(Actor actor, BranchId? scope, string fileName, PreparedDocument prepared)
    {
        var document = new RuleDocument(RuleDocumentId.New(), scope, fileName, clock.Now) { CreatedBy = actor.Who };
        document.Describe(prepared.Facts);
        db.RuleDocuments().Add(document);
        foreach (var (place, passage) in prepared.Passages.Index())
        {
            var kept = new RulePassage(RulePassageId.New(), document.Id, place + 1, passage.Path, passage.Text) { Title = passage.Title };
            db.RulePassages().Add(kept);
            db.RulePhrasings().AddRange(passage.Phrasings.Select(
                words => new RulePhrasing(Guid.CreateVersion7(), kept.Id.ToString(), words, clock.Now) { BranchId = scope }));
        }

        return document.Id;
    }
}
