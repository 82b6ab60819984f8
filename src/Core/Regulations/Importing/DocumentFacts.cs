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
        var name = Citation.ShortDocument(document.FullName());
        return document.IssuedOn is { } day ? $"{name} ({DateWords.Date(day)})" : name;
    }

    /// <summary>Says that another took its place, in that other's words; null: none did.</summary>
    public static void MarkReplacedBy(this RuleDocument document, RuleDocument? successor) =>
        document.Describe(document.Facts() with { ReplacedBy = successor?.AsSuccessor() });

    /// <summary>Those that a document can take the place of: of its own branch; everybody's can that of any.</summary>
    public static IQueryable<RuleDocument> InReachOf(this IQueryable<RuleDocument> documents, RuleDocument document)
    {
        var (everywhere, branch) = (document.BranchId is null, document.BranchId);
        return documents.Where(d => everywhere || d.BranchId == branch);
    }

    /// <summary>Those that say in a document's words that it took their place.</summary>
    public static IQueryable<RuleDocument> MarkedBy(this IQueryable<RuleDocument> documents, RuleDocument document)
    {
        var words = document.AsSuccessor();
        return documents.InReachOf(document).Where(d => d.ReplacedBy == words);
    }
}
