using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What is said about documents of rules that are brought in.</summary>
public static class DocumentTexts
{
    private const int LongestExcerpt = 90;
    private const int LongestName = 120;
    internal const int MostListed = 20;

    /// <summary>What is asked for, as the page names it.</summary>
    public const string Wanted = "văn bản để hỏi đáp";

    public const string Import = "Nạp làm văn bản để hỏi đáp";
    public const string Attach = "Gửi kèm thông báo";
    public const string Use = "Dùng";
    public const string Fix = "Sửa thông tin";
    public const string LookAgain = "Xem lại";
    public const string Drop = "Bỏ";
    public const string Withdraw = "Rút";
    public const string Leave = "Thôi";

    private const string Kinds = "Word (.docx), PDF có chữ, .txt, .md, .html, Excel (.xlsx) hoặc .jsonl, lớn nhất 10 MB";

    public const string Dropped = "Dạ, đã bỏ. Trợ lý không giữ văn bản này.";

    public const string LeftAlone = "Dạ, thôi. Trợ lý không giữ tệp này.";

    public const string NotWithdrawn = "Dạ, thôi. Văn bản vẫn dùng như trước.";

    public const string Gone = "Văn bản này không còn chờ nữa. Cần dùng, đồng chí gửi lại tệp với lời: văn bản.";

    public const string NotInUse = "Văn bản này đã thôi dùng từ trước. Đồng chí nhắn: văn bản đang dùng, để xem danh sách.";

    public const string NotUsedAgain = "Văn bản vừa rút chưa dùng lại được vì đã có bản khác đang dùng. Đồng chí nhắn: văn bản đang dùng, để xem.";

    public const string NotLiveAnyMore = "Văn bản này nay không còn dùng nên không có gì để bỏ. Đồng chí nhắn: văn bản đang dùng, để xem.";

    /// <summary>It went live by mistake: it waits again.</summary>
    public const string WaitsAgain = "Đã thôi dùng; văn bản này lại chờ đồng chí. Bản cũ, nếu có, dùng lại như trước.";

    public const string NotFetched = "Trợ lý chưa lấy được tệp vừa gửi. Đồng chí gửi lại giúp, lớn nhất 10 MB.";

    public const string TooLarge = "Tệp lớn hơn 10 MB nên trợ lý không nhận. Đồng chí bỏ bớt ảnh trong tệp, hoặc chia thành nhiều tệp, rồi gửi lại.";

    public const string WhichBranch = "Trợ lý không thấy chi bộ mang mã đó. Đồng chí gửi lại tệp với lời, ví dụ: văn bản cb005. Không ghi mã thì văn bản dùng chung.";

    public const string LiveAlready = "Văn bản này đang dùng rồi. Xem lại hoặc rút, đồng chí nhắn: văn bản đang dùng.";

    public const string TooMuch = "Văn bản đang dùng đã quá nhiều nên chưa thêm được. Đồng chí rút bớt văn bản cũ: nhắn văn bản đang dùng.";

    public const string NoSuchNumber = "Không có văn bản mang số thứ tự đó. Đồng chí nhắn: văn bản đang dùng, để xem danh sách.";

    /// <summary>How a document is brought in this chat.</summary>
    public static string HowToSend(ChannelTraits channel) => channel switch
    {
        { Files: true } => $"Đồng chí gửi tệp văn bản vào đây: {Kinds}. Văn bản có dấu độ mật thì không gửi.",
        { FilePages: true } => $"Đồng chí gửi tệp văn bản bằng trang dưới đây: {Kinds}. Văn bản có dấu độ mật thì không gửi.",
        _ => "Kênh này không chuyển tệp. Đồng chí nhờ quản trị nạp văn bản từ máy chủ.",
    };

    /// <summary>A leader sent a file and did not say what for.</summary>
    public static string WhatFor(string fileName) => $"Tệp «{VietnameseText.Shorten(fileName, LongestName)}» dùng làm gì ạ?";

