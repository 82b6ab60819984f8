namespace ChiBo.Core.Access;

/// <summary>A typed identifier; stored as its GUID by one convention of the database.</summary>
public interface IId
{
    /// <summary>The value as stored: a version 7 GUID, so that newer ids sort later.</summary>
    Guid Value { get; init; }
}

/// <summary>Identifies a superior committee (đảng ủy cấp trên).</summary>
public readonly record struct CommitteeId(Guid Value) : IId
{
    public static CommitteeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a branch (chi bộ).</summary>
public readonly record struct BranchId(Guid Value) : IId
{
    public static BranchId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a party group (tổ đảng) of a branch.</summary>
public readonly record struct PartyGroupId(Guid Value) : IId
{
    public static PartyGroupId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a person known to ChiBo: a party member, an officer or an operator.</summary>
public readonly record struct MemberId(Guid Value) : IId
{
    public static MemberId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
