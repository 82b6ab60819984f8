using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Fees;

/// <summary>
/// Fixes how claimed messages go, in the transaction of their claim, so that a ceiling cannot be passed: the price stands
/// in the row before anything leaves, and transactions that spend for the same branch follow one another (SQLite has one
/// writer; elsewhere the branch's row is locked). A crash leaves the price in the row, where it counts as spent: should the
/// platform have taken it, the next try adds its own. Only an ending with which the platform certainly took nothing lowers it.
/// </summary>
public sealed class FixFares(ChiBoDb db, Channels channels, DecideFares decide, TimeProvider time)
{
    /// <summary>Tells each row its fare; null where it cannot go.</summary>
    public async Task Of(IReadOnlyList<OutboxRow> claimed, CancellationToken cancel)
    {
        var limited = new List<OutboxRow>();
        foreach (var row in claimed)
        {
            row.GoBy(Fare.Free);
            if (channels.TraitsOf(row.To).Window is not null)
            {
                limited.Add(row);
            }
        }

        if (limited.Count == 0)
        {
            return;
        }

        var quotes = await decide.Of([.. limited.Select(r => new FareQuestion(r.To, r.MemberId, Parcel.Of(Outbox.Read(r))))], time.GetUtcNow(), reserve: true, cancel);
        foreach (var (row, quote) in limited.Zip(quotes))
        {
            row.GoBy(quote.Fare);
            var (id, way, price) = (row.Id, row.Way, quote.Fare?.Price ?? 0);
            await db.Outbox().Where(r => r.Id == id && (price > 0 || r.Way != way))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Way, way).SetProperty(r => r.Price, r => r.Price + price), cancel);
        }
    }
}
