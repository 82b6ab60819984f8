namespace ChiBo.Core.Members;

/// <summary>What a member was elected or named to in his branch; the lower the number above <see cref="None"/>, the higher the post.</summary>
public enum Post
{
    None,

    /// <summary>bí thư</summary>
    Secretary,

    /// <summary>phó bí thư</summary>
    DeputySecretary,

    /// <summary>chi ủy viên</summary>
    BranchCommitteeMember,

    /// <summary>tổ trưởng tổ đảng</summary>
    PartyGroupLeader,
}
