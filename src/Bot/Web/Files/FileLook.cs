using ChiBo.Bot.Papers;

namespace ChiBo.Bot.Web.Files;

/// <summary>Whether a file is of a kind that is taken, by its name and by its first bytes: a name alone proves nothing.</summary>
internal static class FileLook
{
    /// <summary>Begins every document of Office before 2007, and newer ones under a password.</summary>
    private static readonly byte[] s_compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The ending is among those, and the content looks like it.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> content, IReadOnlyList<string> endings)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return endings.Contains(ending) && ending switch
        {
            ".pdf" => content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0,
            ".jpg" or ".jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            ".png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]),
            ".xlsx" or ".docx" or ".pptx" => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith(s_compound),
            ".doc" or ".xls" or ".ppt" => content.StartsWith(s_compound) || content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("{\\rtf"u8),
            _ => TextOfBytes.IsText(content),
        };
    }
}
