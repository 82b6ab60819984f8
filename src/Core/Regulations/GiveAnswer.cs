using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Regulations.ByModel;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations;

/// <summary>What a choice among topics, or the offer to ask a person, is about.</summary>
public sealed record OfferedTopics(string Question, IReadOnlyList<string> Passages, Guid? Asked);

/// <summary>Says an answer in a chat and notes, without the person, what was asked.</summary>
public sealed class GiveAnswer(ChiBoDb db, AnswerMeter meter)
{
    /// <summary>Gives the answer to a question just asked.</summary>
    /// <param name="phrased">The same in plain words, checked; null: in the rule's own.</param>
    public async Task Give(Turn turn, string question, Answer answer, PhrasedAnswer? phrased = null)
    {
        meter.Count(answer);
        await CloseOurs(turn);
        var words = FollowUp.InContext(question, RulesTalk.In(turn.Chat) is { } before && before.IsFresh(turn.Now) ? before.Question : null);
        var asking = new Asking(question, words, Note(turn, words, answer));
        await answer.Match(
            direct => Say(turn, direct, asking, phrased),
            choice => Offer(turn, RegulationTexts.WhichTopic, asking, new QuestionDraft(
                RegulationsChat.FeatureName, RegulationsChat.Topics,
                new OfferedTopics(words, [.. choice.Passages.Select(h => h.Passage.Id)], asking.Asked), RegulationTexts.ChoiceLabels(choice, turn.Actor.Role))),
            _ => Decline(turn, asking));
    }

    /// <summary>Gives the topic that was chosen.</summary>
    public async Task GiveChosen(Turn turn, OfferedTopics offered, Answer.Direct picked)
    {
        (await Find(turn, offered.Asked))?.Give(picked.Passage.Passage.Id);
        await Say(turn, picked, new Asking(offered.Question, offered.Question, offered.Asked));
    }

    /// <summary>None of the topics was meant: somebody should look at the words.</summary>
    public async Task NoneMeant(Turn turn, OfferedTopics offered) => (await Find(turn, offered.Asked))?.Keep(offered.Question);

    /// <summary>The offer to pass a question to a person.</summary>
    public static QuestionDraft PassOn(string question, Guid? asked) => new(
        RegulationsChat.FeatureName, RegulationsChat.Pass, new OfferedTopics(question, [], asked), RegulationTexts.DeclinedChoices, Once: true);

    private Guid? Note(Turn turn, string question, Answer answer)
    {
        if (turn.Actor.Branch is not { } branch)
        {
            return null;
        }

        var asked = new AskedQuestion(
            Guid.CreateVersion7(), branch, answer.Match(_ => AskedOutcome.Direct, _ => AskedOutcome.Choice, _ => AskedOutcome.Declined), turn.Now);
        if (answer is Answer.Direct direct)
        {
            asked.Give(direct.Passage.Passage.Id);
        }
        else if (answer is Answer.Declined { IsOrder: false })
        {
            // An order to the bot is no question that a person could answer.
            asked.Keep(question);
        }

        db.AskedQuestions().Add(asked);
        return asked.Id;
    }

    // Else a thumb for this answer would be heard as a yes to what was offered for the question before.
    private async Task CloseOurs(Turn turn)
    {
        if (turn.Chat.OpenQuestion is { } open && await db.Questions().FindAsync([open], turn.Cancel) is { Feature: RegulationsChat.FeatureName })
        {
            turn.Chat.CloseQuestion();
        }
    }

    private async Task<AskedQuestion?> Find(Turn turn, Guid? asked) =>
        asked is { } id && await db.AskedQuestions().FindAsync([id], turn.Cancel) is { } found && found.BranchId == turn.Actor.Branch ? found : null;

    // Where nothing is pressed the words do it: an answer with a menu under it is hard to read, and a menu sent by itself costs a message.
    private static async Task Say(Turn turn, Answer.Direct direct, Asking asking, PhrasedAnswer? phrased = null)
    {
        var talk = asking.Remember(turn, direct.Passage.Passage.Id);
        if (turn.Chat.UndoOf is null or FeedbackChat.FeatureName)
        {
            turn.CanUndo(FeedbackChat.FeatureName, talk);
        }

        var text = phrased is null ? RegulationTexts.Direct(direct) : RegulationTexts.Phrased(phrased, direct);
        if (turn.Channel.Buttons)
        {
            await turn.Ask(text, new QuestionDraft(
                FeedbackChat.FeatureName, FeedbackChat.Kind, talk, FeedbackTexts.Labels, Numbered: false));
        }
        else
        {
            turn.Say($"{text} {FeedbackTexts.ByWords}");
        }
    }

    // Nobody in the branch answers for its secretary: his question waits on his own list.
    private static Task Decline(Turn turn, Asking asking)
    {
        if (turn.Actor.Role != Role.Secretary)
        {
            return Offer(turn, RegulationTexts.Declined, asking, PassOn(asking.Words, asking.Asked));
        }

        turn.Say(RegulationTexts.DeclinedSecretary);
        asking.Remember(turn, passage: null);
        return Task.CompletedTask;
    }

    private static async Task Offer(Turn turn, string text, Asking asking, QuestionDraft draft)
    {
        await turn.Ask(text, draft);
        asking.Remember(turn, passage: null);
    }

    /// <summary>A question as it was typed, in words that stand by themselves, and as it was noted.</summary>
    private sealed record Asking(string Question, string Words, Guid? Asked)
    {
        public RulesTalk Remember(Turn turn, string? passage)
        {
            var talk = new RulesTalk(Question, Asked, passage, turn.Chat.OpenQuestion, turn.Now) { Words = Words };
            talk.Keep(turn.Chat);
            return talk;
        }
    }
}
