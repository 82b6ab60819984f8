using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Facts of stored documents in the forms in which others use them.</summary>
internal static class DocumentFacts
{
    /// <summary>What is known of it.</summary>
    public static RuleDocumentFacts Facts(this RuleDocument document) => new(document.Name, document.Number, document.Issuer, document.IssuedOn)
    {
        InForceFrom = document.InForceFrom,
        InForceTo = document.InForceTo,
        ReplacedBy = document.ReplacedBy,
    };

    /// <summary>As it stands behind "đã bị thay bởi": "Hướng dẫn 42-HD/BTCTW (28/10/2025)".</summary>
    public static string AsSuccessor(this RuleDocument document)
    {
        var name = Citation.ShortDocument(document.Name);
        return document.IssuedOn is { } day ? $"{name} ({DateWords.Date(day)})" : name;
    }
}
