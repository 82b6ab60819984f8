using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>The wording of handing over to a person.</summary>
public static class HandoverTexts
{
    /// <summary>Longest piece of somebody's words that is quoted back. Ours: it keeps the message near 300 characters.</summary>
    public const int LongestQuote = 80;

    public const string AskAnswer = "Đồng chí viết câu trả lời vào tin tiếp theo, trợ lý chuyển ngay. Không trả lời nữa, đồng chí nhắn: thôi.";

    public const string NotSent = "Dạ, trợ lý chưa gửi. Nếu là việc khác, đồng chí nhắn lại giúp. Muốn trả lời sau, đồng chí nhắn: việc.";

    public const string AlreadyClosed = "Lời nhắn này đã được trả lời xong, đồng chí không phải làm gì thêm.";

    public const string NobodyElse = "Hiện chưa có ai khác kết nối để chuyển. Đồng chí chọn trả lời, hoặc gọi điện giúp.";

    public const string TooLateToTakeBack = "Lời này đã được trả lời nên không rút lại được. Cần nói thêm, đồng chí nhắn số 0.";

    public const string WordsTakenBack = "Đã rút lại lời vừa nhắn, trợ lý không chuyển nữa. Cần gặp người phụ trách, đồng chí nhắn số 0.";

    /// <summary>"đồng chí bí thư", "đồng chí phó bí thư", "đồng chí quản trị".</summary>
    public static string Title(Role role) => role switch
    {
        Role.Secretary => "đồng chí bí thư",
        Role.DeputySecretary => "đồng chí phó bí thư",
        _ => "đồng chí quản trị",
    };

    /// <summary>"đồng chí bí thư Trần Văn Mẫu".</summary>
    public static string Named(HelpingPerson person) => $"{Title(person.Role)} {person.Name}";

    /// <summary>What the asker is told.</summary>
    public static string Passed(HandoverOutcome outcome, BranchClock clock)
    {
        if (outcome.Receiver is not { } receiver)
        {
            return Nobody(outcome.Phones);
        }

        var call = outcome.ShowsPhone && receiver.Phone is { } phone ? $" Cần gấp, đồng chí gọi {phone}." : string.Empty;
        return $"{Where(outcome, receiver, clock)}{call}{Next(outcome)}";
    }

    /// <summary>What the receiver is told of a thread.</summary>
    /// <param name="words">What is new; empty for a bare call.</param>
    /// <param name="more">He was told earlier words of the same thread.</param>
    public static string Relay(HandoverAsker asker, string words, bool more)
    {
        var phone = asker.Phone is { } number ? $". Điện thoại {number}." : ".";
        return (words.Length, more) switch
        {
            (0, _) => $"{Capital(Who(asker))} cần gặp đồng chí{phone}",
            (_, true) => $"{Capital(Who(asker))} nhắn thêm: “{words}”{phone}",
            _ => $"{Capital(Who(asker))} hỏi: “{words}”{phone}",
        };
    }

    /// <summary>The one reminder, a day later.</summary>
    public static string Reminder(HandoverAsker asker, string words) => words.Length == 0
        ? $"Nhắc đồng chí: {Who(asker)} còn chờ gặp đồng chí.{(asker.Phone is { } number ? $" Điện thoại {number}." : string.Empty)}"
        : $"Nhắc đồng chí: {Who(asker)} còn chờ trả lời: “{words}”";

    /// <summary>The receiver's choices; the third only where there is somebody to pass it to.</summary>
    public static IReadOnlyList<string> Labels(HandoverAsker asker, HelpingPerson? next)
    {
        var settle = asker.Names.Count == 0 ? "Không cần trả lời" : "Đã gọi điện";
        return next is null ? ["Trả lời", settle] : ["Trả lời", settle, $"Chuyển {Title(next.Role)}"];
    }

    /// <summary>The choices under <see cref="AskSend"/>.</summary>
    public static IReadOnlyList<string> SendChoices { get; } = ["Gửi câu trả lời", "Không"];

    /// <summary>Words that nobody asked for may be the answer.</summary>
    /// <param name="question">What waits for an answer; empty for a bare call.</param>
    public static string AskSend(HandoverAsker asker, string question, string words) =>
        $"Đồng chí trả lời {Who(asker)}{(question.Length == 0 ? string.Empty : $" câu {Quote(question)}")} như sau phải không?\n“{words}”";

