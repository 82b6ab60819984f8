using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Fees;

/// <summary>A message whose way is to be known.</summary>
/// <param name="Member">Whom it is for: his branch of today pays. Null: nothing is paid.</param>
public sealed record FareQuestion(ChatAddress To, MemberId? Member, Parcel Parcel);

/// <summary>How a message goes.</summary>
/// <param name="Fare">Null where it cannot go.</param>
/// <param name="IfPaid">How it would go if the branch paid whatever it takes; null where money does not help either.</param>
/// <param name="HasWindow">The channel has a window at all.</param>
public sealed record Quote(Fare? Fare, Fare? IfPaid, bool HasWindow)
{
    /// <summary>On a channel where a person can always be written to.</summary>
    public static readonly Quote Open = new(Fare.Free, Fare.Free, HasWindow: false);
}

/// <summary>
/// Decides how messages go, for the last look at a notice and for the dispatcher alike. What a branch may still pay is its
/// ceiling less <see cref="Spending"/>, and runs down from message to message. Where no channel has a window it asks the
/// database nothing.
/// </summary>
public sealed class DecideFares(ChiBoDb db, Channels channels, Spending spending, BranchClock clock)
{
    /// <summary>One answer for each, in their order.</summary>
    /// <param name="at">When they are to go.</param>
    /// <param name="reserve">Keeps other transactions from spending of the same branches until this one ends.</param>
    public async Task<IReadOnlyList<Quote>> Of(IReadOnlyList<FareQuestion> messages, DateTimeOffset at, bool reserve, CancellationToken cancel)
    {
        var limited = messages.Where(HasWindow).ToList();
        if (limited.Count == 0)
        {
            return [.. messages.Select(_ => Quote.Open)];
        }

        var acts = await LastActs([.. limited.Select(m => m.To).Distinct()], cancel);
        var ifPaid = messages.Select(m => HasWindow(m) ? FareOf(m, acts, at) : Fare.Free).ToList();
        var costly = messages.Where((m, i) => ifPaid[i]?.Price > 0).Select(m => m.Member).OfType<MemberId>().Distinct().ToList();
        var purses = await Purses(costly, at, reserve, cancel);
        return [.. messages.Select((m, i) => !HasWindow(m) ? Quote.Open : new Quote(PurseOf(m.Member, purses).Pay(ifPaid[i]), ifPaid[i], HasWindow: true))];
    }

    private bool HasWindow(FareQuestion message) => channels.TraitsOf(message.To).Window is not null;

    private Fare? FareOf(FareQuestion message, Dictionary<ChatAddress, DateTimeOffset> acts, DateTimeOffset at)
    {
        var channel = channels.TraitsOf(message.To);
        DateTimeOffset? act = acts.TryGetValue(message.To, out var last) ? last : null;
        return channel.Window!.For(message.Parcel.Template, message.Parcel.Messages(channel.TextLength), act, at);
    }

    /// <summary>When each person last did something in his chat: wrote, pressed, or agreed to be written to.</summary>
    private async Task<Dictionary<ChatAddress, DateTimeOffset>> LastActs(ChatAddress[] chats, CancellationToken cancel)
    {
        var acts = await db.AccountHolders().Where(h => chats.Contains(h.Address)).Select(h => new { h.Address, At = h.ConsentedAt }).ToListAsync(cancel);
        acts.AddRange(await db.Chats().Where(c => chats.Contains(c.Address)).Select(c => new { c.Address, At = c.LastWroteAt }).ToListAsync(cancel));
        return acts.GroupBy(a => a.Address).ToDictionary(g => g.Key, g => g.Max(a => a.At));
    }

    private static Purse PurseOf(MemberId? member, Dictionary<MemberId, Purse> purses) =>
        member is { } who && purses.TryGetValue(who, out var purse) ? purse : new Purse(0);

    /// <summary>The purse of each member's branch of today, where it pays.</summary>
    private async Task<Dictionary<MemberId, Purse>> Purses(List<MemberId> members, DateTimeOffset at, bool reserve, CancellationToken cancel)
    {
        if (members.Count == 0)
        {
            return [];
        }

        var today = clock.Today;
        var rows = await (
            from membership in db.Memberships()
            where members.Contains(membership.MemberId) && membership.From <= today && (membership.To == null || membership.To >= today)
            join branch in db.Branches() on membership.BranchId equals branch.Id
            where branch.PaidCeiling != null
            select new { membership.MemberId, membership.BranchId, membership.From }).ToListAsync(cancel);
        var payers = rows.GroupBy(r => r.MemberId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.From)!.BranchId);
        var purses = new Dictionary<BranchId, Purse>();
        foreach (var branch in payers.Values.Distinct().OrderBy(b => b.Value))
        {
            purses[branch] = await PurseOf(branch, at, reserve, cancel);
        }

        return payers.ToDictionary(p => p.Key, p => purses[p.Value]);
    }

    private async Task<Purse> PurseOf(BranchId id, DateTimeOffset at, bool reserve, CancellationToken cancel)
    {
        if (reserve)
        {
            await db.Branches().Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.PaidCeiling, b => b.PaidCeiling), cancel);
        }

        var ceiling = await db.Branches().Where(b => b.Id == id).Select(b => b.PaidCeiling).FirstOrDefaultAsync(cancel);
        return new Purse((ceiling ?? 0) - await spending.Of(id, at, cancel));
    }
}
