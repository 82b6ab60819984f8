namespace ChiBo.Core.Messaging;

/// <summary>What fits into a template that a platform has approved, for the time when nothing else may go; the channel knows which template it is.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Fields">Values by the constants' names, plain text.</param>
public sealed record MessageTemplate(string Kind, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>A meeting: <see cref="Branch"/>, <see cref="Meeting"/>, <see cref="When"/>, <see cref="Place"/>.</summary>
    public const string OfMeeting = "meeting";

    /// <summary>That a notice waits: <see cref="Branch"/>. Its text goes when the person writes.</summary>
    public const string OfNotice = "notice";

    public const string Branch = "branch";
    public const string Meeting = "meeting";
    public const string When = "when";
    public const string Place = "place";
}
