using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations;

/// <summary>What a chat last asked about the rules and was given: for a follow-up, and for what the person says of the answer.</summary>
/// <param name="Asked">The <see cref="AskedQuestion"/>; null where none is kept.</param>
/// <param name="Passage">Id of the passage that was given; null where none was.</param>
/// <param name="Open">The question that was open in the chat as the answer was given: with a newer one, words are about that.</param>
public sealed record RulesTalk(string Question, Guid? Asked, string? Passage, Guid? Open, DateTimeOffset At)
{
    private const string Prefix = "rules:";

    /// <summary>The question for who has not heard the one before it: kept and passed on. As typed where it stands by itself.</summary>
    public string Words { get; init; } = Question;

    /// <summary>For so long words that say little are taken to be about it.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromHours(1);

    /// <summary>What was talked of last in a chat; null where that was something else.</summary>
    public static RulesTalk? In(Chat chat) =>
        chat.Context is { } context && context.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<RulesTalk>(context[Prefix.Length..]) : null;

    /// <summary>It was just now.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At < s_fresh;

    /// <summary>Words that say little are still about it: it is fresh, and nothing newer was asked of the person.</summary>
    public bool GoesOn(Turn turn) => IsFresh(turn.Now) && (turn.Chat.OpenQuestion is null || turn.Chat.OpenQuestion == Open);

    /// <summary>The chat remembers it.</summary>
    public void Keep(Chat chat) => chat.TalkOf(Prefix + JsonSerializer.Serialize(this));
}
