using System.Globalization;
using System.Text.Json;
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

        var plain = VietnameseText.Plain(turn.Text);
        if (Reply().Match(turn.Text) is { Success: true } reply)
        {
            return await Replying(turn, branch, reply);
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

    /// <summary>Who has one question of the list before him and writes at once, writes the answer.</summary>
    public override async Task<bool> TakeWords(Turn turn, Question question)
    {
        if (question.Kind == One && question.Read<ListedQuestion>().Answer(turn.Text) is var offer
            && offer.MayBeSavedBy(turn.Actor) && !await IsAnswered(offer.Asked, turn.Cancel))
        {
            await offers.Put(turn.From, turn.Actor, offer, turn.Cancel);
            return true;
        }

        return false;
    }

    public override async Task Undo(Turn turn, string data)
    {
        var settled = JsonSerializer.Deserialize<ListedQuestion>(data)!;
        if (!settled.Answer(string.Empty).MayBeSavedBy(turn.Actor))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        await db.Settle(settled.Branch, settled.Ids, at: null, turn.Cancel);
        turn.Say(QuestionListTexts.WaitsAgain);
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
        else if (await IsAnswered(chosen.Ids, turn.Cancel))
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
                turn.CanUndo(FeatureName, chosen);
                turn.Say(QuestionListTexts.Settled);
                break;
        }
    }

    // "trả lời 2: …" means the list that he was shown last, whatever was asked of him or begun since; without its colon only a number of that list does.
    private async Task<Claim?> Replying(Turn turn, BranchId branch, Match reply)
    {
        const string Meaning = "trả lời câu hỏi trong danh sách";
        var plain = !reply.Groups["mark"].Success && reply.Groups["words"].Length > 0;
        if (await Shown(turn) is not { } shown)
        {
            return plain ? null : new Claim(0.97, () => list.Show(turn, branch), Meaning);
        }

        var chosen = shown.Read<List<ListedQuestion>>().ElementAtOrDefault(int.Parse(reply.Groups["number"].Value, CultureInfo.InvariantCulture) - 1);
        return !plain ? new Claim(1, () => Replied(turn, chosen, reply), Meaning) : chosen is null ? null : new Claim(0.97, () => Replied(turn, chosen, reply), Meaning);
    }

    private async Task Replied(Turn turn, ListedQuestion? chosen, Match reply)
    {
        turn.Chat.DropDraft();
        var words = reply.Groups["words"].Value.Trim();
        if (chosen is null || !chosen.Answer(words).MayBeSavedBy(turn.Actor))
        {
            turn.Say(QuestionListTexts.NoSuchNumber);
        }
        else if (await IsAnswered(chosen.Ids, turn.Cancel))
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

    private async Task<bool> IsAnswered(IReadOnlyList<Guid> questions, CancellationToken cancel) =>
        !await db.AskedQuestions().AnyAsync(q => questions.Contains(q.Id) && q.AnsweredAt == null, cancel);

    [GeneratedRegex(@"^\s*tr[aả] l[oờ]i(?: c[aâ]u)?(?: s[oố])? (?<number>\d{1,2})(?:\s*(?<mark>[:.\-–])\s*(?<words>.*)|\s+(?<words>\S.*)|\s*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Reply();
}
