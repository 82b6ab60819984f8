using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The secretary's answers: offered to be kept, worded, pointed to a passage, taken back.</summary>
public sealed class BranchAnswersChat(
    KeepAnswer keep, PointToPassage point, BranchAnswers answers, TakeBackAnswer takeBack, OfferAnswer offers) : FeatureChat
{
    public const string FeatureName = "branch-answers";

    /// <summary>Whether to keep an <see cref="AnswerOffer"/>.</summary>
    public const string Keep = "keep";

    /// <summary>Which passage answers already (<see cref="ExistingOffered"/>).</summary>
    public const string Existing = "existing";

    /// <summary>For so long what is written under an offer is about it: the question has had its answer, and nothing waits.</summary>
    private static readonly TimeSpan s_wordedAnew = TimeSpan.FromHours(1);

    private sealed record Writing(AnswerOffer Offer, bool OfQuestion);

    public override string Name => FeatureName;

    public override Task Answer(Turn turn, Question question, int number) => question.Kind switch
    {
        Keep => Decided(turn, question.Read<AnswerOffer>(), number),
        Existing => Picked(turn, question.Read<ExistingOffered>(), number),
        _ => Task.CompletedTask,
    };

    public override bool DraftTakesAnyWords => true;

    /// <summary>Who is asked whether to keep an answer and writes on, words it anew; nothing is kept before he says so.</summary>
    public override async Task<bool> TakeWords(Turn turn, Question question)
    {
        if (question.Kind != Keep || turn.Now - question.AskedAt > s_wordedAnew || !question.Read<AnswerOffer>().MayBeSavedBy(turn.Actor))
        {
            return false;
        }

        await GoOn(turn, question.Read<AnswerOffer>() with { Text = turn.Text });
        return true;
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var writing = JsonSerializer.Deserialize<Writing>(draft)!;
        turn.Chat.DropDraft();
        if (!writing.Offer.MayBeSavedBy(turn.Actor))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return true;
        }

        await GoOn(turn, writing.OfQuestion ? writing.Offer with { Question = turn.Text } : writing.Offer with { Text = turn.Text });
        return true;
    }

    public override async Task Undo(Turn turn, string data) =>
        turn.Say(await takeBack.TakeBack(turn.Actor, JsonSerializer.Deserialize<AnswerAct>(data)!, turn.Cancel));

    /// <summary>What is written next is the answer.</summary>
    public static void BeginWriting(Turn turn, AnswerOffer offer, string text)
    {
        turn.KeepDraft(FeatureName, new Writing(offer, OfQuestion: false));
        turn.Say(text);
    }

    private async Task Decided(Turn turn, AnswerOffer offer, int number)
    {
        switch (number)
        {
            case 1:
                Said(turn, offer, await keep.Keep(turn.Actor, offer, turn.Cancel));
                break;
            case 2:
                turn.Chat.CanUndo(null, null);
                turn.Say(BranchAnswerTexts.NotKept);
                break;
            case 3:
                BeginWriting(turn, offer, BranchAnswerTexts.AskNewWords);
                break;
            default:
                await offers.AskWhich(turn, offer);
                break;
        }
    }

    private async Task Picked(Turn turn, ExistingOffered existing, int number)
    {
        if (number <= existing.Passages.Count)
        {
            var (keeping, assigned) = await point.Point(turn.Actor, existing.Offer, existing.Passages[number - 1], turn.Cancel);
            if (assigned is null)
            {
                Said(turn, existing.Offer, keeping);
                return;
            }

            turn.CanUndo(FeatureName, new AnswerAct { Assigned = assigned });
            turn.Say(BranchAnswerTexts.Pointed);
        }
        else if (existing.Offer.Text.Length > 0)
        {
            await GoOn(turn, existing.Offer);
        }
        else
        {
            BeginWriting(turn, existing.Offer, BranchAnswerTexts.AskAnswer);
        }
    }

    private Task GoOn(Turn turn, AnswerOffer offer) =>
        offer.Text.Length > 0 ? offers.Put(turn.From, turn.Actor, offer, turn.Cancel) : offers.AskWhich(turn, offer);

    private void Said(Turn turn, AnswerOffer offer, Keeping keeping)
    {
        switch (keeping.Ending)
        {
            case KeepEnding.Kept when keeping.Former is { } former:
                turn.CanUndo(FeatureName, new AnswerAct { Reworded = former });
                turn.Say(BranchAnswerTexts.Reworded(answers.NextReview));
                break;
            case KeepEnding.Kept:
                turn.CanUndo(FeatureName, new AnswerAct { Kept = keeping.Passage, Asked = offer.Asked });
                turn.Say(BranchAnswerTexts.Kept(answers.NextReview));
                break;
            case KeepEnding.PersonalAnswer or KeepEnding.PersonalQuestion:
                var inQuestion = keeping.Ending == KeepEnding.PersonalQuestion;
                turn.KeepDraft(FeatureName, new Writing(offer, inQuestion));
                turn.Say(BranchAnswerTexts.Personal(inQuestion, keeping.Found));
                break;
            case KeepEnding.TooLong:
                BeginWriting(turn, offer, BranchAnswerTexts.TooLong);
                break;
            default:
                turn.Say(keeping.Ending == KeepEnding.Gone ? BranchAnswerTexts.Gone : ConversationTexts.NotAllowed);
                break;
        }
    }
}
