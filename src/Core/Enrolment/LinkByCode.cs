using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>The way in with a code.</summary>
public sealed class LinkByCode(RecogniseCode recognise, OfferLink offer, FindLinkPerson people, Channels channels)
{
    /// <summary>Asks whom it leads to, or says why it leads nowhere.</summary>
    public async Task Heard(Turn turn, IReadOnlyList<InviteCode> codes)
    {
        switch (await recognise.Recognise(turn.From, codes, turn.Cancel))
        {
            case CodeOutcome.Good good:
                await offer.Offer(turn, new LinkOffer(good.Invite, null, good.Member.Value, InsteadOfOthers: false, good.Moves));
                break;
            case CodeOutcome.LinkedHere here:
                turn.Say(LinkingTexts.LinkedHere((await people.Find(here.Member, turn.Cancel)).Name));
                break;
            case CodeOutcome.ForElsewhere elsewhere:
                turn.Say(MoveTexts.NotHere(channels.DoorOf(elsewhere.Bot)));
                break;
            case CodeOutcome.SlowedDown slowed:
                turn.Say(LinkingTexts.SlowDown(slowed.Wait));
                break;
            case CodeOutcome.Over over:
                turn.Say(over.State switch
                {
                    InviteState.Used => LinkingTexts.Used,
                    InviteState.Revoked => LinkingTexts.Revoked,
                    InviteState.Expired or InviteState.Open => LinkingTexts.Expired,
                });
                break;
            default:
                turn.Say(new OutgoingMessage(LinkingTexts.Unknown) { RequestContact = turn.People.Count == 0 && turn.Channel.SharesContact });
                break;
        }
    }
}