    /// <summary>Why a stamped document is not taken.</summary>
    public static string Secret(string level) => $"Văn bản có dấu {level} nên trợ lý không nhận và không lưu. Đề nghị dùng bản giấy theo quy định.";

    public const string NoText = "Trong tệp không thấy nội dung nào để hỏi đáp. Đồng chí kiểm tra rồi gửi lại.";

    public static string TooLong => string.Create(
        CultureInfo.InvariantCulture, $"Văn bản quá dài (hơn {PreparedDocument.MostPassages} đoạn) nên trợ lý không nhận. Đồng chí chia thành nhiều tệp rồi gửi từng tệp.");

    /// <summary>It is used from now on.</summary>
    public static string Live(Published published)
    {
        var lines = new List<string>
        {
            $"Đã dùng: {string.Join("; ", published.Live.Select(d => Short(d)))}. Ai hỏi từ lúc này sẽ được trả lời theo văn bản này.",
        };
        if (published.Older.Count > 0)
        {
            lines.Add($"Bản cũ đã thôi dùng: {string.Join("; ", published.Older.Select(Version).Distinct(StringComparer.Ordinal))}.");
        }

        if (published.Marked.Count > 0)
        {
            lines.Add($"Đã ghi là bị thay: {string.Join("; ", published.Marked.Select(d => Short(d)))}.");
        }

        lines.Add("Dùng nhầm, đồng chí nhắn: sai rồi. Xem lại hoặc rút, nhắn: văn bản đang dùng.");
        return string.Join('\n', lines);
    }

    /// <summary>The numbered list; the numbers are those of "rút văn bản 2".</summary>
    public static string List(IReadOnlyList<ListedDocument> documents) => documents.Count == 0
        ? "Chưa có văn bản nào được nạp. Muốn nạp, đồng chí nhắn: nạp văn bản."
        : $"Văn bản đang dùng:\n{string.Join('\n', documents.Take(MostListed).Select((d, i) => $"{i + 1}. {Listed(d)}"))}\nMuốn rút, đồng chí nhắn ví dụ: rút văn bản 1.";

    public static string AskWithdraw(RuleDocument document) => $"Rút «{Short(document)}»? Sau đó trợ lý không trả lời theo văn bản này nữa.";

    public static string Withdrawn(RuleDocument document) => $"Đã rút «{Short(document)}». Rút nhầm, đồng chí nhắn: sai rồi. Sau này cần dùng lại, đồng chí gửi lại tệp với lời: văn bản.";

    public static string UsedAgain(RuleDocument document) => $"Đã dùng lại «{Short(document)}» như trước khi rút.";

    /// <summary>The state of a document in a list.</summary>
    public static string State(RuleDocumentState state) => state switch
    {
        RuleDocumentState.Draft => "chưa dùng",
        RuleDocumentState.Live => "đang dùng",
        RuleDocumentState.Replaced => "đã có bản mới thay",
        RuleDocumentState.Withdrawn => "đã rút",
    };

    /// <summary>One line of a list.</summary>
    public static string Listed(ListedDocument listed) =>
        $"{Short(listed.Document)}{(listed.Title.Length > 0 ? $" “{listed.Title}”" : string.Empty)}{(listed.Document.IssuedOn is { } day ? $", ngày {DateWords.Date(day)}" : string.Empty)} (bản {listed.Document.Version}, {listed.Passages} đoạn)";

    private static string Version(RuleDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"bản {document.Version}{(document.IssuedOn is { } day ? $" ngày {DateWords.Date(day)}" : string.Empty)}");

    /// <summary>Its name with its number; the number outlives the cut.</summary>
    internal static string Short(RuleDocument document) => Citation.WithNumber(VietnameseText.Shorten(document.Name, LongestName), document.Number);

    /// <summary>The beginning of a text on one line.</summary>
    internal static string Excerpt(string text) => VietnameseText.Shorten(text.Replace('\n', ' '), LongestExcerpt);
}
