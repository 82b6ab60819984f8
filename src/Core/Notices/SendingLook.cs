namespace ChiBo.Core.Notices;

/// <summary>
/// What one look at a notice under way sees: how many of its messages have ended and how many of them were refused or given
/// up, against the window since an earlier look. Recipients nothing was tried for are no endings.
/// </summary>
/// <param name="Ended">Endings so far.</param>
/// <param name="Refused">Of them refused or given up.</param>
/// <param name="EndedBefore">Both at the window's beginning.</param>
public sealed record SendingLook(int Ended, int Refused, int EndedBefore, int RefusedBefore)
{
    /// <summary>Ours: fewer endings say nothing, neither about refusals nor about the pace.</summary>
    public const int Enough = 20;

    /// <summary>The window says something; the next one begins.</summary>
    public bool IsFull => Ended - EndedBefore >= Enough;

    /// <summary>
    /// The notice should pause. Ours: more than one refusal in five is no longer people who changed their telephone, but a
    /// wrong list or a platform that has turned against the bot, and going on makes it worse.
    /// </summary>
    public bool IsRefused => IsFull && (Refused - RefusedBefore) * 5 > Ended - EndedBefore;

    /// <summary>Endings of the window.</summary>
    public int InWindow => Ended - EndedBefore;

    /// <summary>Refusals of the window.</summary>
    public int RefusedInWindow => Refused - RefusedBefore;

    /// <summary>Endings a second; null where no time has passed.</summary>
    public double? PerSecond(TimeSpan? since) => since is { TotalSeconds: > 0 } time ? InWindow / time.TotalSeconds : null;

    /// <summary>How a notice stands against its window.</summary>
    public static SendingLook Of(Notice notice, NoticeCounts counts) =>
        new(counts.Ended, counts.RefusedAfterTrying, notice.WindowEnded, notice.WindowRefused);

    /// <summary>
    /// When to look again: soon while much happens, later while nothing does, and a little later for many recipients, whom
    /// to count takes a while.
    /// </summary>
    public static TimeSpan NextAfter(TimeSpan windowLasts, int recipients)
    {
        var seconds = Math.Clamp(windowLasts.TotalSeconds / 10, 5, 300);
        return TimeSpan.FromSeconds(Math.Max(seconds, 5 + (recipients / 1000)));
    }
}
