using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Writes to a member, in the chat he has, how he goes over to another bot; not at night.</summary>
public sealed class TellToMove(ChiBoDb db, Outbox outbox, Channels channels, Installation installation, BranchClock clock)
{
    /// <summary>One message, with the way as a picture where the channel can show it: somebody helps him scan it from another phone.</summary>
    public async Task Tell(ChatAddress chat, RosterEntry member, IssuedInvite invite, Door door, BranchId branch, CancellationToken cancel)
    {
        var link = door.LinkFor(invite.Code.Digits);
        var picture = link is null ? null : new OutgoingFile.QrPicture(InviteTexts.QrFileName, link);
        var quiet = installation.QuietIn(await db.Branches().FindAsync([branch], cancel));
        var text = MoveTexts.Please(member.FullName, invite, door, clock);
        outbox.ToChat(
            chat,
            new OutgoingMessage(text) { Files = picture is not null && channels.TraitsOf(chat).Carries(picture) ? [picture] : [] },
            new Postage(Lane.Reminder, invite.Subject, quiet.Adjust(clock.Now, null, clock), NotAfter: invite.ExpiresAt),
            member.Id);
    }
}
