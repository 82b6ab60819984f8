using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations;

/// <summary>May a passage be shown as current?</summary>
public enum Force
{
    /// <summary>In force as far as the source shows.</summary>
    InForce,

    /// <summary>Its force could not be made sure of: a pilot, an article, a local practice, an unseen successor.</summary>
    Unclear,

    /// <summary>Replaced: never shown as current.</summary>
    Superseded,
}

/// <summary>Reads the free words about a passage's force.</summary>
public static partial class ForceOfStatus
{
    private static readonly string[] Replaced = ["đã bị thay", "văn bản cũ", "bản cũ", "văn bản trước", "hết hiệu lực"];

    /// <summary>Any word of replacement wins over "còn hiệu lực"; what says neither is unclear.</summary>
    public static Force Read(string status)
    {
        if (Replaced.Any(words => status.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return Force.Superseded;
        }

        return status.StartsWith("còn hiệu lực", StringComparison.OrdinalIgnoreCase) ? Force.InForce : Force.Unclear;
    }

    /// <summary>The newest document that a status names, with its date in brackets; null when it names none, or only one that repeats it.</summary>
    public static string? Successor(string status)
    {
        var named = DocumentNumber().Matches(status);
        if (named.Count == 0 || status.Contains("nhắc lại", StringComparison.Ordinal))
        {
            return null;
        }

        var last = named[^1].Value;
        return status.Contains("và các bản sau", StringComparison.Ordinal) ? $"{last} và các bản sau" : last;
    }

    [GeneratedRegex(@"(\d+[A-Z]?-[A-ZĐ]+/[A-ZĐ]+|HD \d+)( \([\d/]+\))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DocumentNumber();
}
