using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>A document in a list, with the number of its passages.</summary>
/// <param name="Title">What an answer of a secretary is about, all of which bear one name; empty for documents.</param>
public sealed record ListedDocument(RuleDocument Document, int Passages, string Title);

/// <summary>Lists documents that were brought in.</summary>
public sealed class ListDocuments(ChiBoDb db)
{
    /// <summary>Live documents of a branch (or everybody's), oldest first; none where they are not the actor's to keep.</summary>
    public async Task<IReadOnlyList<ListedDocument>> Live(Actor actor, BranchId? scope, CancellationToken cancel) =>
        !actor.Keeps(scope) ? [] : await Counted(db.RuleDocuments().Where(d => d.BranchId == scope && d.State == RuleDocumentState.Live && d.FileName != ""), cancel);

    /// <summary>All documents of all branches, for the operator; none for others.</summary>
    public async Task<IReadOnlyList<ListedDocument>> All(Actor actor, CancellationToken cancel) =>
        actor.Role != Role.Operator ? [] : await Counted(db.RuleDocuments(), cancel);

    private async Task<List<ListedDocument>> Counted(IQueryable<RuleDocument> documents, CancellationToken cancel) =>
        await documents.AsNoTracking().OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new ListedDocument(
                d, db.RulePassages().Count(p => p.DocumentId == d.Id),
                d.FileName != "" ? "" : db.RulePassages().Where(p => p.DocumentId == d.Id).OrderBy(p => p.Place).Select(p => p.Title).FirstOrDefault() ?? ""))
            .ToListAsync(cancel);
}
