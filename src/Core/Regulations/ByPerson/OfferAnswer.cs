using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Shows a secretary his answer as it would be said, and asks whether it is to be kept.</summary>
public sealed class OfferAnswer(Ask ask, PointToPassage point, BranchClock clock)
{
    /// <summary>Puts the question to a chat.</summary>
    /// <param name="by">Whose answer it is.</param>
    public async Task Put(ChatAddress chat, Actor by, AnswerOffer offer, CancellationToken cancel)
    {
        var inRules = offer.Passage is null && (await point.Candidates(offer, cancel)).Count > 0;
        var said = BranchAnswerTexts.Said(BranchAnswerTexts.DocumentName(by.Role), clock.Today, offer.Text);
        await ask.Put(
            chat, new OutgoingMessage(BranchAnswerTexts.Offer(offer, said)),
            new QuestionDraft(BranchAnswersChat.FeatureName, BranchAnswersChat.Keep, offer, BranchAnswerTexts.OfferLabels(inRules), Once: true),
            new Postage(Lane.Reply), by.Who, cancel);
    }

    /// <summary>Asks which of the nearest passages answered the question already.</summary>
    public async Task AskWhich(Turn turn, AnswerOffer offer)
    {
        var passages = await point.Candidates(offer, turn.Cancel);
        await turn.Ask(BranchAnswerTexts.WhichPassage(offer.Question), new QuestionDraft(
            BranchAnswersChat.FeatureName, BranchAnswersChat.Existing, new ExistingOffered(offer, [.. passages.Select(p => p.Id)]),
            [.. passages.Select(RegulationTexts.Title), BranchAnswerTexts.NoneOfThese]));
    }
}

/// <summary>The passages among which the secretary picks the one that answers a question already.</summary>
public sealed record ExistingOffered(AnswerOffer Offer, IReadOnlyList<string> Passages);
