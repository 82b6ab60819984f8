using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Tells which stored documents are versions of one, and which are named by another.</summary>
public sealed class SameDocument(ChiBoDb db)
{
    /// <summary>Other documents of the same number or name in the same scope, drafts left out, newest first.</summary>
    public async Task<IReadOnlyList<RuleDocument>> VersionsOf(RuleDocument document, CancellationToken cancel) =>
        [.. (await Of(document.BranchId, cancel)).Where(d => d.Id != document.Id && d.State != RuleDocumentState.Draft && AreOne(d, document))];

    /// <summary>Live documents that the text of this one says it takes the place of: in its scope, or anywhere for everybody's.</summary>
    public async Task<IReadOnlyList<RuleDocument>> NamedAsReplacedBy(RuleDocument document, CancellationToken cancel)
    {
        var texts = await db.RulePassages().Where(p => p.DocumentId == document.Id).OrderBy(p => p.Place).Select(p => p.Text).ToListAsync(cancel);
        var numbers = ReplacedNumbers.In(texts.Prepend(document.Name)).Where(n => !DocumentNumber.Same(n, document.Number)).ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var live = await db.RuleDocuments().InReachOf(document)
            .Where(d => d.State == RuleDocumentState.Live && d.Id != document.Id).ToListAsync(cancel);
        return [.. live.Where(d => numbers.Exists(n => DocumentNumber.Same(n, d.Number)))];
    }

    private Task<List<RuleDocument>> Of(BranchId? scope, CancellationToken cancel) =>
        db.RuleDocuments().Where(d => d.BranchId == scope && d.FileName != "").OrderByDescending(d => d.CreatedAt).ToListAsync(cancel);

    // Numbers begin anew each year in many branches, so another year is another document.
    private static bool AreOne(RuleDocument one, RuleDocument other) =>
        VietnameseText.Fold(one.Name) == VietnameseText.Fold(other.Name)
        || (DocumentNumber.Same(one.Number, other.Number)
            && (one.IssuedOn is null || other.IssuedOn is null || one.IssuedOn.Value.Year == other.IssuedOn.Value.Year));
}
