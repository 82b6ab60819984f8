namespace ChiBo.Core.Members;

/// <summary>The post a member holds in the branch; it decides his role.</summary>
public enum Post
{
    /// <summary>No post.</summary>
    None,

    /// <summary>Tổ trưởng or tổ phó of his own group.</summary>
    PartyGroupLeader,

    /// <summary>Chi ủy viên.</summary>
    BranchCommitteeMember,

    /// <summary>Phó bí thư.</summary>
    DeputySecretary,

    /// <summary>Bí thư.</summary>
    Secretary,
}
