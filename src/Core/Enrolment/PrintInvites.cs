using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>One slip of the printed sheet.</summary>
public sealed record InviteSlip(string Name, string? Group, string Code);

/// <summary>The sheet to draw; the codes are in it only until it is drawn.</summary>
public sealed record InviteSheetErrand(string Branch, IReadOnlyList<InviteSlip> Slips);

/// <summary>The stored sheet, and for how many it is.</summary>
public sealed record InviteSheetResult(Guid File, int Slips);

/// <summary>Invites everybody not linked yet and has the sheet drawn outside the transaction.</summary>
public sealed class PrintInvites(ChiBoDb db, InviteAll invite, TimeProvider time)
{
    /// <summary>Kind of the errand.</summary>
    public const string Kind = "invites.sheet";

    /// <summary>How many slips will come; null when the actor may not invite. None: no errand.</summary>
    public async Task<int?> Print(Actor actor, BranchId branch, ChatAddress chat, bool alsoInvited, CancellationToken cancel)
    {
        if (await invite.Invite(actor, branch, alsoInvited, cancel) is not { } invited)
        {
            return null;
        }

        if (invited.Count > 0)
        {
            var name = (await db.Branches().FindAsync([branch], cancel))!.Name;
            var sheet = new InviteSheetErrand(name, [.. invited.Select(i => new InviteSlip(i.Name, i.Group, i.Code.ToString()))]);
            db.Errands().Add(new Errand(Kind, chat, JsonSerializer.Serialize(sheet), time.GetUtcNow()));
        }

        return invited.Count;
    }
}
