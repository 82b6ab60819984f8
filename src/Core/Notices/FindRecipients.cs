using ChiBo.Core.Access;
using ChiBo.Core.Fees;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>A member of an audience and how he is reached.</summary>
/// <param name="Chat">His chat, also one that refuses; null without account.</param>
/// <param name="Refused">Why no message can go to his chat, or null.</param>
public sealed record Reach(RosterEntry Member, ChatAddress? Chat, RefusalKind? Refused)
{
    /// <summary>How the message goes that his chat gets; null without account.</summary>
    public Quote? Quote { get; init; }

    /// <summary>No message can go: he is to be phoned.</summary>
    public bool ToBePhoned => Chat is null || Refused is not null;
}

/// <summary>Turns an audience into members and the ways to them.</summary>
public sealed class FindRecipients(ChiBoDb db, Roster roster, ChooseChats chooseChats, Accounts accounts, DecideFares fares)
{
    /// <summary>
    /// By roster number. Suspended members and those temporarily elsewhere are in no audience (design: they are neither
    /// told nor counted); guests and exempt members are.
    /// </summary>
    /// <param name="parcel">The message they are to get.</param>
    /// <param name="at">When it goes; members are those of that day.</param>
    public async Task<IReadOnlyList<Reach>> Of(
        BranchId branch, Audience audience, Parcel parcel, DateOnly day, DateTimeOffset at, CancellationToken cancel)
    {
        var members = (await roster.Of(branch, day, cancel))
            .Where(e => e.Counting is not Counting.Suspended and not Counting.TemporarilyElsewhere)
            .ToList();
        members = audience.Kind switch
        {
            AudienceKind.Group => [.. members.Where(e => e.GroupId == audience.Group)],
            AudienceKind.BranchCommittee =>
                [.. members.Where(e => e.Post is Post.Secretary or Post.DeputySecretary or Post.BranchCommitteeMember)],
            AudienceKind.Unacknowledged => await Unacknowledged(members, new NoticeId(audience.Of ?? Guid.Empty), cancel),
            AudienceKind.Branch => members,
        };
        var ids = members.ConvertAll(e => e.Id);
        var chats = await chooseChats.Of(ids, at, cancel);
        var refused = await accounts.Unreachable(ids, cancel);
        var quotes = await Quotes(members, chats, parcel, at, cancel);
        return [.. members.Select(e => Reach(e, At(chats, e.Id), refused.TryGetValue(e.Id, out var why) ? why : null, quotes))];
    }

    /// <summary>For each chat, however many it serves, in the order in which they are written to.</summary>
    private async Task<Dictionary<ChatAddress, Quote>> Quotes(
        List<RosterEntry> members, Dictionary<MemberId, ChatAddress> chats, Parcel parcel, DateTimeOffset at, CancellationToken cancel)
    {
        var asked = members.Where(e => chats.ContainsKey(e.Id)).DistinctBy(e => chats[e.Id]).Select(e => new FareQuestion(chats[e.Id], e.Id, parcel)).ToList();
        return asked.Zip(await fares.Of(asked, at, reserve: false, cancel)).ToDictionary(a => a.First.To, a => a.Second);
    }

    // That a window shut once says nothing where the message can go for a fee, and a chat that never refused may have shut since.
    private static Reach Reach(RosterEntry member, ChatAddress? chat, RefusalKind? refused, Dictionary<ChatAddress, Quote> quotes)
    {
        var quote = chat is { } at ? quotes[at] : null;
        if (quote is { HasWindow: true } && refused is null or RefusalKind.WindowClosed)
        {
            refused = quote?.Fare is null ? RefusalKind.WindowClosed : null;
        }

        return new Reach(member, chat, refused) { Quote = quote };
    }

    private async Task<List<RosterEntry>> Unacknowledged(List<RosterEntry> members, NoticeId earlier, CancellationToken cancel)
    {
        var open = await db.NoticeRecipients().AsNoTracking()
            .Where(r => r.NoticeId == earlier && r.AcknowledgedAt == null)
            .Select(r => r.MemberId)
            .ToListAsync(cancel);
        var set = open.ToHashSet();
        return [.. members.Where(e => set.Contains(e.Id))];
    }

    private static ChatAddress? At(Dictionary<MemberId, ChatAddress> chats, MemberId member) =>
        chats.TryGetValue(member, out var chat) ? chat : null;
}
