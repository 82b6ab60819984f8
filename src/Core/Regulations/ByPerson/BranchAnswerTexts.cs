using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The wording of answers that a secretary gave and kept.</summary>
public static class BranchAnswerTexts
{
    public const string AskAnswer = "Đồng chí viết câu trả lời vào tin tiếp theo, trợ lý cho xem lại trước khi lưu. Không trả lời nữa, đồng chí nhắn: thôi.";

    public const string AskNewWords = "Đồng chí viết lại câu trả lời vào tin tiếp theo. Không sửa nữa, đồng chí nhắn: thôi.";

    public const string NotKept = "Dạ, không lưu. Lần sau có đồng chí hỏi, trợ lý lại chuyển tới đồng chí.";

    public const string Pointed = "Đã ghi. Từ nay trong chi bộ ai hỏi câu này, trợ lý trả lời bằng đoạn quy định ấy. Nếu chọn nhầm, đồng chí nhắn: sai rồi.";

    public const string NotPointed = "Đã bỏ: câu này không trả lời bằng đoạn quy định ấy nữa, và lại chờ đồng chí trả lời.";

    public const string TooLong = "Câu trả lời dài quá 1.500 chữ cái nên chưa lưu được. Đồng chí viết gọn lại vào tin tiếp theo, hoặc nhắn: thôi.";

    public const string Gone = "Câu trả lời này không còn trong phần đã lưu nên không có gì để sửa. Đồng chí nhắn: việc, để xem việc hôm nay.";

    public const string Dropped = "Đã bỏ câu trả lời này. Từ nay ai hỏi, trợ lý lại chuyển tới đồng chí.";

    public const string DroppedAndAsked = "Đã bỏ câu trả lời này. Câu hỏi lại chờ đồng chí trả lời.";

    public const string UsedAgain = "Đã giữ lại câu trả lời vừa bỏ. Ai hỏi, trợ lý trả lời như trước.";

    public const string WordedAsBefore = "Đã bỏ lời mới, trợ lý lại trả lời theo lời trước.";

    public const string NoneKept = "Chi bộ chưa lưu câu trả lời nào. Khi đồng chí trả lời câu hỏi của đảng viên, trợ lý hỏi có lưu không.";

    /// <summary>The choice that shows the next ones.</summary>
    public const string ReadOn = "Xem tiếp";

    public const string NoneOfThese = "Không phải các mục này";

    /// <summary>The choices when an answer is due to be looked at again.</summary>
    public static IReadOnlyList<string> ReviewLabels { get; } = ["Còn đúng", "Sửa", "Bỏ"];

    /// <summary>Name of the document that holds the answer of somebody in that role.</summary>
    public static string DocumentName(Role role) => $"Giải đáp của {HandoverTexts.Title(role)}";

    /// <summary>"Theo giải đáp của đồng chí bí thư, ngày 01/12/2026".</summary>
    public static string Source(Passage answer) => string.Join(", ", new[] { From(answer.Document), Citation.Issued(answer.Date) }.Where(p => p.Length > 0));

    /// <summary>The answer as a member gets it.</summary>
    public static string Said(Passage answer) => $"{Source(answer)}: {Closed(answer.Text)}";

    /// <summary>The same of an answer that is not kept yet.</summary>
    public static string Said(string document, DateOnly day, string text) => $"{From(document)}, ngày {DateWords.Date(day)}: {Closed(text)}";

    /// <summary>Shows the answer as it would be said and asks whether to keep it.</summary>
    public static string Offer(AnswerOffer offer, string said) =>
        $"Lưu câu trả lời này để trợ lý trả lời các đồng chí khác?\nKhi hỏi: “{offer.Question}”\nTrợ lý nói: “{said}”";

    /// <summary>The choices under it.</summary>
    /// <param name="inRules">There are passages that may answer the question already.</param>
    public static IReadOnlyList<string> OfferLabels(bool inRules) =>
        inRules ? ["Lưu", "Không lưu", "Sửa lời", "Đã có trong quy định"] : ["Lưu", "Không lưu", "Sửa lời"];

    public static string WhichPassage(string question) => $"Câu {HandoverTexts.Quote(question)} đã có trong mục nào của quy định?";

    /// <summary>It answers from now on.</summary>
    public static string Kept(DateOnly review) =>
        $"Đã lưu. Từ nay trong chi bộ ai hỏi câu này, trợ lý trả lời như vậy. Ngày {DateWords.Date(review)} trợ lý mời đồng chí xem lại. Bỏ câu vừa lưu, đồng chí nhắn: sai rồi. Xem các câu đã lưu, đồng chí nhắn: câu trả lời đã lưu.";

    /// <summary>It answers in other words from now on.</summary>
    public static string Reworded(DateOnly review) =>
        $"Đã sửa. Từ nay trợ lý trả lời theo lời mới. Ngày {DateWords.Date(review)} trợ lý mời đồng chí xem lại. Giữ lời trước, đồng chí nhắn: sai rồi.";

    /// <summary>It was looked at and holds.</summary>
    public static string Confirmed(DateOnly review) => $"Đã ghi: còn đúng. Trợ lý mời đồng chí xem lại ngày {DateWords.Date(review)}.";

    /// <summary>Why it was not kept: it names somebody.</summary>
    public static string Personal(bool inQuestion, IReadOnlyList<string> found) =>
        $"Chưa lưu: {(inQuestion ? "câu hỏi" : "câu trả lời")} có tên hoặc số của người ({string.Join("; ", found.Take(3))}). "
        + $"Đồng chí viết lại {(inQuestion ? "câu hỏi" : "câu trả lời")} cho chung, không có những điều ấy, vào tin tiếp theo; hoặc nhắn: thôi.";

    /// <summary>An answer to be looked at again, because it is time or because it was asked for.</summary>
    public static string Review(BranchAnswer answer, DateOnly given, bool isDue)
    {
        var asked = answer.Phrasings.Count > 0 ? $"Khi hỏi: “{answer.Phrasings[0]}”\n" : string.Empty;
        return $"{(isDue ? "Câu trả lời này lưu đã lâu, đồng chí xem còn đúng không?" : "Câu trả lời đã lưu:")}\n{asked}Trợ lý nói: “{Said(answer.Document.Name, given, answer.Passage.Text)}”";
    }

    /// <summary>Above the answers kept; each is a choice.</summary>
    public static string KeptAnswers(int count) => string.Create(CultureInfo.InvariantCulture, $"Chi bộ đã lưu {count} câu trả lời. Đồng chí chọn câu muốn xem, sửa hoặc bỏ:");

    /// <summary>A line of the secretary's day.</summary>
    public static string ReviewTask(string title) => $"Xem lại câu: {title}";

    private static string From(string document) => document.Length == 0 ? string.Empty : $"Theo {char.ToLowerInvariant(document[0])}{document[1..]}";

    private static string Closed(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
