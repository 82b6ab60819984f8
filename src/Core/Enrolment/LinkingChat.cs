using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Links a chat to a member: by a code found anywhere in a text, by a link, a contact, or a name and year of birth.</summary>
public sealed class LinkingChat(
    ChiBoDb db, RecogniseCode recognise, OfferLink offer, LinkByContact byContact, VouchForLink vouch, FindLinkPerson people) : FeatureChat
{
    public const string FeatureName = "linking";

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn)
    {
        var stranger = turn.People.Count == 0;
        var codes = InviteCode.FindAll(turn.Text, anyGroups: stranger);
        return codes.Count > 0 ? new Claim(1, () => Code(turn, codes), "kết nối bằng mã mời")
            : ConsentWords.Read(turn.Text) is { } word && await OpenConsent(turn) is { } open ? new Claim(1, () => Said(turn, open, word), "trả lời về kết nối")
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
                await Code(turn, InviteCode.FindAll(CleanText.Of(started.Parameter), anyGroups: true));
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
            case OfferLink.Consent when number == 1:
                await offer.Agreed(turn, question);
                break;
            case OfferLink.Consent:
                await Declined(turn, question, number);
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

    private async Task Code(Turn turn, IReadOnlyList<InviteCode> codes)
    {
        switch (await recognise.Recognise(turn.From, codes, turn.Cancel))
        {
            case CodeOutcome.Good good:
                await offer.Offer(turn, new LinkOffer(good.Invite, null, good.Member.Value, InsteadOfOthers: false));
                break;
            case CodeOutcome.LinkedHere here:
                turn.Say(LinkingTexts.LinkedHere((await people.Find(here.Member, turn.Cancel)).Name));
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

    private async Task<Question?> OpenConsent(Turn turn) =>
        turn.Chat.OpenQuestion is { } id && await db.Questions().FindAsync([id], turn.Cancel) is { Feature: FeatureName, Kind: OfferLink.Consent, AnsweredAt: null } open
            ? open
            : null;

    private async Task Said(Turn turn, Question question, ConsentWord word)
    {
        if (word == ConsentWord.BareYes)
        {
            await OfferLink.AskAgain(turn, question);
            return;
        }

        var number = word switch
        {
            ConsentWord.Agrees => 1,
            ConsentWord.SomebodyElse => 2,
            ConsentWord.Refuses or ConsentWord.BareYes => 3,
        };
        question.Answered(number, turn.Now);
        turn.Chat.CloseQuestion();
        await Answer(turn, question, number);
    }

    /// <summary>Without consent nothing is kept: neither the request nor what was asked.</summary>
    private async Task Declined(Turn turn, Question question, int number)
    {
        if (question.Read<LinkOffer>().Request is { } request && await db.LinkRequests().FindAsync([request], turn.Cancel) is { } waiting)
        {
            db.LinkRequests().Remove(waiting);
        }

        db.Questions().Remove(question);
        turn.Say(number == 2 ? LinkingTexts.NotHe : LinkingTexts.Declined);
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
