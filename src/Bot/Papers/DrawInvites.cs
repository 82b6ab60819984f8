using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Papers;

/// <summary>Draws invites with the way to the assistant that the channels which are on know.</summary>
public sealed class DrawInvites(Core.Messaging.Channels channels, BranchOptions branch)
{
    /// <summary>The sheet as PDF; without pictures where no channel has links.</summary>
    public byte[] Sheet(string branchName, IReadOnlyList<InviteSlip> slips)
    {
        var invites = slips.Select(s => new Invite(s.Name, s.Group, s.Code, LinkFor(s.Code))).ToList();
        return new InviteSheet(branchName, Assistant(invites.Count > 0 ? invites[0].Link : null), invites).ToPdf();
    }

    /// <summary>The link that opens the assistant with the code; null where no channel has one.</summary>
    public string? LinkFor(string code) => channels.LinkFor(string.Concat(code.Where(char.IsAsciiDigit)));

    /// <summary>"t.me/TroLyMau_bot", or the assistant's name where it has no address.</summary>
    private string Assistant(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.Host + address.AbsolutePath : branch.AssistantName;
}
