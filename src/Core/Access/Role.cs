namespace ChiBo.Core.Access;

/// <summary>What a person may do, from least to most within a branch; the last two stand outside branches.</summary>
public enum Role
{
    /// <summary>Not linked to anybody on a roster: may enrol and reach a person, nothing else.</summary>
    Stranger,

    /// <summary>Đảng viên: his own meetings, replies and data.</summary>
    Member,

    /// <summary>Tổ trưởng, tổ phó: sees and records his own group.</summary>
    PartyGroupLeader,

    /// <summary>Chi ủy viên: sees the whole branch, invited to committee meetings.</summary>
    BranchCommitteeMember,

    /// <summary>Phó bí thư: may do all the secretary does.</summary>
    DeputySecretary,

    /// <summary>Bí thư.</summary>
    Secretary,

    /// <summary>Cán bộ tổ chức cấp trên: sees figures of the branches of his committee.</summary>
    CommitteeOfficer,

    /// <summary>Quản trị: runs the installation; the command line acts as one.</summary>
    Operator,
}
