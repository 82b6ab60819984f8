using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations;

/// <summary>Reads what is to be indexed: the pack, live documents, and phrasings that were added to either.</summary>
public sealed class ReadRules(ChiBoDb db)
{
    /// <summary>The pack with everything that the database adds to it; the pack itself where that is nothing.</summary>
    /// <param name="today">For judging what is in force.</param>
    public async Task<IndexMaterial> Beside(IndexMaterial pack, DateOnly today, CancellationToken cancel)
    {
        var phrasings = (await db.RulePhrasings().AsNoTracking().OrderBy(p => p.AddedAt).ToListAsync(cancel)).ToLookup(p => (p.Passage, p.BranchId), p => p.Text);
        var passages = await (
            from passage in db.RulePassages().AsNoTracking()
            join document in db.RuleDocuments().AsNoTracking() on passage.DocumentId equals document.Id
            where document.State == RuleDocumentState.Live
            orderby document.CreatedAt, document.Id, passage.Place
            select new { Passage = passage, Document = document }).ToListAsync(cancel);
        passages.RemoveAll(p => OrderToBot.IsIn(p.Passage.Text));
        if (phrasings.Count + passages.Count == 0)
        {
            return pack;
        }

        var added = passages.ConvertAll(p => Of(p.Passage, p.Document, PhrasingsOf(p.Passage.Id.ToString(), p.Document.BranchId), today));
        return pack with
        {
            Passages = [.. pack.Passages.Select(p => phrasings.Contains((p.Id, null)) ? p with { Phrasings = [.. p.Phrasings, .. phrasings[(p.Id, null)]] } : p), .. added],
            Decoys = OpenDecoys.Beside(added, pack.Decoys),
        };

        // What one branch calls a passage of everybody's must not sway the ranking of the others: see Known.
        IReadOnlyList<string> PhrasingsOf(string passage, BranchId? branch) =>
            branch is null ? [.. phrasings[(passage, null)]] : [.. phrasings[(passage, null)], .. phrasings[(passage, branch)]];
    }

    /// <summary>The questions that branches have assigned to passages.</summary>
    public async Task<KnownQuestions> Known(CancellationToken cancel) =>
        new(await db.RulePhrasings().AsNoTracking().Where(p => p.BranchId != null).OrderBy(p => p.AddedAt).ToListAsync(cancel));

    /// <summary>A stored passage as it is answered with.</summary>
    public static Passage Of(RulePassage passage, RuleDocument document, IReadOnlyList<string> phrasings, DateOnly today) =>
        new(passage.Id.ToString(), passage.Text, phrasings)
        {
            Title = passage.Title,
            Document = document.FullName(),
            Article = passage.Path,
            Date = document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
            Status = ForceOn(today, document),
            Source = document.FileName,
            Branch = document.BranchId,
            IsImported = true,
        };

    private static string ForceOn(DateOnly today, RuleDocument document) => document switch
    {
        { ReplacedBy: { } successor } => $"đã bị thay bởi {successor}",
        { InForceTo: { } last } when last < today => $"hết hiệu lực từ {DateWords.Date(last.AddDays(1))}",
        { InForceFrom: { } first } when first > today => $"có hiệu lực từ {DateWords.Date(first)}",
        { InForceTo: { } last } => $"còn hiệu lực đến {DateWords.Date(last)}",
        _ => "còn hiệu lực",
    };
}
