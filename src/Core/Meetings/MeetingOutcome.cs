namespace ChiBo.Core.Meetings;

/// <summary>How planning or changing a meeting ended; a closed family.</summary>
public abstract record MeetingOutcome
{
    private MeetingOutcome()
    {
    }

    /// <summary>It is so now.</summary>
    public sealed record Done(Meeting Meeting) : MeetingOutcome;

    /// <summary>The actor does not lead the branch; also for a meeting that does not exist, so that ids cannot be tried out.</summary>
    public sealed record NotAllowed : MeetingOutcome;

    /// <summary>The wanted time has passed.</summary>
    public sealed record InThePast : MeetingOutcome;

    /// <summary>The branch has another meeting at that very time.</summary>
    public sealed record SameTime(Meeting Other) : MeetingOutcome;

    /// <summary>It has begun, is over or was cancelled.</summary>
    public sealed record TooLate(Meeting Meeting) : MeetingOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Nothing(Meeting Meeting) : MeetingOutcome;
}
