using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What is said at the last look at documents, and of corrections.</summary>
public static class DocumentLookTexts
{
    public const string AskFacts =
        "Đồng chí nhắn điều cần sửa, mỗi dòng một điều, ví dụ:\nsố 05-QC/CB\nngày 3/3/2026\ntên Quy chế làm việc của chi bộ\nhiệu lực đến 31/12/2026\nXong thì nhắn: dùng. Muốn bỏ, nhắn: thôi.";

    public const string FactsNotUnderstood =
        "Trợ lý chưa rõ cần sửa gì. Đồng chí nhắn theo mẫu: số …, ngày …, tên …, nơi ban hành …, hiệu lực từ …, hiệu lực đến …, thay bởi …\nKhông sửa nữa thì nhắn: dùng. Muốn bỏ, nhắn: thôi.";

    public const string NoFactsOfMany = "Tệp có nhiều văn bản nên ở đây không sửa từng văn bản. Đồng chí nhắn: dùng, hoặc: thôi; cần sửa thì sửa trong tệp rồi gửi lại.";

    public const string EndsBeforeItBegins = "Ngày hết hiệu lực đứng trước ngày có hiệu lực nên trợ lý chưa ghi.";

    /// <summary>What of the corrections was not done, and how to say it; empty where all was.</summary>
    public static string NotCorrected(SpokenFacts said, bool corrected)
    {
        var lines = new List<string>();
        if (said.NoSuchDays.Count > 0)
        {
            lines.Add($"Không có ngày {string.Join(", ", said.NoSuchDays)}. Đồng chí nhắn lại ngày đúng, ví dụ: ngày 28/2/2026.");
        }

        if (!corrected && !said.Change.IsEmpty)
        {
            lines.Add($"{EndsBeforeItBegins} Đồng chí nhắn lại, ví dụ: hiệu lực từ 1/4/2026 đến 31/12/2026.");
        }

        if (said.Unclear.Count > 0)
        {
            lines.Add($"Trợ lý chưa rõ: {string.Join("; ", said.Unclear.Select(u => $"«{DocumentTexts.Excerpt(u)}»"))}.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>A last look: what it is, how it was split, what looks wrong, what going live would change.</summary>
    public static string Preview(DocumentPreview preview)
    {
        var lines = new List<string> { Known(preview.Document), $"Chia được {preview.Passages} đoạn, ví dụ:" };
        lines.AddRange(preview.First.Select(p => $"• {(p.Path.Length > 0 ? p.Path + ": " : string.Empty)}{DocumentTexts.Excerpt(p.Text)}"));
        if (ToLookAt(preview) is { Length: > 0 } doubts)
        {
            lines.Add(doubts);
        }

        if (preview.Older is { } older)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"Khi dùng, bản {older.Version} đang dùng sẽ được thay."));
        }

        if (preview.Marked.Count > 0)
        {
            lines.Add($"Khi dùng, trợ lý ghi là đã bị thay: {string.Join("; ", preview.Marked.Select(d => DocumentTexts.Short(d)))}.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Several documents of one table.</summary>
    public static string PreviewMany(IReadOnlyList<DocumentPreview> previews)
    {
        var lines = previews.Take(DocumentTexts.MostListed).Select(p => $"• {DocumentTexts.Short(p.Document)}: {p.Passages} đoạn");
        return $"Tệp có {previews.Sum(p => p.Passages)} đoạn của {previews.Count} văn bản:\n{string.Join('\n', lines)}\n{ToLookAt(previews)}".TrimEnd();
    }

    /// <summary>"Cần xem lại: …"; empty where nothing looks wrong. What a table of several documents seldom says is not asked of it.</summary>
    public static string ToLookAt(IReadOnlyList<DocumentPreview> previews) => previews is [var only]
        ? ToLookAt(only)
        : string.Join('\n', previews.Select(p => p with { Doubts = [.. p.Doubts.Where(d => d > DocumentDoubt.NoIssuer)] })
            .Where(p => p.Doubts.Count > 0).Take(DocumentTexts.MostListed).Select(p => $"{DocumentTexts.Short(p.Document)}. {ToLookAt(p)}"));

    private static string ToLookAt(DocumentPreview preview) =>
        preview.Doubts.Count == 0 ? string.Empty : $"Cần xem lại: {string.Join("; ", preview.Doubts.Select(d => Doubt(d, preview)))}.";

    private static string Known(RuleDocument document)
    {
        var parts = new List<string> { $"Đã đọc: {DocumentTexts.Short(document)}" };
        Add(parts, "nơi ban hành", document.Issuer);
        Add(parts, "ngày", document.IssuedOn is { } issued ? DateWords.Date(issued) : string.Empty);
        Add(parts, "hiệu lực từ", document.InForceFrom is { } from ? DateWords.Date(from) : string.Empty);
        Add(parts, "đến", document.InForceTo is { } to ? DateWords.Date(to) : string.Empty);
        Add(parts, "đã bị thay bởi", document.ReplacedBy ?? string.Empty);
        return string.Join(", ", parts) + ".";
    }

    private static void Add(List<string> parts, string name, string value)
    {
        if (value.Length > 0)
        {
            parts.Add($"{name} {value}");
        }
    }

    private static string Doubt(DocumentDoubt doubt, DocumentPreview preview) => doubt switch
    {
        DocumentDoubt.NameOfFile => "tên lấy theo tên tệp",
        DocumentDoubt.NoNumber => "chưa thấy số văn bản",
        DocumentDoubt.NoDate => "chưa thấy ngày ban hành",
        DocumentDoubt.NoIssuer => "chưa thấy nơi ban hành",
        DocumentDoubt.NotYetIssued => "ngày ban hành còn ở phía trước",
        DocumentDoubt.Ended => "theo chính văn bản thì đã hết hiệu lực",
        DocumentDoubt.EndsBeforeItBegins => "ngày hết hiệu lực đứng trước ngày có hiệu lực",
        DocumentDoubt.InForceBeforeIssued => "có hiệu lực từ trước ngày ban hành",
        DocumentDoubt.OlderThanLive => $"bản đang dùng ban hành sau bản này (ngày {DateWords.Date(preview.Older!.IssuedOn!.Value)})",
        DocumentDoubt.NoParts => "không thấy chương, điều, mục nào",
        DocumentDoubt.StrangeLetters => "có chữ không đọc được",
    };
}
