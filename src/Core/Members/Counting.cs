namespace ChiBo.Core.Members;

/// <summary>Which way a temporary membership goes.</summary>
public enum TemporaryKind
{
    /// <summary>Sinh hoạt tạm thời đến: a guest here.</summary>
    Here,

    /// <summary>Sinh hoạt tạm thời đi: attends elsewhere for a time.</summary>
    Elsewhere,
}

/// <summary>How a member counts towards a meeting's attendance base.</summary>
public enum Counting
{
    /// <summary>Expected to come.</summary>
    InBase,

    /// <summary>Exempt: told, not asked; when he comes he counts on both sides.</summary>
    Exempt,

    /// <summary>A guest from another branch: invited, counted on a line of his own.</summary>
    TemporarilyHere,

    /// <summary>Attends elsewhere: neither told nor counted.</summary>
    TemporarilyElsewhere,

    /// <summary>Suspended: neither told nor counted.</summary>
    Suspended,
}
