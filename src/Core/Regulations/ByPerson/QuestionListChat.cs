using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>What members ask, for who leads the branch: the list, and what he does with a line of it.</summary>
public sealed partial class QuestionListChat(ChiBoDb db, ReadQuestions read, PutQuestionList list, OfferAnswer offers) : FeatureChat
{
    public const string FeatureName = "question-list";

    /// <summary>Which question of the list; the data is a list of <see cref="ListedQuestion"/>.</summary>
    public const string List = "list";

    /// <summary>A chosen task: show the list of a branch.</summary>
    public const string Showing = "showing";

    /// <summary>Questions on a list: as many as there may be choices.</summary>
    public const int Most = 5;

    private const string One = "one";

    private static readonly string[] s_waiting = ["cau hoi chua tra loi", "cau chua tra loi", "cau hoi cho tra loi", "con cau hoi nao", "cau hoi nao chua tra loi"];

    private static readonly string[] s_next = ["cau tiep", "cau hoi tiep", "cau tiep theo", "cau hoi tiep theo", "xem tiep", "xem them", "cau nua", "con nua khong"];

    private static readonly string[] s_topics = ["hoi gi nhieu", "hoi nhieu", "moi nguoi hoi gi", "hay hoi gi", "hoi gi nhieu nhat", "cau hoi nhieu nhat"];

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn)
    {
        if (turn.Actor.Branch is not { } branch || !turn.Actor.Leads(branch))
        {
            return null;
        }

        var plain = string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold(turn.Text)));
        if (Reply().Match(turn.Text) is { Success: true } reply)
        {
            return new Claim(0.97, () => Replied(turn, branch, reply), "trả lời câu hỏi trong danh sách");
        }

        if (s_next.Contains(plain) && turn.Chat.OpenQuestion is { } open && await Shown(turn) is { } shown && shown.Id == open)
        {
            return new Claim(0.97, () => list.Show(turn, branch, shown.Read<List<ListedQuestion>>()), "xem tiếp câu hỏi chưa trả lời");
        }

        return plain.Length > 60 ? null
            : s_waiting.Any(w => plain.Contains(w, StringComparison.Ordinal)) ? new Claim(0.95, () => list.Show(turn, branch), "xem câu hỏi chưa trả lời")
            : s_topics.Any(w => plain.EndsWith(w, StringComparison.Ordinal)) ? new Claim(0.95, () => ShowTopics(turn, branch), "xem điều các đồng chí hay hỏi")
            : null;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == Showing)
        {
            await list.Show(turn, question.Read<BranchId>());
            return;
        }

        var chosen = question.Kind == List ? question.Read<List<ListedQuestion>>()[number - 1] : question.Read<ListedQuestion>();
        if (!chosen.Answer(string.Empty).MayBeSavedBy(turn.Actor))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (await IsAnswered(chosen, turn.Cancel))
        {
            turn.Say(QuestionListTexts.AnsweredAlready);
        }
        else if (question.Kind == List)
        {
            await turn.Ask(QuestionListTexts.One(chosen), new QuestionDraft(FeatureName, One, chosen, QuestionListTexts.Choices));
        }
        else
        {
            await Do(turn, chosen, number);
        }
    }

    private async Task Do(Turn turn, ListedQuestion chosen, int number)
    {
        switch (number)
        {
            case 1:
                BranchAnswersChat.BeginWriting(turn, chosen.Answer(string.Empty), BranchAnswerTexts.AskAnswer);
                break;
            case 2:
                await offers.AskWhich(turn, chosen.Answer(string.Empty));
                break;
            default:
                await db.Settle(chosen.Branch, chosen.Ids, turn.Now, turn.Cancel);
                turn.Say(QuestionListTexts.Settled);
                break;
        }
    }

    // "trả lời 2: …" means the list that he was shown last, whatever was asked of him since.
    private async Task Replied(Turn turn, BranchId branch, Match reply)
    {
        if (await Shown(turn) is not { } shown)
        {
            await list.Show(turn, branch);
            return;
        }

        var chosen = shown.Read<List<ListedQuestion>>().ElementAtOrDefault(int.Parse(reply.Groups["number"].Value, CultureInfo.InvariantCulture) - 1);
        var words = reply.Groups["words"].Value.Trim();
        if (chosen is null || !chosen.Answer(words).MayBeSavedBy(turn.Actor))
        {
            turn.Say(QuestionListTexts.NoSuchNumber);
        }
        else if (await IsAnswered(chosen, turn.Cancel))
        {
            turn.Say(QuestionListTexts.AnsweredAlready);
        }
        else if (words.Length == 0)
        {
            BranchAnswersChat.BeginWriting(turn, chosen.Answer(words), BranchAnswerTexts.AskAnswer);
        }
        else
        {
            await offers.Put(turn.From, turn.Actor, chosen.Answer(words), turn.Cancel);
        }
    }

    /// <summary>The list that he was shown last.</summary>
    private Task<Question?> Shown(Turn turn)
    {
        var chat = turn.From;
        return db.Questions().Where(q => q.Chat == chat && q.Feature == FeatureName && q.Kind == List)
            .OrderByDescending(q => q.AskedAt).ThenByDescending(q => q.Id).FirstOrDefaultAsync(turn.Cancel);
    }

    private async Task ShowTopics(Turn turn, BranchId branch) =>
        turn.Say(QuestionListTexts.Topics(await read.Topics(branch, turn.Now.AddDays(-30), null, turn.Cancel)));

    private async Task<bool> IsAnswered(ListedQuestion question, CancellationToken cancel) =>
        !await db.AskedQuestions().AnyAsync(q => question.Ids.Contains(q.Id) && q.AnsweredAt == null, cancel);

    [GeneratedRegex(@"^\s*tr[aả] l[oờ]i(?: c[aâ]u)?(?: s[oố])? (?<number>\d{1,2})\s*(?:[:.\-–]\s*(?<words>.*))?$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Reply();
}
