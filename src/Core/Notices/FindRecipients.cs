using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>A member of an audience and how he is reached.</summary>
/// <param name="Chat">His chat, also one that refuses; null without account.</param>
/// <param name="Refused">Why his chat refuses messages, or null.</param>
public sealed record Reach(RosterEntry Member, ChatAddress? Chat, RefusalKind? Refused)
{
    /// <summary>No message can go: he is to be phoned.</summary>
    public bool ToBePhoned => Chat is null || Refused is not null;
}

/// <summary>Turns an audience into members and the ways to them.</summary>
public sealed class FindRecipients(ChiBoDb db, Roster roster, Accounts accounts)
{
    /// <summary>
    /// By roster number. Suspended members and those temporarily elsewhere are in no audience (design: they are neither
    /// told nor counted); guests and exempt members are.
    /// </summary>
    public async Task<IReadOnlyList<Reach>> Of(BranchId branch, Audience audience, DateOnly day, CancellationToken cancel)
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
        var chats = await accounts.Of(ids, cancel);
        var refused = await accounts.Unreachable(ids, cancel);
        return [.. members.Select(e => new Reach(e, At(chats, e.Id), refused.TryGetValue(e.Id, out var why) ? why : null))];
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
