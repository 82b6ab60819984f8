using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Makes one member's code and hands it over as a text to forward, with link and picture where there is a link.</summary>
public sealed class HandOverInvite(InviteMember invite, FindLinkPerson people, Channels channels, BranchClock clock)
{
    /// <summary>Says it in the chat, or that it is not allowed, or that there is no seat.</summary>
    public async Task HandOver(Turn turn, MemberId member)
    {
        switch (await invite.Invite(turn.Actor, member, turn.Cancel))
        {
            case InviteOutcome.Issued issued:
                HandOver(turn, await people.Find(member, turn.Cancel), issued.Invite);
                break;
            case InviteOutcome.NoSeat:
                turn.Say(SeatTexts.NoSeat((await people.Find(member, turn.Cancel)).Name));
                break;
            default:
                turn.Say(ConversationTexts.NotAllowed);
                break;
        }
    }

    private void HandOver(Turn turn, LinkPerson person, IssuedInvite issued)
    {
        var way = channels.DoorOf(issued.Bot);
        var another = channels.Doors.FirstOrDefault(d => d.TakesCode && d.Link is not null && d != way);
        var picture = way?.LinkFor(issued.Code.Digits) is { } link ? new OutgoingFile.QrPicture(InviteTexts.QrFileName, link) : null;
        turn.Say(InviteTexts.Forward(person.Name));
        turn.Say(new OutgoingMessage(InviteTexts.Invitation(person.Name, person.BranchName ?? "Chi bộ", issued, way, another, clock))
        {
            Files = picture is not null && turn.Channel.Carries(picture) ? [picture] : [],
        });
    }
}
