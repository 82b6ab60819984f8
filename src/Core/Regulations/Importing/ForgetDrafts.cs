using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Deletes drafts that nobody said yes to, with all their words.</summary>
public sealed class ForgetDrafts(ChiBoDb db) : IDueWork
{
    /// <summary>As long as a roster waits.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private const int Batch = 20;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - KeptFor;
        var old = await db.RuleDocuments().Where(d => d.State == RuleDocumentState.Draft && d.CreatedBy != null && d.CreatedAt <= before)
            .OrderBy(d => d.CreatedAt).Select(d => d.Id).Take(Batch).ToListAsync(cancel);
        await Delete(db, old, cancel);
        return old.Count == Batch;
    }

    /// <summary>A draft of the command line waits for the operator's next verb, however long.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel) =>
        await db.RuleDocuments().Where(d => d.State == RuleDocumentState.Draft && d.CreatedBy != null).MinAsync(d => (DateTimeOffset?)d.CreatedAt, cancel) is { } first
            ? first + KeptFor
            : null;

    /// <summary>Deletes documents with their passages and phrasings.</summary>
    internal static async Task Delete(ChiBoDb db, IReadOnlyList<RuleDocumentId> documents, CancellationToken cancel)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var passages = await db.RulePassages().Where(p => documents.Contains(p.DocumentId)).Select(p => p.Id).ToListAsync(cancel);
        foreach (var ids in passages.Select(p => p.ToString()).Chunk(500))
        {
            await db.RulePhrasings().Where(p => ids.Contains(p.Passage)).ExecuteDeleteAsync(cancel);
        }

        await db.RulePassages().Where(p => documents.Contains(p.DocumentId)).ExecuteDeleteAsync(cancel);
        await db.RuleDocuments().Where(d => documents.Contains(d.Id)).ExecuteDeleteAsync(cancel);
    }
}
