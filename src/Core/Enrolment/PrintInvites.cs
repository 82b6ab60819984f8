using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>One slip of the printed sheet.</summary>
/// <param name="Link">What its picture holds; null where there is none.</param>
public sealed record InviteSlip(string Name, string? Group, string Code, string? Link);

/// <summary>The sheet to draw; the codes are in it only until it is drawn.</summary>
public sealed record InviteSheetErrand(string Branch, IReadOnlyList<InviteSlip> Slips);

/// <summary>The stored sheet, and for how many it is.</summary>
public sealed record InviteSheetResult(Guid File, int Slips);

/// <summary>Invites everybody not linked yet and has the sheet drawn outside the transaction.</summary>
public sealed class PrintInvites(ChiBoDb db, InviteAll invite, Channels channels, TimeProvider time)
{
    /// <summary>Kind of the errand.</summary>
    public const string Kind = "invites.sheet";

    /// <summary>Who is on it and for whom there was no seat; null when the actor may not invite. Nobody on it: no errand.</summary>
    public async Task<InvitedAll?> Print(Actor actor, BranchId branch, ChatAddress chat, bool alsoInvited, CancellationToken cancel)
    {
        if (await invite.Invite(actor, branch, alsoInvited, cancel) is not { } all)
        {
            return null;
        }

        if (all.Invited.Count > 0)
        {
            var name = (await db.Branches().FindAsync([branch], cancel))!.Name;
            var sheet = new InviteSheetErrand(name, [.. all.Invited.Select(SlipOf)]);
            db.Errands().Add(new Errand(Kind, chat, JsonSerializer.Serialize(sheet), time.GetUtcNow()));
        }

        return all;
    }

    /// <summary>The slip of an invite just made.</summary>
    public InviteSlip SlipOf(InvitedMember invited) =>
        new(invited.Name, invited.Group, invited.Code.ToString(), channels.DoorOf(invited.Bot)?.LinkFor(invited.Code.Digits));
}
