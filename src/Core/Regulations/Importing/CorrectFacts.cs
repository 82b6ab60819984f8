using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Corrections of what is known of a document; null leaves it as it is.</summary>
public sealed record FactsChange
{
    public string? Name { get; init; }

    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceTo { get; init; }

    public string? ReplacedBy { get; init; }

    /// <summary>Nothing would change.</summary>
    public bool IsEmpty => this == new FactsChange();

    /// <summary>The facts so corrected; a name that carries the old number gets the new one.</summary>
    public RuleDocumentFacts On(RuleDocumentFacts facts)
    {
        var number = Number is { } given ? DocumentNumber.Tidy(given) : facts.Number;
        var name = Name ?? (facts.Number.Length > 0 ? facts.Name.Replace(facts.Number, number, StringComparison.OrdinalIgnoreCase) : facts.Name);
        return new RuleDocumentFacts(name, number, Issuer ?? facts.Issuer, IssuedOn ?? facts.IssuedOn)
        {
            InForceFrom = InForceFrom ?? facts.InForceFrom,
            InForceTo = InForceTo ?? facts.InForceTo,
            ReplacedBy = ReplacedBy ?? facts.ReplacedBy,
        };
    }
}

/// <summary>How a correction ended.</summary>
public enum CorrectEnding
{
    Done,

    /// <summary>There is no such document, or it is not the actor's.</summary>
    Gone,

    /// <summary>It would end before it begins; nothing was changed.</summary>
    EndsBeforeItBegins,
}

/// <summary>Corrects what is known of a document; of a live one the next answer says it already.</summary>
public sealed class CorrectFacts(ChiBoDb db, SameDocument same)
{
    /// <summary>What it replaces is marked in its new words.</summary>
    public async Task<CorrectEnding> Correct(Actor actor, RuleDocumentId id, FactsChange change, CancellationToken cancel)
    {
        if (await db.RuleDocuments().FindAsync([id], cancel) is not { } document || !actor.Keeps(document.BranchId))
        {
            return CorrectEnding.Gone;
        }

        var facts = change.On(document.Facts());
        if ((change.InForceFrom ?? change.InForceTo) is not null && facts.InForceTo < facts.InForceFrom)
        {
            return CorrectEnding.EndsBeforeItBegins;
        }

        if (document.State != RuleDocumentState.Live)
        {
            document.Describe(facts);
            return CorrectEnding.Done;
        }

        var replaced = await db.RuleDocuments().MarkedBy(document).ToListAsync(cancel);
        document.Describe(facts);
        replaced.AddRange((await same.NamedAsReplacedBy(document, cancel)).Where(d => d.ReplacedBy is null));
        replaced.ForEach(d => d.MarkReplacedBy(document));
        await RulesState.Changed(db, cancel);
        return CorrectEnding.Done;
    }
}
