using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Makes one member's code and hands it over as a text to forward, with link and picture where there is a link.</summary>
public sealed class HandOverInvite(InviteMember invite, FindLinkPerson people, Channels channels, BranchClock clock)
{
    /// <summary>Says it in the chat, or that it is not allowed.</summary>
    public async Task HandOver(Turn turn, MemberId member)
    {
        if (await invite.Invite(turn.Actor, member, turn.Cancel) is not { } issued)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var person = await people.Find(member, turn.Cancel);
        var link = channels.LinkFor(issued.Code.Digits);
        turn.Say(InviteTexts.Forward(person.Name));
        turn.Say(new OutgoingMessage(InviteTexts.Invitation(person.Name, person.BranchName ?? "Chi bộ", issued, link, clock))
        {
            Files = link is not null && turn.Channel.Files ? [new OutgoingFile.QrPicture(InviteTexts.QrFileName, link)] : [],
        });
    }
}
