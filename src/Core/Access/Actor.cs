namespace ChiBo.Core.Access;

/// <summary>
/// Who acts, in which role, for which branch. Every use case that changes or shows something takes one and asks it;
/// what a channel delivers (a pressed button, an id in a payload) is never proof.
/// </summary>
public sealed record Actor(
    MemberId? Who,
    Role Role,
    BranchId? Branch = null,
    PartyGroupId? Group = null,
    CommitteeId? Committee = null)
{
    /// <summary>The operator at the machine itself.</summary>
    public static readonly Actor CommandLine = new(null, Role.Operator);

    /// <summary>Somebody in a chat that is linked to nobody.</summary>
    public static readonly Actor Stranger = new(null, Role.Stranger);

    /// <summary>May plan, notify, mark and close for that branch: its secretary, a deputy, or the operator.</summary>
    public bool Leads(BranchId branch) =>
        Role == Role.Operator || (Role is Role.Secretary or Role.DeputySecretary && Branch == branch);

    /// <summary>May see the whole roster and attendance of that branch by name.</summary>
    public bool SeesBranch(BranchId branch) =>
        Leads(branch) || (Role == Role.BranchCommitteeMember && Branch == branch);

    /// <summary>May see and record members of that group of that branch.</summary>
    public bool KeepsGroup(BranchId branch, PartyGroupId? group) =>
        Leads(branch) || (Role == Role.PartyGroupLeader && Branch == branch && group is not null && Group == group);

    /// <summary>Is that very person.</summary>
    public bool Is(MemberId member) => Who == member;
}
