using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>Finds the chats through which members are reached, and the members behind a chat.</summary>
public sealed class Accounts(ChiBoDb db, Facts facts)
{
    private static readonly CompiledQuery<ChatAddress[], Holder> s_behind = new((db, chats) =>
        from holder in db.AccountHolders().AsNoTracking()
        where chats.Contains(holder.Address)
        join person in db.Members().AsNoTracking() on holder.MemberId equals person.Id
        join found in db.Memberships().AsNoTracking() on person.Id equals found.MemberId into memberships
        from membership in memberships.DefaultIfEmpty()
        orderby holder.ConsentedAt, holder.MemberId
        select new Holder(holder.Address, person.Id, person.Office, person.OfficeCommittee, membership));

    private sealed record Holder(ChatAddress Chat, MemberId Who, Role? Office, CommitteeId? Committee, Membership? Membership);

    /// <summary>The person behind a chat wrote: where it was marked as refusing, it works again, and who has something for him may send it.</summary>
    public async Task WorksAgain(ChatAddress chat, CancellationToken cancel)
    {
        if (await db.ChannelAccounts().FindAsync([chat], cancel) is { UnreachableSince: not null } account)
        {
            account.MarkReachable();
            facts.Record(new AccountWorksAgain(chat));
        }
    }

    /// <summary>The person behind a chat did something, after so long that only fees reached him.</summary>
    public void WindowOpens(ChatAddress chat) => facts.Record(new WindowOpened(chat));

    /// <summary>The chat in which a member is written to first; null when he has none.</summary>
    public async Task<ChatAddress?> Of(MemberId member, CancellationToken cancel)
    {
        var found = await Of([member], cancel);
        return found.TryGetValue(member, out var chat) ? chat : null;
    }

    /// <summary>The chat of each of these members that has one: those that work before refused ones, then the one he chose or linked last.</summary>
    public async Task<Dictionary<MemberId, ChatAddress>> Of(IReadOnlyCollection<MemberId> members, CancellationToken cancel) =>
        (await AllOf(members, cancel)).ToDictionary(m => m.Key, m => m.First());

    /// <summary>All chats of each of these members that has any, in that order.</summary>
    public async Task<ILookup<MemberId, ChatAddress>> AllOf(IReadOnlyCollection<MemberId> members, CancellationToken cancel)
    {
        var rows = await (
            from holder in db.AccountHolders().AsNoTracking()
            where members.Contains(holder.MemberId)
            join account in db.ChannelAccounts().AsNoTracking() on holder.Address equals account.Address
            select new { holder.MemberId, holder.Address, ChosenAt = holder.PreferredAt ?? holder.ConsentedAt, account.UnreachableSince }).ToListAsync(cancel);
        return rows.OrderBy(r => r.UnreachableSince is not null).ThenByDescending(r => r.ChosenAt).ToLookup(r => r.MemberId, r => r.Address);
    }

    /// <summary>Everybody each chat answers for, as the actors they are on a day (branch time), in order of consent.</summary>
    public async Task<ILookup<ChatAddress, Actor>> PeopleBehind(ChatAddress[] chats, DateOnly day, CancellationToken cancel) =>
        (await s_behind.All(db, chats, cancel)).GroupBy(row => (row.Chat, row.Who)).ToLookup(person => person.Key.Chat, person => FindActor.As(
            person.Key.Who, person.First().Office, person.First().Committee, person.Select(row => row.Membership), day));

    /// <summary>Members whose chat refuses messages, with the reason.</summary>
    public async Task<Dictionary<MemberId, RefusalKind>> Unreachable(IReadOnlyCollection<MemberId> members, CancellationToken cancel)
    {
        var rows = await (
            from holder in db.AccountHolders().AsNoTracking()
            where members.Contains(holder.MemberId)
            join account in db.ChannelAccounts().AsNoTracking() on holder.Address equals account.Address
            select new { holder.MemberId, account.UnreachableBecause }).ToListAsync(cancel);
        return rows
            .GroupBy(r => r.MemberId)
            .Where(g => g.All(r => r.UnreachableBecause is not null))
            .ToDictionary(g => g.Key, g => g.First().UnreachableBecause!.Value);
    }
}
