using ChiBo.Core.Access;

namespace ChiBo.Core.Enrolment;

/// <summary>A member and the code just made for him.</summary>
public sealed record InvitedMember(MemberId Id, string Name, string? Group, InviteCode Code, DateTimeOffset ExpiresAt);

/// <summary>Invites everybody who is not linked yet: of the branch, or of his own group for a group leader.</summary>
public sealed class InviteAll(LinkBoard board, IssueInvites issue)
{
    /// <summary>By roster number; null when the actor may not invite.</summary>
    /// <param name="alsoInvited">Also those whose earlier code still works; that code then stops working.</param>
    public async Task<IReadOnlyList<InvitedMember>?> Invite(Actor actor, BranchId branch, bool alsoInvited, CancellationToken cancel)
    {
        if (!actor.KeepsGroup(branch, actor.Group) || await board.Of(actor, branch, cancel) is not { } entries)
        {
            return null;
        }

        var wanted = entries.Where(e => e.MayBeInvited && !e.Linked && (alsoInvited || !e.HasOpenInvite)).ToList();
        var issued = await issue.Issue([.. wanted.Select(e => e.Id)], actor.Who, cancel);
        return [.. wanted.Zip(issued, (entry, invite) => new InvitedMember(entry.Id, entry.Name, entry.Group, invite.Code, invite.ExpiresAt))];
    }
}
