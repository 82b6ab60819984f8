using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Answers that were kept: listed, shown, looked at again, dropped.</summary>
public sealed class KeptAnswersChat(BranchAnswers answers, BranchClock clock) : FeatureChat
{
    public const string FeatureName = "kept-answers";

    /// <summary>A chosen task; the data is the id of a passage.</summary>
    public const string Reviewing = "reviewing";

    private const string Review = "review";

    /// <summary>One of the answers kept; the data is an <see cref="AnswersShown"/>.</summary>
    private const string Kept = "kept";

    /// <summary>Answers on a list, with one more choice to read on.</summary>
    private const int OnAList = 4;

    private static readonly string[] s_keptWords = ["cau tra loi da luu", "giai dap da luu", "cau hoi da luu", "sua cau tra loi", "bo cau tra loi", "xoa cau tra loi", "xem cau tra loi"];

    private sealed record AnswersShown(IReadOnlyList<RulePassageId> Passages, int Behind);

    public override string Name => FeatureName;

    public override Task<Claim?> Bid(Turn turn)
    {
        var plain = VietnameseText.Plain(turn.Text);
        var asks = turn.Actor.Branch is { } branch && turn.Actor.Leads(branch) && plain.Length <= 60 && s_keptWords.Any(words => plain.Contains(words, StringComparison.Ordinal));
        return Task.FromResult(asks ? new Claim(0.95, () => List(turn, skip: 0), "xem câu trả lời đã lưu") : null);
    }

    public override Task Answer(Turn turn, Question question, int number) => question.Kind switch
    {
        Reviewing => Show(turn, question.Read<RulePassageId>()),
        Kept => Chosen(turn, question.Read<AnswersShown>(), number),
        _ => Reviewed(turn, question.Read<RulePassageId>(), number),
    };

    private async Task List(Turn turn, int skip)
    {
        if (turn.Actor.Branch is not { } branch || !turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var kept = await answers.Kept(branch, turn.Cancel);
        var shown = kept.Skip(skip).Take(OnAList).ToList();
        if (shown.Count == 0)
        {
            turn.Say(BranchAnswerTexts.NoneKept);
            return;
        }

        var more = kept.Count > skip + shown.Count;
        await turn.Ask(BranchAnswerTexts.KeptAnswers(kept.Count), new QuestionDraft(
            FeatureName, Kept, new AnswersShown([.. shown.Select(p => p.Id)], skip + shown.Count),
            [.. shown.Select(p => p.Title), .. more ? [BranchAnswerTexts.ReadOn] : Array.Empty<string>()]));
    }

    private Task Chosen(Turn turn, AnswersShown shown, int number) =>
        number <= shown.Passages.Count ? Show(turn, shown.Passages[number - 1]) : List(turn, shown.Behind);

    private async Task Show(Turn turn, RulePassageId id)
    {
        if (await answers.Find(turn.Actor, id, turn.Cancel) is not { } answer)
        {
            turn.Say(BranchAnswerTexts.Gone);
            return;
        }

        await turn.Ask(
            BranchAnswerTexts.Review(answer, answer.Document.IssuedOn ?? clock.Today, answer.Passage.ReviewOn <= clock.Today), new QuestionDraft(FeatureName, Review, id, BranchAnswerTexts.ReviewLabels));
    }

    private async Task Reviewed(Turn turn, RulePassageId id, int number)
    {
        if (await answers.Find(turn.Actor, id, turn.Cancel) is not { } answer)
        {
            turn.Say(BranchAnswerTexts.Gone);
        }
        else if (number == 1 && await answers.Confirm(turn.Actor, id, turn.Cancel))
        {
            turn.Chat.CanUndo(null, null);
            turn.Say(BranchAnswerTexts.Confirmed(answers.NextReview));
        }
        else if (number == 2)
        {
            BranchAnswersChat.BeginWriting(
                turn, new AnswerOffer(answer.Document.BranchId!.Value, string.Join('\n', answer.Phrasings), answer.Passage.Text, [], id), BranchAnswerTexts.AskNewWords);
        }
        else if (await answers.Drop(turn.Actor, id, turn.Cancel))
        {
            turn.CanUndo(BranchAnswersChat.FeatureName, new AnswerAct { Dropped = id });
            turn.Say(BranchAnswerTexts.Dropped);
        }
    }
}
