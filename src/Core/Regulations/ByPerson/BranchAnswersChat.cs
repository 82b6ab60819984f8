using System.Text.Json;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The secretary's answers: kept, reworded, given up, pointed to a passage, looked at again.</summary>
public sealed class BranchAnswersChat(KeepAnswer keep, PointToPassage point, BranchAnswers answers, OfferAnswer offers, BranchClock clock) : FeatureChat
{
    public const string FeatureName = "branch-answers";

    /// <summary>Whether to keep an <see cref="AnswerOffer"/>.</summary>
    public const string Keep = "keep";

    /// <summary>Which passage answers already (<see cref="ExistingOffered"/>).</summary>
    public const string Existing = "existing";

    /// <summary>A chosen task; the data is the id of a passage.</summary>
    public const string Reviewing = "reviewing";

    private const string Review = "review";

    private sealed record Writing(AnswerOffer Offer, bool OfQuestion);

    public override string Name => FeatureName;

    public override Task Answer(Turn turn, Question question, int number) => question.Kind switch
    {
        Keep => Decided(turn, question.Read<AnswerOffer>(), number),
        Existing => Picked(turn, question.Read<ExistingOffered>(), number),
        Reviewing => Show(turn, question.Read<RulePassageId>()),
        Review => Reviewed(turn, question.Read<RulePassageId>(), number),
        _ => Task.CompletedTask,
    };

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
        turn.Say(await answers.Drop(turn.Actor, JsonSerializer.Deserialize<RulePassageId>(data), turn.Cancel) ? BranchAnswerTexts.Dropped : BranchAnswerTexts.Gone);

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
            var pointed = await point.Point(turn.Actor, existing.Offer, existing.Passages[number - 1], turn.Cancel);
            if (pointed.Ending == KeepEnding.Kept)
            {
                turn.Say(BranchAnswerTexts.Pointed);
            }
            else
            {
                Said(turn, existing.Offer, pointed);
            }
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
            case KeepEnding.Kept when offer.Passage is not null:
                turn.Say(BranchAnswerTexts.Reworded(clock.Today.AddYears(1)));
                break;
            case KeepEnding.Kept:
                turn.CanUndo(FeatureName, keeping.Passage!.Value);
                turn.Say(BranchAnswerTexts.Kept(clock.Today.AddYears(1)));
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

    private async Task Show(Turn turn, RulePassageId id)
    {
        if (await answers.Find(turn.Actor, id, turn.Cancel) is not { } answer)
        {
            turn.Say(BranchAnswerTexts.Gone);
            return;
        }

        await turn.Ask(
            BranchAnswerTexts.Review(answer, answer.Document.IssuedOn ?? clock.Today), new QuestionDraft(FeatureName, Review, id, BranchAnswerTexts.ReviewLabels));
    }

    private async Task Reviewed(Turn turn, RulePassageId id, int number)
    {
        if (await answers.Find(turn.Actor, id, turn.Cancel) is not { } answer)
        {
            turn.Say(BranchAnswerTexts.Gone);
        }
        else if (number == 1 && await answers.Confirm(turn.Actor, id, turn.Cancel))
        {
            turn.Say(BranchAnswerTexts.Confirmed(clock.Today.AddYears(1)));
        }
        else if (number == 2)
        {
            BeginWriting(
                turn, new AnswerOffer(answer.Document.BranchId!.Value, string.Join('\n', answer.Phrasings), answer.Passage.Text, [], id), BranchAnswerTexts.AskNewWords);
        }
        else
        {
            turn.Say(await answers.Drop(turn.Actor, id, turn.Cancel) ? BranchAnswerTexts.Dropped : BranchAnswerTexts.Gone);
        }
    }
}
