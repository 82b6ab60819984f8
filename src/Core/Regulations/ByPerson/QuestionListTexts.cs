using System.Globalization;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The wording of what members ask, for who leads the branch. Never who asked.</summary>
public static class QuestionListTexts
{
    private const int LongestLabel = 60;

    public const string Settled = "Đã ghi: câu hỏi này không cần trả lời nữa. Nếu chọn nhầm, đồng chí nhắn: sai rồi.";

    public const string WaitsAgain = "Đã bỏ ghi nhận vừa rồi: câu hỏi này lại chờ đồng chí trả lời.";

    public const string AnsweredAlready = "Câu hỏi này đã được trả lời rồi. Muốn xem còn câu nào, đồng chí nhắn: câu hỏi chưa trả lời.";

    public const string NoSuchNumber = "Danh sách không có số này. Muốn xem lại danh sách, đồng chí nhắn: câu hỏi chưa trả lời.";

    public const string NoMore = "Hết danh sách. Muốn xem lại từ đầu, đồng chí nhắn: câu hỏi chưa trả lời.";

    /// <summary>What may be done with one question of the list.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["Viết câu trả lời", "Đã có trong quy định", "Không cần trả lời"];

    /// <summary>The list on Monday; the questions themselves are the choices under it.</summary>
    public static string Weekly(IReadOnlyList<OpenQuestion> questions, IReadOnlyList<AskedTopic> topics) =>
        $"Tuần qua {Unanswered(questions)}{MostAsked(topics)}";

    /// <summary>The same when asked for.</summary>
    public static string Now(IReadOnlyList<OpenQuestion> questions, IReadOnlyList<AskedTopic> topics) => questions.Count == 0
        ? $"Không có câu hỏi nào chờ đồng chí trả lời.{MostAsked(topics)}"
        : $"Có{Unanswered(questions)[2..]}{MostAsked(topics)}";

    /// <summary>The list goes on.</summary>
    public static string Next(int left) => string.Create(
        CultureInfo.InvariantCulture, $"Còn {left} câu hỏi nữa{(left > QuestionListChat.Most ? "; xem tiếp, đồng chí nhắn: câu tiếp" : string.Empty)}. Đồng chí chọn một câu, hoặc nhắn ví dụ: trả lời 1: …");

    /// <summary>Only what is asked most, of the month past.</summary>
    public static string Topics(IReadOnlyList<AskedTopic> topics) => topics.Count == 0
        ? "Tháng qua chưa có đồng chí nào hỏi trợ lý về quy định."
        : $"Tháng qua các đồng chí hỏi nhiều:{Lines(topics)}\nXem câu chưa trả lời được, đồng chí nhắn: câu hỏi chưa trả lời.";

    /// <summary>A question as a choice.</summary>
    public static string Label(OpenQuestion question)
    {
        var words = question.Words.ReplaceLineEndings(" ");
        var cut = words.Length <= LongestLabel ? words : $"{VietnameseText.Cut(words, LongestLabel - 1).TrimEnd()}…";
        return question.Ids.Count == 1 ? cut : string.Create(CultureInfo.InvariantCulture, $"{cut} ({question.Ids.Count} lần)");
    }

    /// <summary>One question of the list, before something is done with it.</summary>
    public static string One(ListedQuestion question) =>
        $"{HandoverTexts.Quote(question.Words)}. Người hỏi không được ghi tên nên câu trả lời dùng cho lần hỏi sau. Đồng chí chọn:";

    /// <summary>A line of the secretary's day.</summary>
    public static string Task(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} câu hỏi trợ lý chưa trả lời được");

    private static string Unanswered(IReadOnlyList<OpenQuestion> questions)
    {
        var shown = Math.Min(questions.Count, QuestionListChat.Most);
        var more = questions.Count > shown ? string.Create(CultureInfo.InvariantCulture, $"; đây là {shown} câu hỏi nhiều nhất, xem tiếp thì nhắn: câu tiếp") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"có {questions.Count} câu hỏi trợ lý chưa trả lời được hoặc trả lời chưa đúng ý{more}. ")
            + "Đồng chí chọn một câu, hoặc nhắn ví dụ: trả lời 1: … (viết luôn câu trả lời).";
    }

    private static string MostAsked(IReadOnlyList<AskedTopic> topics) => topics.Count == 0 ? string.Empty : $"\nHỏi nhiều:{Lines(topics)}";

    private static string Lines(IReadOnlyList<AskedTopic> topics) =>
        string.Concat(topics.Select(t => string.Create(CultureInfo.InvariantCulture, $"\n• {t.Title}: {t.Times} lần")));
}
