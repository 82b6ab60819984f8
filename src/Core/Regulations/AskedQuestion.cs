using ChiBo.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Regulations;

/// <summary>What became of a question.</summary>
public enum AskedOutcome
{
    Direct,
    Choice,
    Declined,
}

/// <summary>
/// A question of a branch and what became of it, for the weekly list. Who asked is not kept: the list is about the rules, not
/// about people. Its words are kept only while somebody may still answer it, and pruned with the chats' other words.
/// </summary>
public sealed class AskedQuestion(Guid id, BranchId? branchId, AskedOutcome outcome, DateTimeOffset askedAt)
{
    public Guid Id { get; private set; } = id;

    /// <summary>Whose member asked; null for a person without a branch.</summary>
    public BranchId? BranchId { get; private set; } = branchId;

    public AskedOutcome Outcome { get; private set; } = outcome;

    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    /// <summary>The words, where somebody should look at them: declined, or disliked. Emptied when pruned.</summary>
    public string Words { get; private set; } = string.Empty;

    /// <summary>Id of the passage that was given or chosen; null when declined.</summary>
    public string? Passage { get; private set; }

    /// <summary>Whether the answer helped, as the person said; null when he did not.</summary>
    public bool? Helped { get; private set; }

    /// <summary>When a person answered it; null while nobody did.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>That passage was given.</summary>
    public void Give(string passage) => Passage = passage;

    /// <summary>The person said whether it helped.</summary>
    public void Rate(bool helped) => Helped = helped;

    /// <summary>Somebody should look at it.</summary>
    public void Keep(string words) => Words = words;

    /// <summary>A person has answered it then; null: nobody has, after all.</summary>
    public void Answered(DateTimeOffset? at) => AnsweredAt = at;
}

/// <summary>Mapping of <see cref="AskedQuestion"/>.</summary>
public sealed class AskedQuestionTable : IEntityTypeConfiguration<AskedQuestion>
{
    public void Configure(EntityTypeBuilder<AskedQuestion> builder)
    {
        builder.ToTable("AskedQuestions");
        builder.HasKey(q => q.Id);
        builder.Property(q => q.Outcome).HasMaxLength(20);
        builder.HasIndex(q => new { q.BranchId, q.AskedAt });
        builder.HasIndex(q => q.AskedAt);
    }
}
