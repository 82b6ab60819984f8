using ChiBo.Bot.Papers;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Which files Zalo takes from an OA (OA API, "Upload hình ảnh", "Upload file"): looked at before anything is sent.</summary>
public static class ZaloOaFiles
{
    /// <summary>v2.0/oa/upload/image: JPG and PNG up to 1 MB.</summary>
    public const int LargestImage = 1024 * 1024;

    /// <summary>v2.0/oa/upload/file: up to 5 MB.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    private static readonly string[] s_documents = [".pdf", ".doc", ".docx", ".csv"];

    /// <summary>The upload it travels by; null when it cannot travel.</summary>
    public static string? WayOf(DrawnFile file) =>
        IsImage(file) ? (file.Content.Length <= LargestImage ? "v2.0/oa/upload/image" : null)
        : s_documents.Contains(Path.GetExtension(file.FileName), StringComparer.OrdinalIgnoreCase) && file.Content.Length <= LargestFile ? "v2.0/oa/upload/file"
        : null;

    /// <summary>Sent as a picture, by its first bytes: a name proves nothing.</summary>
    public static bool IsImage(DrawnFile file) => file.Content.AsSpan() is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..];

    /// <summary>What the person reads where a file cannot travel.</summary>
    public static string Sentence(IReadOnlyList<DrawnFile> left) =>
        $"Zalo không chuyển được tệp {string.Join(", ", left.Select(f => f.FileName))} (chỉ nhận ảnh đến 1 MB và tệp PDF, Word, CSV đến 5 MB); đồng chí hỏi người phụ trách để lấy bản in.";
}