    /// <summary>The asker gets the answer.</summary>
    public static string Answer(HelpingPerson? answerer, string words) =>
        $"{Capital(answerer is null ? "người phụ trách" : Named(answerer))} trả lời: {words}\nCần hỏi thêm, đồng chí nhắn số 0.";

    /// <summary>The receiver knows that his answer is on its way.</summary>
    public static string Answered(HandoverAsker asker, DateTimeOffset? waits, BranchClock clock) => waits is { } due
        ? $"Đã nhận câu trả lời. Giờ này đã khuya nên trợ lý gửi tới {Who(asker)} lúc {DateWords.ShortTime(clock.ToLocal(due).Time)}."
        : $"Đã gửi câu trả lời tới {Who(asker)}.";

    public static string Settled(HandoverAsker asker) => asker.Names.Count == 0
        ? "Đã ghi: lời nhắn này không cần trả lời."
        : $"Đã ghi: đồng chí đã gọi điện cho {Who(asker)}.";

    /// <summary>The receiver has passed it on.</summary>
    public static string PassedTo(HelpingPerson next) => $"Đã chuyển tới {Named(next)}.";

    /// <summary>The asker is told who has it now.</summary>
    public static string PassedOn(HelpingPerson next, bool showsPhone) =>
        $"Lời của đồng chí đã được chuyển tới {Named(next)}."
        + (showsPhone && next.Phone is { } phone ? $" Cần gấp, đồng chí gọi {phone}." : string.Empty);

    public static string TakenBack(HandoverAsker asker) => $"{Capital(Who(asker))} rút lại lời vừa nhắn vì nhầm, đồng chí không cần trả lời tin đó.";

    /// <summary>A line of the secretary's day.</summary>
    public static string Task(HandoverAsker asker, bool hasWords) =>
        hasWords ? $"Câu hỏi của {Who(asker)} chờ trả lời" : $"Gọi lại cho {Who(asker)}";

    /// <summary>At most <see cref="LongestQuote"/> characters of somebody's words, in quotation marks.</summary>
    public static string Quote(string words) => words.Length <= LongestQuote ? $"“{words}”" : $"“{VietnameseText.Cut(words, LongestQuote).TrimEnd()}…”";

    /// <summary>"đồng chí Lê Văn Mẫu (tổ 2)"; both names for a shared phone; "một người chưa kết nối" for a stranger.</summary>
    public static string Who(HandoverAsker asker)
    {
        var group = asker.GroupName is { Length: > 0 } name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : null;
        return asker.Names.Count switch
        {
            0 => "một người chưa kết nối",
            1 => $"đồng chí {asker.Names[0]}{(group is null ? string.Empty : $" ({group})")}",
            _ => $"đồng chí {string.Join(", đồng chí ", asker.Names)} ({(group is null ? string.Empty : group + ", ")}dùng chung máy)",
        };
    }

    private static string Where(HandoverOutcome outcome, HelpingPerson receiver, BranchClock clock)
    {
        if (outcome.KnowsAlready)
        {
            return $"{Capital(Named(receiver))} đã nhận được lời của đồng chí và chưa trả lời.";
        }

        if (outcome.Waits is not { } due)
        {
            return outcome.Words is null ? $"Đã chuyển lời tới {Named(receiver)}." : $"Đã chuyển tới {Named(receiver)}: {Quote(outcome.Words)}.";
        }

        var (_, at) = clock.ToLocal(due);
        return due - clock.Now <= HandoverThread.BetweenRelays
            ? $"Đã nhận lời của đồng chí, trợ lý chuyển tới {Named(receiver)} trong ít phút nữa."
            : $"Giờ này đã khuya, trợ lý chuyển lời tới {Named(receiver)} lúc {DateWords.ShortTime(at)}.";
    }

    private static string Next(HandoverOutcome outcome) => outcome.Words is null
        ? " Có điều muốn hỏi, đồng chí viết vào tin tiếp theo."
        : " Nếu không định nhắn lời này, đồng chí nhắn: sai rồi.";

    private static string Nobody(IReadOnlyList<HelpingPerson> phones) => phones.Count == 0
        ? "Hiện chưa có người phụ trách nào kết nối với trợ lý. Đồng chí hỏi trực tiếp đồng chí bí thư chi bộ mình giúp."
        : $"Người phụ trách chưa kết nối với trợ lý nên không chuyển lời được. Đồng chí gọi giúp: {string.Join("; ", phones.Take(2).Select(p => $"{Named(p)} {p.Phone}"))}.";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
