namespace ChiBo.Core.Members;

/// <summary>Whether a member is a full one.</summary>
public enum Standing
{
    /// <summary>Đảng viên chính thức.</summary>
    Official,

    /// <summary>Đảng viên dự bị.</summary>
    Probationary,
}
