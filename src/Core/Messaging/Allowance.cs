namespace ChiBo.Core.Messaging;

/// <summary>What a bot account may still send this month, and for whom: reminders and answers come before notices.</summary>
/// <param name="Plan">Messages of the whole month.</param>
/// <param name="Sent">Messages of it that are used.</param>
/// <param name="InFlight">Messages being sent at this moment.</param>
/// <param name="Planned">What the meetings of this month will still need.</param>
public sealed record Allowance(int Plan, int Sent, int InFlight, int Planned)
{
    /// <summary>Most last words of a month, one for each chat. Ours: some people ask more than once, and hardly more than twenty ask at all.</summary>
    public const int MostLastWords = 20;

    /// <summary>See <see cref="Answers"/>.</summary>
    public const int MostAnswers = 50;

    /// <summary>The platform takes no more, whatever was counted.</summary>
    public bool IsUsedUp { get; init; }

    /// <summary>What a plan leaves at that instant while nothing is being sent and nothing planned; null for an account that has sent nothing this month.</summary>
    public static Allowance Of(int plan, MessageBudget? used, DateTimeOffset now) =>
        new(plan, used?.Sent ?? 0, InFlight: 0, Planned: 0) { IsUsedUp = used?.IsUsedUp(now) == true };

    /// <summary>Messages of the plan that are not used.</summary>
    public int Left => IsUsedUp ? 0 : Math.Max(0, Plan - Sent);

    /// <summary>Kept for telling those who write when all else is used up whom to phone; a tenth of a small plan.</summary>
    public int LastWords => Math.Clamp(Plan / 10, 1, MostLastWords);

    /// <summary>
    /// Kept from notices for answers that no meeting asks for, first of all the author's summary with whom to phone. Ours: one
    /// for each of the fifty people of a free bot; a twentieth of a small plan.
    /// </summary>
    public int Answers => Math.Clamp(Plan / 20, 1, MostAnswers);

    /// <summary>Last words that may still begin.</summary>
    public int ForLastWords => Math.Max(0, Left - InFlight);

    /// <summary>Messages of a lane that may still begin.</summary>
    public int For(Lane lane) => Math.Max(0, ForLastWords - LastWords - (lane == Lane.Notice ? Answers + Planned : 0));
}
