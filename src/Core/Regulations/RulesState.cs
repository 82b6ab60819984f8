using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Regulations;

/// <summary>Says when the rules at hand have changed, and where the line between answering and asking back lies for them. One row.</summary>
public sealed class RulesState(int id)
{
    /// <summary>The id of the only row.</summary>
    public const int Only = 1;

    public int Id { get; private set; } = id;

    /// <summary>Counts the changes of what answers come from.</summary>
    public long Version { get; private set; }

    /// <summary>The <see cref="AnswerLine"/> as JSON; null until one was fitted.</summary>
    public string? Line { get; private set; }

    /// <summary>The version for which the line was fitted.</summary>
    public long LineVersion { get; private set; }

    /// <summary>
    /// Answers come from something else from now on; whoever changes passages calls it in the same transaction. It writes them,
    /// without committing: who reads the rules anew in this transaction must find them.
    /// </summary>
    public static async Task Changed(ChiBoDb db, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        // By a step of chance: an index made for a change that was undone must not be taken for that of the next one.
        var step = Random.Shared.NextInt64(1, 1_000_000);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RulesStates" ("Id", "Version", "LineVersion") VALUES ({Only}, {step}, 0)
            ON CONFLICT ("Id") DO UPDATE SET "Version" = "RulesStates"."Version" + {step}
            """,
            cancel);
    }

    /// <summary>Keeps a line, unless the rules have changed since.</summary>
    public static Task<int> KeepLine(ChiBoDb db, AnswerLine line, long version, CancellationToken cancel)
    {
        var json = line.Format();
        return db.RulesStates().Where(s => s.Id == Only && s.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Line, json).SetProperty(s => s.LineVersion, version), cancel);
    }
}

/// <summary>Mapping of <see cref="RulesState"/>.</summary>
public sealed class RulesStateTable : IEntityTypeConfiguration<RulesState>
{
    public void Configure(EntityTypeBuilder<RulesState> builder)
    {
        builder.ToTable("RulesStates");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
