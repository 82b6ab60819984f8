using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.MyData;

/// <summary>What a person asks to be done with his data.</summary>
public enum DataRequestKind
{
    /// <summary>Something is wrong.</summary>
    Correction,

    /// <summary>A full copy.</summary>
    Export,

    /// <summary>To be forgotten.</summary>
    Erasure,
}

/// <summary>A person's request about his data, with the day by which the law wants it done.</summary>
public sealed class DataRequest(Guid id, MemberId memberId, BranchId? branchId, DataRequestKind kind, DateOnly dueOn, DateTimeOffset createdAt)
{
    public Guid Id { get; private set; } = id;

    public MemberId MemberId { get; private set; } = memberId;

    public BranchId? BranchId { get; private set; } = branchId;

    public DataRequestKind Kind { get; private set; } = kind;

    /// <summary>Last day for doing it, branch time.</summary>
    public DateOnly DueOn { get; private set; } = dueOn;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>
    /// Days within which a request is to be done. Law 91/2025/QH15 and Decree 356/2025/NĐ-CP (both in force 1/1/2026) set
    /// 10 to 20 days for access, correction and erasure; the earlier end is taken for what is quickly done.
    /// </summary>
    public static int DaysFor(DataRequestKind kind) => kind == DataRequestKind.Erasure ? 20 : 10;

    /// <summary>It was done.</summary>
    public void Done(DateTimeOffset now) => DoneAt ??= now;
}

/// <summary>Mapping of <see cref="DataRequest"/>.</summary>
public sealed class DataRequestTable : IEntityTypeConfiguration<DataRequest>
{
    public void Configure(EntityTypeBuilder<DataRequest> builder)
    {
        builder.ToTable("DataRequests");
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => r.MemberId);
        builder.HasIndex(r => new { r.BranchId, r.DoneAt });
    }
}

/// <summary>Sets of this feature.</summary>
public static class MyDataSets
{
    public static DbSet<DataRequest> DataRequests(this ChiBoDb db) => db.Set<DataRequest>();

    public static DbSet<Upkeep> Upkeep(this ChiBoDb db) => db.Set<Upkeep>();
}
