using System.IO.Compression;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Programs inside a document of Office.</summary>
internal static class OfficeMacros
{
    /// <summary>It carries some, whatever its name says.</summary>
    public static bool In(ZipArchive archive) =>
        archive.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || e.Name.StartsWith("vbaData", StringComparison.OrdinalIgnoreCase));
}
