using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>A question of a branch that the assistant could not answer, or not well.</summary>
/// <param name="Words">As it was asked last.</param>
/// <param name="Ids">The <see cref="AskedQuestion"/>s in the same words.</param>
/// <param name="Disliked">It was answered, and somebody said that this was not right.</param>
public sealed record OpenQuestion(BranchId Branch, string Words, IReadOnlyList<Guid> Ids, bool Disliked, DateTimeOffset LastAskedAt);

/// <summary>What was asked for, and how often.</summary>
public sealed record AskedTopic(string Passage, string Title, int Times);

/// <summary>Reads what branches ask: what is still to be answered by a person, and what is asked most. Authorised by the caller.</summary>
public sealed class ReadQuestions(ChiBoDb db, RegulationBase rules)
{
    private const int MostRead = 2_000;

    /// <summary>
    /// Questions still to be answered, most asked first; those that a secretary has in hand already, passed on with their asker,
    /// are left out.
    /// </summary>
    /// <param name="branch">Null: all branches.</param>
    /// <param name="before">Asked before that instant; null: until now.</param>
    public async Task<IReadOnlyList<OpenQuestion>> Open(BranchId? branch, DateTimeOffset? before, CancellationToken cancel)
    {
        var asked = await db.AskedQuestions().AsNoTracking()
            .Where(q => q.AnsweredAt == null && q.Words != string.Empty && q.BranchId != null && (before == null || q.AskedAt < before) && (branch == null || q.BranchId == branch))
            .OrderByDescending(q => q.AskedAt).Take(MostRead).ToListAsync(cancel);
        var inHand = (await db.HandoverThreads().AsNoTracking()
            .Where(t => t.State == HandoverState.Open && t.Origin == RegulationsChat.FeatureName && (branch == null || t.Branch == branch))
            .Select(t => new { t.Branch, t.Words }).ToListAsync(cancel))
            .SelectMany(t => t.Words.Split('\n').Select(line => (t.Branch, KnownQuestions.KeyOf(line)))).ToHashSet();
        return
        [
            .. asked.GroupBy(q => (q.BranchId, Key: KnownQuestions.KeyOf(q.Words))).Where(g => !inHand.Contains(g.Key))
                .Select(g => new OpenQuestion(
                    g.Key.BranchId!.Value, g.First().Words, [.. g.Select(q => q.Id)], g.Any(q => q.Helped == false), g.First().AskedAt))
                .OrderByDescending(q => q.Ids.Count).ThenByDescending(q => q.LastAskedAt),
        ];
    }

    /// <summary>What was asked for most, at most five topics, most asked first.</summary>
    /// <param name="branch">Null: all branches.</param>
    public async Task<IReadOnlyList<AskedTopic>> Topics(BranchId? branch, DateTimeOffset from, DateTimeOffset? before, CancellationToken cancel)
    {
        var counts = await db.AskedQuestions().AsNoTracking()
            .Where(q => q.Passage != null && q.AskedAt >= from && (before == null || q.AskedAt < before) && (branch == null || q.BranchId == branch))
            .GroupBy(q => new { q.Passage, q.BranchId }).Select(g => new { g.Key.Passage, g.Key.BranchId, Times = g.Count() }).ToListAsync(cancel);
        var now = await rules.Now(db, cancel);
        return
        [
            .. counts.Select(c => (Passage: now.Find(c.Passage!, c.BranchId), c.Times)).Where(c => c.Passage is not null)
                .GroupBy(c => c.Passage!.Id, StringComparer.Ordinal)
                .Select(g => new AskedTopic(g.Key, RegulationTexts.Title(g.First().Passage!), g.Sum(c => c.Times)))
                .OrderByDescending(t => t.Times).ThenBy(t => t.Title, StringComparer.Ordinal).Take(5),
        ];
    }
}
