namespace ChiBo.Bot.Papers;

/// <summary>Takes a roster file or pasted rows apart into plain cells; what they mean is Core's business.</summary>
public static class ReadRoster
{
    /// <summary>A branch of 5,000 takes about 0.5 MB; scanned pictures inside a workbook make it larger.</summary>
    public const int LargestFile = 5 * Megabyte;

    private const int Megabyte = 1024 * 1024;

    /// <summary>
    /// Reads .xlsx, .csv, .tsv and .txt. The content decides, and must agree with the name's ending: a renamed program,
    /// an old or locked workbook, a zip bomb, a damaged file give a refusal, never an exception.
    /// </summary>
    /// <param name="fileName">The name as sent; only its ending counts.</param>
    /// <param name="content">The whole file; more than <see cref="LargestFile"/> bytes are refused.</param>
    public static RosterFile FromFile(string fileName, byte[] content)
    {
        if (content.Length > LargestFile)
        {
            return RosterFile.Refused(RosterFileTexts.TooLarge(LargestFile / Megabyte));
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return (extension, Kind(content)) switch
        {
            (_, FileKind.Nothing) => RosterFile.Refused(RosterFileTexts.Empty()),
            (_, FileKind.LockedWorkbook) => RosterFile.Refused(RosterFileTexts.Password()),
            (_, FileKind.OldWorkbook) or (".xls", FileKind.Text) => RosterFile.Refused(RosterFileTexts.OldExcel()),
            (".xlsx", FileKind.Zip) => XlsxRows.Read(content),
            (".csv" or ".tsv" or ".txt", FileKind.Text) => FromText(TextOfBytes.Decode(content)),
            (".xlsx" or ".csv" or ".tsv" or ".txt", _) => RosterFile.Refused(RosterFileTexts.NotWhatItsNameSays(extension)),
            _ => RosterFile.Refused(RosterFileTexts.WrongKind()),
        };
    }

    /// <summary>Reads rows pasted into a message, parted by tabs, commas or semicolons, their headings first.</summary>
    public static RosterFile FromText(string text) =>
        text.Length > LargestFile ? RosterFile.Refused(RosterFileTexts.TooLarge(LargestFile / Megabyte))
        : string.IsNullOrWhiteSpace(text) ? RosterFile.Refused(RosterFileTexts.Empty())
        : RosterFile.Of(DelimitedRows.Read(text));

    private enum FileKind
    {
        Nothing,
        Zip,
        OldWorkbook,
        LockedWorkbook,
        Text,
        Other,
    }

    private static FileKind Kind(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return FileKind.Nothing;
        }

        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return FileKind.Zip;
        }

        // The compound file of Office before 2007; a workbook with a password is wrapped in one to this day.
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? FileKind.LockedWorkbook : FileKind.OldWorkbook;
        }

        return TextOfBytes.IsText(content) ? FileKind.Text : FileKind.Other;
    }
}
