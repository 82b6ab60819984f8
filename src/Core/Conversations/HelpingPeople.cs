using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>A person who answers for a branch or the installation.</summary>
/// <param name="Chat">Where he is reached; null: by phone only.</param>
/// <param name="Role">Secretary, DeputySecretary or Operator.</param>
public sealed record HelpingPerson(MemberId Id, ChatAddress? Chat, Role Role, string Name, string? Phone);

/// <summary>Knows who is asked when a person is needed: the secretary, else a deputy, else an operator.</summary>
public sealed class HelpingPeople(ChiBoDb db, Roster roster, Accounts accounts, BranchClock clock)
{
    /// <summary>
    /// Whose leaders are asked for that person: his own branch's; for somebody without a branch the operator's concern
    /// (null), or the only branch there is while no operator is linked.
    /// </summary>
    public async Task<BranchId?> BranchFor(Actor asker, CancellationToken cancel)
    {
        if (asker.Branch is { } own)
        {
            return own;
        }

        if (Linked(await Operators(cancel)).Any())
        {
            return null;
        }

        var branches = await db.Branches().AsNoTracking().OrderBy(b => b.Code).Select(b => b.Id).Take(2).ToListAsync(cancel);
        return branches.Count == 1 ? branches[0] : null;
    }

    /// <summary>All who may be asked, in the order in which they are, with or without a chat.</summary>
    public async Task<IReadOnlyList<HelpingPerson>> Of(BranchId? branch, CancellationToken cancel)
    {
        var leaders = branch is { } known ? await Leaders(known, cancel) : [];
        return [.. leaders, .. await Operators(cancel)];
    }

    /// <summary>Those of <see cref="Of"/> who can be written to, without the asker himself and whoever shares his chat.</summary>
    public async Task<IReadOnlyList<HelpingPerson>> ReachableBy(
        ChatAddress askerChat, MemberId? asker, BranchId? branch, CancellationToken cancel) =>
        [.. Linked(await Of(branch, cancel)).Where(p => p.Id != asker && p.Chat != askerChat)];

    /// <summary>The one already chosen while he is still in line, else the first; null when there is nobody.</summary>
    public static HelpingPerson? Choose(IReadOnlyList<HelpingPerson> line, MemberId? chosen) =>
        line.Count == 0 ? null : line.FirstOrDefault(p => p.Id == chosen) ?? line[0];

    private static IEnumerable<HelpingPerson> Linked(IEnumerable<HelpingPerson> people) => people.Where(p => p.Chat is not null);

    private async Task<IReadOnlyList<HelpingPerson>> Leaders(BranchId branch, CancellationToken cancel)
    {
        var leaders = await roster.LeadersOf(branch, clock.Today, cancel);
        var chats = await ChatsOf([.. leaders.Select(l => l.Id)], cancel);
        return [.. leaders.Select(l => new HelpingPerson(l.Id, chats.GetValueOrDefault(l.Id), FindActor.RoleOf(l.Post), l.FullName, l.Phone))];
    }

    private async Task<IReadOnlyList<HelpingPerson>> Operators(CancellationToken cancel)
    {
        var operators = await db.Members().AsNoTracking().Where(m => m.Office == Role.Operator).OrderBy(m => m.Id).ToListAsync(cancel);
        var chats = await ChatsOf([.. operators.Select(o => o.Id)], cancel);
        return [.. operators.Select(o => new HelpingPerson(o.Id, chats.GetValueOrDefault(o.Id), Role.Operator, o.FullName, o.Phone))];
    }

    private async Task<Dictionary<MemberId, ChatAddress?>> ChatsOf(IReadOnlyCollection<MemberId> people, CancellationToken cancel)
    {
        var refused = await accounts.Unreachable(people, cancel);
        var chats = await accounts.Of(people, cancel);
        return chats.Where(c => !refused.ContainsKey(c.Key)).ToDictionary(c => c.Key, c => (ChatAddress?)c.Value);
    }
}
