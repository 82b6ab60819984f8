using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Links a chat to a member: by a code found anywhere in a text, by a link, a contact, or a name and year of birth.</summary>
public sealed class LinkingChat(
    LinkByCode byCode, LinkByContact byContact, HearConsent consent, OfferLink offer, VouchForLink vouch, FindLinkPerson people) : FeatureChat
{
    public const string FeatureName = "linking";

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn)
    {
        var stranger = turn.People.Count == 0;
        var codes = InviteCode.FindAll(turn.Text, anyGroups: stranger);
        return codes.Count > 0 ? new Claim(1, () => byCode.Heard(turn, codes), "kết nối bằng mã mời")
            : ConsentWords.Read(turn.Text) is { } word && await consent.Open(turn) is { } open ? new Claim(1, () => consent.Said(turn, open, word), "trả lời về kết nối")
            : !stranger ? null
            : InviteCode.LooksLikeIdentityNumber(turn.Text) ? new Claim(1, () => Refuse(turn), "kết nối bằng mã mời")
            : byContact.Read(turn.Text) is { } said ? new Claim(0.85, () => byContact.Named(turn, said), "xin kết nối bằng họ tên, năm sinh")
            : turn.Channel.SharesContact && !Courtesy.Is(turn.Text) ? new Claim(0.3, () => HowTo(turn), "kết nối")
            : null;
    }

    public override async Task<bool> Take(Turn turn)
    {
        switch (turn.Update.Content)
        {
            case IncomingContent.Started { Parameter.Length: > 0 } started:
                await byCode.Heard(turn, InviteCode.FindAll(CleanText.Of(started.Parameter), anyGroups: true));
                return true;
            case IncomingContent.ContactShared contact:
                await byContact.Contact(turn, contact.Phone, contact.IsOwn);
                return true;
            default:
                return false;
        }
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        switch (question.Kind)
        {
            case OfferLink.Consent:
                await consent.Chosen(turn, question, number);
                break;
            case OfferLink.Couple:
                await offer.Shared(turn, question, number);
                break;
            case LinkByContact.Which:
                await byContact.Chosen(turn, question, number);
                break;
            case RequestLink.Question:
                await Vouched(turn, question, isHe: number == 1);
                break;
        }
    }

    private async Task Vouched(Turn turn, Question question, bool isHe)
    {
        var outcome = await vouch.Vouch(turn.Actor, question.Read<RequestLink.About>().Request, isHe, turn.Cancel);
        if (!outcome.Allowed)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (outcome.Request is { } request)
        {
            await offer.OfferTo(request, turn.Cancel);
            turn.Say(LinkingTexts.VouchedYes((await people.Find(request.MemberId, turn.Cancel)).Name));
        }
        else
        {
            turn.Say(isHe ? LinkingTexts.VouchGone : LinkingTexts.VouchedNo);
        }
    }

    private static Task Refuse(Turn turn)
    {
        turn.Say(LinkingTexts.IdentityNumber);
        return Task.CompletedTask;
    }

    private static Task HowTo(Turn turn)
    {
        turn.Say(new OutgoingMessage(ConversationTexts.Unlinked) { RequestContact = true });
        return Task.CompletedTask;
    }
}
