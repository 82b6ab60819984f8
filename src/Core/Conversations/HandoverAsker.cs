using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>Who asks, as the receiver is told.</summary>
/// <param name="Names">Everybody the chat answers for; empty for somebody linked to nobody.</param>
/// <param name="GroupName">Party group of the first of them, or null.</param>
/// <param name="Phone">Phone of the first that has one, or null.</param>
public sealed record HandoverAsker(IReadOnlyList<string> Names, string? GroupName, string? Phone)
{
    /// <summary>Reads who asks in a thread; a chat of a couple is named with both.</summary>
    public static async Task<HandoverAsker> Of(ChiBoDb db, HandoverThread thread, CancellationToken cancel)
    {
        if (thread.Asker is not { } asker)
        {
            return new HandoverAsker([], null, null);
        }

        var holders = await db.AccountHolders().AsNoTracking().Where(h => h.Address == thread.AskerChat).Select(h => h.MemberId).ToListAsync(cancel);
        List<MemberId> ids = [asker, .. holders.Where(h => h != asker)];
        var people = await db.Members().AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var ordered = people.OrderBy(p => ids.IndexOf(p.Id)).ToList();
        var group = await (
            from membership in db.Memberships().AsNoTracking()
            where membership.MemberId == asker && membership.To == null
            join partyGroup in db.PartyGroups().AsNoTracking() on membership.GroupId equals partyGroup.Id
            select partyGroup.Name).FirstOrDefaultAsync(cancel);
        return new HandoverAsker([.. ordered.Select(p => p.FullName)], group, ordered.FirstOrDefault(p => p.Phone is not null)?.Phone);
    }
}
