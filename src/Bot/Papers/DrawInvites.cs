using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Papers;

/// <summary>Draws invites, each with the way to the assistant it leads to.</summary>
public sealed class DrawInvites(BranchOptions branch)
{
    /// <summary>The sheet as PDF; without pictures where there are no links.</summary>
    public byte[] Sheet(string branchName, IReadOnlyList<InviteSlip> slips) =>
        new InviteSheet(branchName, branch.AssistantName, [.. slips.Select(s => new Invite(s.Name, s.Group, s.Code, s.Link))]).ToPdf();
}
