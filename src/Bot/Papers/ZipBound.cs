using System.IO.Compression;

namespace ChiBo.Bot.Papers;

/// <summary>Keeps a small file from unpacking into a huge one.</summary>
internal static class ZipBound
{
    /// <summary>5,000 rows of twenty columns unpack to about 8 MB.</summary>
    public const long LargestUnpacked = 48L * 1024 * 1024;

    /// <summary>Workbooks pack 5 to 30 times smaller; a bomb about 1,000 times.</summary>
    private const int HighestRatio = 150;

    private const long SmallEnoughForAnyRatio = 2L * 1024 * 1024;
    private const int MostEntries = 1_000;

    /// <summary>
    /// Judges by what the archive's directory declares (count, sizes, ratio) before anything is unpacked. A directory that
    /// lies gains nothing: the runtime's entry streams end at the declared size, and a test holds them to it.
    /// </summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static bool Holds(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
        {
            return false;
        }

        var declared = 0L;
        foreach (var entry in archive.Entries)
        {
            declared += Math.Max(0, entry.Length);
            if (entry.Length < 0 || declared > LargestUnpacked
                || (entry.Length > SmallEnoughForAnyRatio && entry.Length / HighestRatio > entry.CompressedLength))
            {
                return false;
            }
        }

        return true;
    }
}
