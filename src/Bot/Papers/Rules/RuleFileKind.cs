namespace ChiBo.Bot.Papers.Rules;

/// <summary>What a file is by its first bytes.</summary>
internal enum FileKind
{
    Nothing,
    Zip,
    Pdf,
    OldOffice,

    /// <summary>Office under a password.</summary>
    Locked,
    Text,
    Other,
}

/// <summary>Tells what a file is by its first bytes, whatever its name says.</summary>
internal static class RuleFileKind
{
    /// <summary>Readers of PDF look for its mark that far (ISO 32000-1, annex H.3.4.1).</summary>
    private const int DeepestPdfMark = 1_024;

    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return FileKind.Nothing;
        }

        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return FileKind.Zip;
        }

        if (content[..Math.Min(content.Length, DeepestPdfMark)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        // The compound file of Office before 2007; a newer document with a password is wrapped in one to this day.
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? FileKind.Locked : FileKind.OldOffice;
        }

        return content.StartsWith("{\\rtf"u8) ? FileKind.OldOffice : TextOfBytes.IsText(content) ? FileKind.Text : FileKind.Other;
    }
}
