using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Hears the answer to the question who he is and whether he agrees.</summary>
public sealed class HearConsent(ChiBoDb db, OfferLink offer)
{
    /// <summary>The question of consent that is open in the chat, or null.</summary>
    public async Task<Question?> Open(Turn turn) =>
        turn.Chat.OpenQuestion is { } id && await db.Questions().FindAsync([id], turn.Cancel) is { Feature: LinkingChat.FeatureName, Kind: OfferLink.Consent, AnsweredAt: null } open
            ? open
            : null;

    /// <summary>An answer in words.</summary>
    public async Task Said(Turn turn, Question question, ConsentWord word)
    {
        var moves = question.Read<LinkOffer>().Moves;
        if (word == ConsentWord.BareYes && !moves)
        {
            await OfferLink.AskAgain(turn, question);
            return;
        }

        var number = word switch
        {
            ConsentWord.Agrees or ConsentWord.BareYes => 1,
            ConsentWord.SomebodyElse => 2,
            ConsentWord.Refuses => 3,
        };
        question.Answered(number, turn.Now);
        turn.Chat.CloseQuestion();
        await Chosen(turn, question, number);
    }

    /// <summary>A choice: the first agrees.</summary>
    public Task Chosen(Turn turn, Question question, int number) =>
        number == 1 ? offer.Agreed(turn, question) : Declined(turn, question, number);

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
}
