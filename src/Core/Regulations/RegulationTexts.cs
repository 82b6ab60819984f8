using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Regulations.ByModel;
using ChiBo.Core.Regulations.ByPerson;

namespace ChiBo.Core.Regulations;

/// <summary>What the assistant says about the rules.</summary>
public static class RegulationTexts
{
    private const int LongestTitle = 45;

    /// <summary>Longest rule that is said whole. Ours: an article of a document fills a small phone several times.</summary>
    private const int LongestRule = 500;

    /// <summary>The last choice of every choice: the way to a person.</summary>
    public const string AskSecretary = "Hỏi đồng chí bí thư";

    /// <summary>Opens a choice of topics.</summary>
    public const string WhichTopic = "Ý đồng chí hỏi:";

    /// <summary>Ends an answer that can be relied on.</summary>
    public const string AskMore = "Cần hỏi thêm, đồng chí nhắn số 0.";

    /// <summary>Ends an answer for which sources differ.</summary>
    public const string AskCommittee = "Các nguồn chưa thống nhất: trước khi làm theo, đồng chí nhờ bí thư hỏi đảng ủy (nhắn số 0).";

    /// <summary>Ends an answer from a rule that is old or not sure.</summary>
    public const string AskBefore = "Trước khi làm theo, đồng chí hỏi lại bí thư: nhắn số 0.";

    /// <summary>Said when nothing in the base answers.</summary>
    public const string Declined =
        "Việc này ngoài phần trợ lý biết. Trợ lý chuyển câu hỏi tới đồng chí bí thư nhé?";

    /// <summary>The same to a secretary, who would be passed on to himself.</summary>
    public const string DeclinedSecretary =
        "Việc này ngoài phần trợ lý biết, đồng chí hỏi đảng ủy cấp trên giúp. Câu này nằm trong danh sách chờ: có câu trả lời để trợ lý nói lại với các đồng chí khác, đồng chí nhắn: câu hỏi chưa trả lời.";

    /// <summary>The choices under <see cref="Declined"/>.</summary>
    public static IReadOnlyList<string> DeclinedChoices { get; } = ["Chuyển", "Thôi"];

    /// <summary>
    /// A direct answer: the rule with its place and force, a close second under it. A replaced rule
    /// is never given as current: it opens with "Theo bản cũ". Of a long one the beginning is said, and how to read on.
    /// </summary>
    public static string Direct(Answer.Direct answer)
    {
        var first = Rule(answer.Passage.Passage);
        var second = answer.Second is { } close ? $"\n{Beside(answer.Passage.Passage, close.Passage)}{Rule(close.Passage)}" : "";
        return $"{first}{second}\n{MoreToAsk(answer)}";
    }

    /// <summary>A direct answer in plain words, with the place and force of every passage it rests on.</summary>
    public static string Phrased(PhrasedAnswer answer, Answer.Direct found) =>
        $"{answer.Text} ({string.Join("; ", answer.Cited.Select(Citation.Of))}).\n{MoreToAsk(found)}";

    /// <summary>Titles of the topics to choose among, the way to the secretary last, for who is not the secretary himself.</summary>
    public static IReadOnlyList<string> ChoiceLabels(Answer.Choice choice, Role asker) =>
        [.. TopicLabels.Of([.. choice.Passages.Select(hit => hit.Passage)]), asker == Role.Secretary ? BranchAnswerTexts.NoneOfThese : AskSecretary];

    /// <summary>A choice as numbered lines, for channels without buttons.</summary>
    public static string Choice(Answer.Choice choice) =>
        $"{WhichTopic}\n{string.Join('\n', ChoiceLabels(choice, Role.Member).Select((label, i) => $"{i + 1}. {label}"))}";

    /// <summary>Everything known of one passage, for who wants to read on.</summary>
    public static string Whole(Passage passage)
    {
        var lines = new List<string> { Title(passage), passage.Text };
        if (passage.IsAnswer)
        {
            return string.Join('\n', [.. lines, BranchAnswerTexts.Source(passage) + "."]);
        }

        Add(lines, "Văn bản", passage.Document);
        Add(lines, "Chỗ", passage.Article);
        Add(lines, "Ban hành", Citation.Issued(passage.Date));
        Add(lines, "Hiệu lực", passage.Status);
        if (passage.Confidence is "medium" or "low")
        {
            lines.Add("Nội dung này cần đối chiếu với văn bản gốc; đồng chí hỏi đảng ủy khi cần làm theo.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>The passage's title; without one, the beginning of its text, whole words only.</summary>
    public static string Title(Passage passage) =>
        passage.Title.Length > 0 ? passage.Title : VietnameseText.Shorten(passage.Text, LongestTitle);

    /// <summary>One rule with its place and force.</summary>
    public static string Rule(Passage passage)
    {
        if (passage.IsAnswer)
        {
            return BranchAnswerTexts.Said(passage);
        }

        var text = Beginning(passage.Text).TrimEnd('.', ' ');
        var opening = passage.Force == Force.Superseded ? "Theo bản cũ: " : "";
        var citation = Citation.Of(passage);
        return citation.Length == 0 ? $"{opening}{text}." : $"{opening}{text} ({citation}).";
    }

    // Up to a sentence's end where one is near, so that no condition is cut in the middle.
    private static string Beginning(string text)
    {
        if (text.Length <= LongestRule)
        {
            return text;
        }

        var sentence = text.LastIndexOf(". ", LongestRule, StringComparison.Ordinal);
        var end = sentence > LongestRule / 2 ? sentence : text.LastIndexOf(' ', LongestRule);
        return $"{VietnameseText.Cut(text, end > 0 ? end : LongestRule).TrimEnd(',', ';', ':', ' ')}…";
    }

    private static string Beside(Passage first, Passage second) =>
        first.Differs == second.Id ? "Có nguồn ghi khác: "
        : first.Force == Force.InForce && second.Force == Force.Superseded ? "" : "Liên quan: ";

    private static string MoreToAsk(Answer.Direct answer)
    {
        var passage = answer.Passage.Passage;
        var more = passage.Text.Length > LongestRule && !passage.IsAnswer ? "Đoạn này còn dài, muốn đọc hết đồng chí nhắn: xem đầy đủ. " : "";
        return more + (answer.Second is { } other && passage.Differs == other.Passage.Id ? AskCommittee
            : passage.Force == Force.InForce && passage.Confidence == "high" ? AskMore
            : AskBefore);
    }

    private static void Add(List<string> lines, string name, string value)
    {
        if (value.Length > 0)
        {
            lines.Add($"{name}: {value}");
        }
    }
}
