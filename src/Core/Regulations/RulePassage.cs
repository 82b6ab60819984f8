using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Regulations;

/// <summary>Identifies a passage of a document; its text form is the passage's id in answers.</summary>
public readonly record struct RulePassageId(Guid Value) : IId
{
    public static RulePassageId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}

/// <summary>One passage of a document, as it is answered with.</summary>
public sealed class RulePassage(RulePassageId id, RuleDocumentId documentId, int place, string path, string text)
{
    /// <summary>Longest text, in UTF-16 units. Ours: more does not fit one message beside its source.</summary>
    public const int LongestText = 1_500;

    public RulePassageId Id { get; private set; } = id;

    public RuleDocumentId DocumentId { get; private set; } = documentId;

    /// <summary>From 1, in the order of the document.</summary>
    public int Place { get; private set; } = place;

    /// <summary>Where it stands: "Chương II, Điều 5, khoản 2"; empty where the document has no such parts.</summary>
    public string Path { get; private set; } = path;

    public string Text { get; private set; } = text;

    /// <summary>Topic in at most 45 characters; empty where the document gives none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>When somebody should look at it again; null for a document's own words.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>Somebody should look at it again that day (branch time); null: not again.</summary>
    public void ReviewAgain(DateOnly? day) => ReviewOn = day;

    /// <summary>The same answer in other words.</summary>
    public void Reword(string text) => Text = text;
}

/// <summary>A way in which people asked for a passage; searched, never shown.</summary>
public sealed class RulePhrasing(Guid id, string passage, string text, DateTimeOffset addedAt)
{
    public Guid Id { get; private set; } = id;

    /// <summary>Id of the passage: of a document, or of the pack ("F001").</summary>
    public string Passage { get; private set; } = passage;

    public string Text { get; private set; } = text;

    public DateTimeOffset AddedAt { get; private set; } = addedAt;

    /// <summary>Whose members it helps; null: everybody's.</summary>
    public BranchId? BranchId { get; init; }
}

/// <summary>Mapping of <see cref="RulePassage"/>.</summary>
public sealed class RulePassageTable : IEntityTypeConfiguration<RulePassage>
{
    public void Configure(EntityTypeBuilder<RulePassage> builder)
    {
        builder.ToTable("RulePassages");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Title);
        builder.Property(p => p.ReviewOn);
        builder.HasIndex(p => new { p.DocumentId, p.Place }).IsUnique();
        builder.HasIndex(p => p.ReviewOn);
        builder.HasOne<RuleDocument>().WithMany().HasForeignKey(p => p.DocumentId);
    }
}

/// <summary>Mapping of <see cref="RulePhrasing"/>.</summary>
public sealed class RulePhrasingTable : IEntityTypeConfiguration<RulePhrasing>
{
    public void Configure(EntityTypeBuilder<RulePhrasing> builder)
    {
        builder.ToTable("RulePhrasings");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Passage).HasMaxLength(40);
        builder.Property(p => p.BranchId);
        builder.HasIndex(p => p.Passage);
    }
}

/// <summary>Sets of this feature.</summary>
public static class RuleSets
{
    public static DbSet<RuleDocument> RuleDocuments(this ChiBoDb db) => db.Set<RuleDocument>();

    public static DbSet<RulePassage> RulePassages(this ChiBoDb db) => db.Set<RulePassage>();

    public static DbSet<RulePhrasing> RulePhrasings(this ChiBoDb db) => db.Set<RulePhrasing>();

    public static DbSet<RulesState> RulesStates(this ChiBoDb db) => db.Set<RulesState>();

    public static DbSet<AskedQuestion> AskedQuestions(this ChiBoDb db) => db.Set<AskedQuestion>();
}
