using ChiBo.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Regulations;

/// <summary>Identifies a document of rules.</summary>
public readonly record struct RuleDocumentId(Guid Value) : IId
{
    public static RuleDocumentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Whether answers may come from a document.</summary>
public enum RuleDocumentState
{
    /// <summary>Read and split, waiting for somebody to look at its passages.</summary>
    Draft,

    /// <summary>Answers come from it.</summary>
    Live,

    /// <summary>A newer version of it went live.</summary>
    Replaced,

    /// <summary>Taken out by a person.</summary>
    Withdrawn,
}

/// <summary>What is known of a document; every passage of it is quoted with this.</summary>
/// <param name="Name">As in papers, mostly with its number.</param>
/// <param name="Number">"42-HD/BTCTW"; empty where it has none. Versions of one document share it.</param>
/// <param name="Issuer">Who issued it; may be empty.</param>
public sealed record RuleDocumentFacts(string Name, string Number, string Issuer, DateOnly? IssuedOn)
{
    /// <summary>First day on which it applies; null: from its issue.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>Last day on which it applies; null: no end known.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>The document that took its place; null while none is known.</summary>
    public string? ReplacedBy { get; init; }
}

/// <summary>A document that a branch or the installation brought in, or answers of a secretary; the pack that comes along is none.</summary>
public sealed class RuleDocument(RuleDocumentId id, BranchId? branchId, string fileName, DateTimeOffset createdAt)
{
    public RuleDocumentId Id { get; private set; } = id;

    /// <summary>Whose members it answers; null: everybody's.</summary>
    public BranchId? BranchId { get; private set; } = branchId;

    /// <summary>The file it was read from, as named by whoever gave it; empty for answers of a secretary.</summary>
    public string FileName { get; private set; } = fileName;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Who brought it in; null: the operator at the machine.</summary>
    public MemberId? CreatedBy { get; init; }

    public string Name { get; private set; } = fileName;

    public string Number { get; private set; } = string.Empty;

    public string Issuer { get; private set; } = string.Empty;

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? InForceFrom { get; private set; }

    public DateOnly? InForceTo { get; private set; }

    public string? ReplacedBy { get; private set; }

    /// <summary>1 for the first of its name or number in its branch, one more for each after it.</summary>
    public int Version { get; private set; } = 1;

    public RuleDocumentState State { get; private set; } = RuleDocumentState.Draft;

    /// <summary>When it last changed its state.</summary>
    public DateTimeOffset? StateAt { get; private set; }

    /// <summary>Its name as it is cited, with its number.</summary>
    public string FullName() => Citation.WithNumber(Name, Number);

    /// <summary>Says what is known of it.</summary>
    public void Describe(RuleDocumentFacts facts) =>
        (Name, Number, Issuer, IssuedOn, InForceFrom, InForceTo, ReplacedBy) =
        (facts.Name, facts.Number, facts.Issuer, facts.IssuedOn, facts.InForceFrom, facts.InForceTo, facts.ReplacedBy);

    /// <summary>Answers come from it from now on.</summary>
    public void GoLive(int version, DateTimeOffset now) => (State, Version, StateAt) = (RuleDocumentState.Live, version, now);

    /// <summary>No answer comes from it any more.</summary>
    public void Leave(RuleDocumentState how, DateTimeOffset now) => (State, StateAt) = (how, now);
}

/// <summary>Mapping of <see cref="RuleDocument"/>.</summary>
public sealed class RuleDocumentTable : IEntityTypeConfiguration<RuleDocument>
{
    public void Configure(EntityTypeBuilder<RuleDocument> builder)
    {
        builder.ToTable("RuleDocuments");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.CreatedBy);
        builder.Property(d => d.State).HasMaxLength(20);
        builder.HasIndex(d => new { d.BranchId, d.State });
    }
}
