using ChiBo.Core.Access;

namespace ChiBo.Core.Enrolment;

/// <summary>A member and the code just made for him.</summary>
/// <param name="Bot">The bot account ("channel/bot") it leads to; null: any.</param>
public sealed record InvitedMember(MemberId Id, string Name, string? Group, InviteCode Code, DateTimeOffset ExpiresAt, string? Bot);

/// <summary>Who was invited, and who could not be.</summary>
/// <param name="Without">For whom no bot has a seat; no code was made for them.</param>
/// <param name="Split">Names of groups that did not fit in one bot.</param>
public sealed record InvitedAll(IReadOnlyList<InvitedMember> Invited, IReadOnlyList<BoardEntry> Without, IReadOnlyList<string> Split);

/// <summary>Invites everybody who is not linked yet and for whom there is a seat: of the branch, or of his own group for a group leader.</summary>
public sealed class InviteAll(LinkBoard board, DealSeats deal, IssueInvites issue)
{
    /// <summary>By roster number; null when the actor may not invite.</summary>
    /// <param name="alsoInvited">Also those whose earlier code still works; that code then stops working.</param>
    public async Task<InvitedAll?> Invite(Actor actor, BranchId branch, bool alsoInvited, CancellationToken cancel)
    {
        if (!actor.KeepsGroup(branch, actor.Group) || await board.Of(actor, branch, cancel) is not { } entries)
        {
            return null;
        }

        var wanted = entries.Where(e => e.IsToBeInvited && (alsoInvited || !e.HasOpenInvite)).ToList();
        var seats = await deal.Deal([.. wanted.Select(e => e.Id)], settle: true, cancel);
        var seated = wanted.Where(e => !seats.Without.Contains(e.Id)).ToList();
        var issued = await issue.Issue([.. seated.Select(e => new WantedInvite(e.Id, seats.BotOf(e.Id)))], actor.Who, cancel);
        return new InvitedAll(
            [.. seated.Zip(issued, (entry, invite) => new InvitedMember(entry.Id, entry.Name, entry.Group, invite.Code, invite.ExpiresAt, invite.Bot))],
            [.. wanted.Where(e => seats.Without.Contains(e.Id))],
            [.. wanted.Where(e => e.GroupId is { } group && seats.Split.Contains(group)).Select(e => e.Group!).Distinct()]);
    }
}
