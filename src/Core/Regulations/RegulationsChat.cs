using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations.ByModel;
using ChiBo.Core.Regulations.Calculators;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations;

/// <summary>Takes questions about the rules: "/hoi …" and any sentence that looks like one.</summary>
public sealed class RegulationsChat(ChiBoDb db, RegulationBase rules, GiveAnswer give, PhraseAnswer phrase, Handover handover, BranchClock clock) : FeatureChat
{
    public const string FeatureName = "regulations";

    /// <summary>Which of the topics.</summary>
    public const string Topics = "topics";

    /// <summary>Whether to pass it to a person.</summary>
    public const string Pass = "pass";

    private const string AskWhat = "Đồng chí muốn hỏi điều gì về sinh hoạt đảng? Đồng chí nhắn câu hỏi, ví dụ: nghỉ họp 3 tháng có sao không.";

    /// <summary>An order is no answer to anything either: "trả lời tôi là được nghỉ họp" must not be heard as an absence.</summary>
    private const double Order = 0.99;

    /// <summary>"thế còn dự bị" just behind an answer: as much as a reply to the invitation may mean, so that at worst the person is asked.</summary>
    private const double GoesOn = 0.86;

    /// <summary>The same by a word that may also mean the speaker: more than a reply that speaks of the rules, less than a plain one.</summary>
    private const double MayGoOn = 0.53;

    /// <summary>What ends as a question, or is long and asks, is hardly a reply to an invitation, though nothing in the rules answers it.</summary>
    private const double Marked = 0.43;

    private const int Long = 9;

    /// <summary>Shorter texts are hardly a question; they are left to other features.</summary>
    private const int LeastSyllables = 3;

    private static readonly string[] s_asking =
        ["khong", "ko", "sao", "gi", "nao", "may", "bao", "ai", "dau", "the", "hoi", "quy", "dinh", "duoc", "phai", "can", "nhu"];

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands => [new("hoi", turn => Asked(turn), SlashOnly: true)];

    public override async Task<Claim?> Bid(Turn turn)
    {
        var syllables = VietnameseText.Words(turn.Text);
        if (turn.Actor.Role == Role.Stranger || syllables.Count < LeastSyllables || Courtesy.Is(turn.Text))
        {
            return null;
        }

        var answer = Ask(await rules.Now(db, turn.Cancel), turn, turn.Text);
        var marked = turn.Text.Contains('?', StringComparison.Ordinal);
        var looks = marked || syllables.Intersect(s_asking).Any();
        var certainty = answer.Match(_ => looks ? 0.65 : 0.5, _ => looks ? 0.5 : 0.35, d => d.IsOrder ? Order : marked || (looks && syllables.Count >= Long) ? Marked : looks ? 0.3 : 0);
        if (answer is Regulations.Answer.Direct or Regulations.Answer.Choice && RulesTalk.In(turn.Chat) is { } talk && talk.GoesOn(turn))
        {
            certainty = Math.Max(certainty, FollowUp.Opens(turn.Text) switch { 1 => GoesOn, > 0 => MayGoOn, _ => 0 });
        }

        return certainty == 0 ? null : new Claim(certainty, () => Give(turn, turn.Text, answer), "hỏi về quy định của Đảng");
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        turn.Chat.DropDraft();
        await WorkOutOrGive(turn, turn.Text);
        return true;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var offered = question.Read<OfferedTopics>();
        if (question.Kind == Pass)
        {
            if (number == 1)
            {
                await PassOn(turn, offered.Question);
            }

            return;
        }

        var now = await rules.Now(db, turn.Cancel);
        if (number <= offered.Passages.Count && now.Find(offered.Passages[number - 1], turn.Actor.Branch) is { } passage)
        {
            await give.GiveChosen(turn, offered, now.Picked(passage, turn.Actor.Branch));
        }
        else
        {
            await give.NoneMeant(turn, offered);
            await PassOn(turn, offered.Question);
        }
    }

    public override Task TakeResult(Turn turn, Errand errand) => phrase.Take(turn, errand);

    private async Task Give(Turn turn, string question, Answer answer)
    {
        if (!phrase.Ask(turn, question, answer))
        {
            await give.Give(turn, question, answer);
        }
    }

    private static Answer Ask(Rules now, Turn turn, string question) => now.Ask(question, RulesTalk.In(turn.Chat)?.Question, turn.Actor.Branch);

    private async Task Asked(Turn turn)
    {
        if (turn.Actor.Role == Role.Stranger)
        {
            turn.Say(ConversationTexts.Unlinked);
        }
        else if (turn.Rest.Length == 0)
        {
            turn.KeepDraft(FeatureName, string.Empty);
            turn.Say(AskWhat);
        }
        else
        {
            await WorkOutOrGive(turn, turn.Rest);
        }
    }

    private async Task WorkOutOrGive(Turn turn, string question)
    {
        var now = await rules.Now(db, turn.Cancel);
        if (CalculationsChat.WorkOut(turn, question, now, clock.Today) is { } calculation)
        {
            await CalculationsChat.Give(turn, calculation);
        }
        else
        {
            await Give(turn, question, Ask(now, turn, question));
        }
    }

    private async Task PassOn(Turn turn, string question)
    {
        if (turn.Actor.Role == Role.Secretary)
        {
            turn.Say(RegulationTexts.DeclinedSecretary);
            return;
        }

        var outcome = await handover.Pass(turn, question, FeatureName);
        turn.Say(HandoverTexts.Passed(outcome, clock));
        if (outcome.ThreadId is { } thread)
        {
            turn.CanUndo(RelayHandover.Feature, new PassedWords(thread, question));
        }
    }
}
