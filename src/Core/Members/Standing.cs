namespace ChiBo.Core.Members;

/// <summary>Whether a member is official (chính thức) or on probation (dự bị).</summary>
public enum Standing
{
    Official,
    Probationary,
}
