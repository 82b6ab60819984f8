using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Asks the person behind a proof who he is and whether he agrees, and links when he does.</summary>
public sealed class OfferLink(FindLinkPerson people, AcceptLink accept, Ask ask)
{
    /// <summary>Kind of the question: is it you, do you agree.</summary>
    public const string Consent = "consent";

    /// <summary>Kind of the question when the chat is another's already.</summary>
    public const string Couple = "couple";

    private static readonly IReadOnlyList<string> s_consent = [LinkingTexts.Agree, LinkingTexts.NotI, LinkingTexts.NoConsent];

    /// <summary>Asks at once, or first whether the phone is shared.</summary>
    public async Task Offer(Turn turn, LinkOffer offer)
    {
        var person = await people.Find(new MemberId(offer.Member), turn.Cancel);
        var linked = new List<string>();
        foreach (var holder in turn.People.Select(p => p.Who).OfType<MemberId>())
        {
            linked.Add((await people.Find(holder, turn.Cancel)).Name);
        }

        if (linked.Count == 0)
        {
            await AskConsent(turn, offer, person);
            return;
        }

        IReadOnlyList<string> labels = linked.Count < AcceptLink.MostOnOneChat
            ? [LinkingTexts.Share, LinkingTexts.ChangeTo(person.Name), LinkingTexts.Leave]
            : [LinkingTexts.ChangeTo(person.Name), LinkingTexts.Leave];
        var text = linked.Count < AcceptLink.MostOnOneChat ? LinkingTexts.Couple(linked, person.Name) : LinkingTexts.TwoAlready(linked, person.Name);
        await turn.Ask(text, new QuestionDraft(LinkingChat.FeatureName, Couple, offer, labels, Once: true));
    }

    /// <summary>Asks in another chat than the turn's: the one somebody vouched for.</summary>
    public async Task OfferTo(LinkRequest request, CancellationToken cancel)
    {
        var person = await people.Find(request.MemberId, cancel);
        var draft = Draft(new LinkOffer(null, request.Id, request.MemberId.Value, InsteadOfOthers: false));
        await ask.Put(request.Chat, new OutgoingMessage(LinkingTexts.Vouched(person)), draft, new Postage(Lane.Reply), null, cancel);
    }

    /// <summary>A bare yes is not yet consent: asks for it in so many words.</summary>
    public static Task AskAgain(Turn turn, Question question) => turn.Ask(LinkingTexts.AgreeInWords, Draft(question.Read<LinkOffer>()));

    /// <summary>The answer about sharing a phone.</summary>
    public async Task Shared(Turn turn, Question question, int number)
    {
        var offer = question.Read<LinkOffer>();
        var chosen = number + (question.ReadLabels().Count == 2 ? 1 : 0);
        if (chosen == 3)
        {
            turn.Say(LinkingTexts.Left);
            return;
        }

        await AskConsent(turn, offer with { InsteadOfOthers = chosen == 2 }, await people.Find(new MemberId(offer.Member), turn.Cancel));
    }

    /// <summary>The yes: links, and says how that went.</summary>
    public async Task Agreed(Turn turn, Question question)
    {
        var offer = question.Read<LinkOffer>();
        var outcome = await accept.Accept(turn.From, offer, turn.Cancel);
        turn.Say(outcome switch
        {
            AcceptLinkOutcome.Linked => LinkingTexts.Linked,
            AcceptLinkOutcome.LinkedAlsoElsewhere => LinkingTexts.Linked + " " + LinkingTexts.AlsoElsewhere,
            AcceptLinkOutcome.Moved => MoveTexts.Moved,
            AcceptLinkOutcome.CodeUsed => LinkingTexts.Used,
            AcceptLinkOutcome.Over => LinkingTexts.Expired,
            AcceptLinkOutcome.Full => LinkingTexts.Full,
        });
    }

    private static async Task AskConsent(Turn turn, LinkOffer offer, LinkPerson person) => await turn.Ask(
        offer.Moves ? MoveTexts.IsItYou(person) : LinkingTexts.WhoAndConsent(person),
        offer.Moves ? Draft(offer) with { Labels = [MoveTexts.ItIsI, MoveTexts.NotI] } : Draft(offer));

    private static QuestionDraft Draft(LinkOffer offer) => new(LinkingChat.FeatureName, Consent, offer, s_consent, Once: true);
}
