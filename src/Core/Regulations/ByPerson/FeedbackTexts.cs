using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The wording around what somebody says of an answer.</summary>
public static class FeedbackTexts
{
    /// <summary>Said where a button was pressed: a press that shows nothing seems to have failed.</summary>
    public const string Thanks = "Cảm ơn đồng chí đã cho biết.";

    /// <summary>Ends an answer where nothing can be pressed.</summary>
    public const string ByWords = "Chưa đúng ý, đồng chí nhắn: chưa đúng.";

    /// <summary>The passage has been taken out or changed since.</summary>
    public const string Gone = "Đoạn này vừa được sửa hoặc bỏ. Đồng chí nhắn lại câu hỏi giúp.";

    /// <summary>To a secretary, who would be passed on to himself.</summary>
    public const string NotRightSecretary = "Xin lỗi đồng chí, trợ lý trả lời chưa đúng ý; đã đưa câu này vào danh sách chờ. Viết câu trả lời đúng, đồng chí nhắn: câu hỏi chưa trả lời.";

    /// <summary>To him, of something that was worked out: there is no question that could wait.</summary>
    public const string NotWorkedOut = "Xin lỗi đồng chí, trợ lý tính chưa đúng ý. Đồng chí nhắn lại cả câu với đủ con số giúp.";

    /// <summary>The choices under an answer, where they can be pressed.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["Đúng ý", "Chưa đúng", "Xem đầy đủ"];

    /// <summary>Offers the way to a person after an answer that was not right.</summary>
    public static string NotRight(string question) =>
        $"Xin lỗi đồng chí, trợ lý trả lời chưa đúng ý. Trợ lý chuyển câu hỏi {HandoverTexts.Quote(question)} tới đồng chí bí thư nhé?";
}
