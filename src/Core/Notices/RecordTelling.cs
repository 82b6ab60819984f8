using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What was recorded, so that it can be undone.</summary>
/// <param name="At">Unix milliseconds: the moment that marks this record.</param>
public sealed record ToldRecord(NoticeId Notice, Telling How, long At);

/// <summary>What came of recording.</summary>
/// <param name="Record">Null where nothing was recorded.</param>
/// <param name="Done">Those it was recorded for, as they stood before.</param>
/// <param name="Before">Those who had said "Rõ", or for whom it was recorded, already.</param>
/// <param name="Unknown">Numbers of nobody the notice is for, or nobody the actor may record for.</param>
/// <param name="Left">How many are still unreached, of those the actor sees.</param>
public sealed record TellingOutcome(
    Notice Notice, ToldRecord? Record, IReadOnlyList<LedgerLine> Done, IReadOnlyList<LedgerLine> Before, IReadOnlyList<int> Unknown, int Left);

/// <summary>Records that somebody told members of a notice: by telephone, on paper, or read it to them. Who recorded it and when is kept.</summary>
public sealed class RecordTelling(ChiBoDb db, ReadLedger readLedger)
{
    /// <summary>Notices of the past that are looked through for somebody unreached. Ours: nobody phones about older ones.</summary>
    private const int Recent = 10;

    /// <summary>Null where there is no notice to record for, or the actor may record for nobody of it. Without an id it is the newest with somebody unreached.</summary>
    public async Task<TellingOutcome?> Record(
        Actor actor, NoticeId? id, Telling how, IReadOnlyCollection<int> numbers, DateTimeOffset now, CancellationToken cancel)
    {
        var (notice, lines) = id is { } named ? await Named(actor, named, cancel) : await Newest(actor, cancel);
        if (notice is null || lines.Count == 0)
        {
            return null;
        }

        var moment = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var meant = lines.Where(l => l.Number is { } number && numbers.Contains(number)).ToList();
        var done = meant.Where(l => l.Recipient.AcknowledgedAt is null && l.Recipient.Told(how, actor.Who, moment)).ToList();
        return new TellingOutcome(
            notice, done.Count == 0 ? null : new ToldRecord(notice.Id, how, moment.ToUnixTimeMilliseconds()), done, [.. meant.Except(done)],
            [.. numbers.Where(n => meant.TrueForAll(l => l.Number != n)).Order()], lines.Count(l => l.ToBePhoned && !done.Contains(l)));
    }

    /// <summary>Takes back what that actor recorded then; returns the names, none where he may not.</summary>
    public async Task<IReadOnlyList<string>> TakeBack(Actor actor, ToldRecord record, CancellationToken cancel)
    {
        var (_, lines) = await Named(actor, record.Notice, cancel);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(record.At);
        var names = new List<string>();
        foreach (var line in lines.Where(l => By(l.Recipient, record.How) == (at, actor.Who)))
        {
            line.Recipient.TakeBack(record.How, at);
            names.Add(line.FullName);
        }

        return names;
    }

    private static (DateTimeOffset?, MemberId?) By(NoticeRecipient recipient, Telling how) => how switch
    {
        Telling.Called => (recipient.CalledAt, recipient.CalledBy),
        Telling.Paper => (recipient.PaperAt, recipient.PaperBy),
        Telling.ReadAloud => (recipient.AcknowledgedAt, recipient.AcknowledgedBy),
    };

    private async Task<(Notice?, IReadOnlyList<LedgerLine>)> Named(Actor actor, NoticeId id, CancellationToken cancel) =>
        await db.Notices().FindAsync([id], cancel) is { } notice ? (notice, await readLedger.Of(actor, notice, cancel)) : (null, []);

    private async Task<(Notice?, IReadOnlyList<LedgerLine>)> Newest(Actor actor, CancellationToken cancel)
    {
        if (actor.Branch is not { } branch || !NoticeRights.MayCompose(actor, branch))
        {
            return (null, []);
        }

        var recent = await db.Notices().Where(n => n.BranchId == branch && n.SentAt != null && n.State != NoticeState.Withdrawn)
            .OrderByDescending(n => n.SentAt).Take(Recent).ToListAsync(cancel);
        foreach (var notice in recent)
        {
            var lines = await readLedger.Of(actor, notice, cancel);
            if (lines.Any(l => l.ToBePhoned))
            {
                return (notice, lines);
            }
        }

        return (null, []);
    }
}
