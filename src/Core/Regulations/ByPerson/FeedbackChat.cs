using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Takes what people say of an answer: by a button, by words, or by "sai rồi" when nothing else is there to be undone.</summary>
public sealed class FeedbackChat(ChiBoDb db, RegulationBase rules, RateAnswer rate) : FeatureChat
{
    public const string FeatureName = "answer-feedback";

    /// <summary>The buttons under an answer; the data is a <see cref="RulesTalk"/>.</summary>
    public const string Kind = "rate";

    /// <summary>For so long a thumb, or "vâng", is taken to be about it: later it may mean an invitation.</summary>
    private static readonly TimeSpan s_justNow = TimeSpan.FromMinutes(10);

    /// <summary>For so long the whole passage can be asked for.</summary>
    private static readonly TimeSpan s_readable = TimeSpan.FromDays(1);

    public override string Name => FeatureName;

    public override Task<Claim?> Bid(Turn turn)
    {
        if (turn.Overtaken is not null || RulesTalk.In(turn.Chat) is not { } talk || FeedbackWords.Read(turn.Text) is not { } said
            || (talk.Passage is null && (said == Feedback.Whole || turn.Chat.OpenQuestion is null)))
        {
            return Task.FromResult<Claim?>(null);
        }

        var bare = said == Feedback.Heard || !turn.Text.Any(char.IsLetter);
        var isAbout = said == Feedback.Whole ? turn.Now - talk.At < s_readable : talk.GoesOn(turn) && (!bare || turn.Now - talk.At < s_justNow);
        return Task.FromResult(isAbout ? new Claim(0.97, () => Hear(turn, talk, said), "nói về câu trả lời vừa rồi") : null);
    }

    public override Task Answer(Turn turn, Question question, int number)
    {
        var talk = question.Read<RulesTalk>();
        switch (number)
        {
            case 1:
                turn.Say(FeedbackTexts.Thanks);
                return Hear(turn, talk, Feedback.Helped);
            case 2:
                return Hear(turn, talk, Feedback.NotRight);
            default:
                return Hear(turn, talk, Feedback.Whole);
        }
    }

    public override Task Undo(Turn turn, string data)
    {
        var talk = JsonSerializer.Deserialize<RulesTalk>(data)!;
        if (talk.IsFresh(turn.Now))
        {
            return Hear(turn, talk, Feedback.NotRight);
        }

        turn.Say(ConversationTexts.NothingToUndo);
        return Task.CompletedTask;
    }

    private async Task Hear(Turn turn, RulesTalk talk, Feedback said)
    {
        switch (said)
        {
            case Feedback.Helped when talk.Passage is not null:
                await rate.Rate(turn.Actor, talk, helped: true, turn.Cancel);
                break;
            case Feedback.NotRight:
                await rate.Rate(turn.Actor, talk, helped: false, turn.Cancel);
                if (turn.Actor.Role == Role.Secretary)
                {
                    turn.Say(talk.Asked is null ? FeedbackTexts.NotWorkedOut : FeedbackTexts.NotRightSecretary);
                    break;
                }

                await turn.Ask(FeedbackTexts.NotRight(talk.Words), GiveAnswer.PassOn(talk.Words, talk.Asked));
                break;
            case Feedback.Whole:
                var passage = (await rules.Now(db, turn.Cancel)).Find(talk.Passage!, turn.Actor.Branch);
                turn.Say(passage is null ? FeedbackTexts.Gone : RegulationTexts.Whole(passage));
                break;
        }
    }
}
