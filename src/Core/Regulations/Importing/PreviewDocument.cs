using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What looks wrong with a document.</summary>
public enum DocumentDoubt
{
    /// <summary>Its name is that of the file.</summary>
    NameOfFile,

    NoNumber,
    NoDate,
    NoIssuer,

    /// <summary>Dated in the future.</summary>
    NotYetIssued,

    /// <summary>Its own dates say that it applies no more.</summary>
    Ended,

    /// <summary>Its last day is before its first.</summary>
    EndsBeforeItBegins,

    /// <summary>In force before it was issued.</summary>
    InForceBeforeIssued,

    /// <summary>Issued before the version in use, whose place it would take.</summary>
    OlderThanLive,

    /// <summary>Long, but without a part that could be named.</summary>
    NoParts,

    /// <summary>Letters that could not be read, as from a wrong encoding or font.</summary>
    StrangeLetters,
}

/// <summary>What a draft would do once it goes live.</summary>
/// <param name="First">Its first passages.</param>
/// <param name="Older">The version in use, which it would take the place of; null when there is none.</param>
/// <param name="Marked">Live documents that its own text says it replaces.</param>
public sealed record DocumentPreview(
    RuleDocument Document, int Passages, IReadOnlyList<RulePassage> First, RuleDocument? Older, IReadOnlyList<RuleDocument> Marked, IReadOnlyList<DocumentDoubt> Doubts);

/// <summary>Shows a document before it goes live.</summary>
public sealed class PreviewDocument(ChiBoDb db, SameDocument same, BranchClock clock)
{
    private const int Shown = 3;
    private const int Many = 5;

    /// <summary>Null when there is no such document, or it is not the actor's to see.</summary>
    public async Task<DocumentPreview?> Of(Actor actor, RuleDocumentId id, CancellationToken cancel)
    {
        if (await db.RuleDocuments().FindAsync([id], cancel) is not { } document || !actor.Keeps(document.BranchId))
        {
            return null;
        }

        var passages = await db.RulePassages().AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Place).ToListAsync(cancel);
        var older = (await same.VersionsOf(document, cancel)).FirstOrDefault(d => d.State == RuleDocumentState.Live);
        DocumentDoubt[] doubts = [.. OfFacts(document), .. OfDates(document, older), .. OfText(passages)];
        return new DocumentPreview(document, passages.Count, [.. passages.Take(Shown)], older, await same.NamedAsReplacedBy(document, cancel), doubts);
    }

    private static IEnumerable<DocumentDoubt> OfFacts(RuleDocument document)
    {
        if (document.Name == Path.GetFileNameWithoutExtension(document.FileName))
        {
            yield return DocumentDoubt.NameOfFile;
        }

        if (document.Number.Length == 0)
        {
            yield return DocumentDoubt.NoNumber;
        }

        if (document.IssuedOn is null)
        {
            yield return DocumentDoubt.NoDate;
        }

        if (document.Issuer.Length == 0)
        {
            yield return DocumentDoubt.NoIssuer;
        }
    }

    private IEnumerable<DocumentDoubt> OfDates(RuleDocument document, RuleDocument? older)
    {
        if (document.IssuedOn > clock.Today)
        {
            yield return DocumentDoubt.NotYetIssued;
        }

        if (document.InForceTo < document.InForceFrom)
        {
            yield return DocumentDoubt.EndsBeforeItBegins;
        }
        else if (document.InForceTo < clock.Today)
        {
            yield return DocumentDoubt.Ended;
        }

        if (document.InForceFrom < document.IssuedOn)
        {
            yield return DocumentDoubt.InForceBeforeIssued;
        }

        if (document.IssuedOn < older?.IssuedOn)
        {
            yield return DocumentDoubt.OlderThanLive;
        }
    }

    private static IEnumerable<DocumentDoubt> OfText(List<RulePassage> passages)
    {
        if (passages.Count >= Many && passages.TrueForAll(p => p.Path.Length == 0))
        {
            yield return DocumentDoubt.NoParts;
        }

        if (passages.Exists(p => p.Text.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            yield return DocumentDoubt.StrangeLetters;
        }
    }
}
