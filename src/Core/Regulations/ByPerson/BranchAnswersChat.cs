using System.Text.Json;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The secretary's answers: kept, reworded, given up, pointed to a passage, looked at again.</summary>
public sealed class BranchAnswersChat(
    KeepAnswer keep, PointToPassage point, BranchAnswers answers, TakeBackAnswer takeBack, OfferAnswer offers, BranchClock clock) : FeatureChat
{
    public const string FeatureName = "branch-answers";

    /// <summary>Whether to keep an <see cref="AnswerOffer"/>.</summary>
    public const string Keep = "keep";

    /// <summary>Which passage answers already (<see cref="ExistingOffered"/>).</summary>
    public const string Existing = "existing";

    /// <summary>A chosen task; the data is the id of a passage.</summary>
    public const string Reviewing = "reviewing";

    private const string Review = "review";

    /// <summary>One of the answers kept; the data is an <see cref="AnswersShown"/>.</summary>
    private const string Kept = "kept";

    /// <summary>Answers on a list, with one more choice to read on.</summary>
    private const int OnAList = 4;

    /// <summary>For so long what is written under an offer is about it: the question has had its answer, and nothing waits.</summary>
    private static readonly TimeSpan s_wordedAnew = TimeSpan.FromHours(1);

    private static readonly string[] s_keptWords = ["cau tra loi da luu", "giai dap da luu", "cau hoi da luu", "sua cau tra loi", "bo cau tra loi", "xoa cau tra loi", "xem cau tra loi"];

    private sealed record Writing(AnswerOffer Offer, bool OfQuestion);

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
        Keep => Decided(turn, question.Read<AnswerOffer>(), number),
        Existing => Picked(turn, question.Read<ExistingOffered>(), number),
        Reviewing => Show(turn, question.Read<RulePassageId>()),
        Kept => Chosen(turn, question.Read<AnswersShown>(), number),
        Review => Reviewed(turn, question.Read<RulePassageId>(), number),
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

    public override async Task Undo(Turn turn, string data)
    {
        turn.Say(await takeBack.TakeBack(turn.Actor, JsonSerializer.Deserialize<AnswerAct>(data)!, turn.Cancel));
    }

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
                turn.Say(BranchAnswerTexts.Reworded(clock.Today.AddYears(1)));
                break;
            case KeepEnding.Kept:
                turn.CanUndo(FeatureName, new AnswerAct { Kept = keeping.Passage, Asked = offer.Asked });
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
            turn.Say(BranchAnswerTexts.Confirmed(clock.Today.AddYears(1)));
        }
        else if (number == 2)
        {
            BeginWriting(
                turn, new AnswerOffer(answer.Document.BranchId!.Value, string.Join('\n', answer.Phrasings), answer.Passage.Text, [], id), BranchAnswerTexts.AskNewWords);
        }
        else if (await answers.Drop(turn.Actor, id, turn.Cancel))
        {
            turn.CanUndo(FeatureName, new AnswerAct { Dropped = id });
            turn.Say(BranchAnswerTexts.Dropped);
        }
    }
}
