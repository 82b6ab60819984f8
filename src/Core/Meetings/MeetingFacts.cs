using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Meetings;

/// <summary>A meeting was put on the calendar.</summary>
public sealed record MeetingPlanned(Meeting Meeting) : Fact;

/// <summary>A planned meeting has another time, another place, or both; the old ones are for the message.</summary>
public sealed record MeetingMoved(Meeting Meeting, DateTimeOffset OldStartsAt, string OldPlace) : Fact;

/// <summary>A planned meeting was called off.</summary>
public sealed record MeetingCancelled(Meeting Meeting) : Fact;

/// <summary>
/// A leader has arranged meetings in his chat. He gets one answer, written by the highest feature concerned: what was
/// arranged and what will happen now.
/// </summary>
/// <param name="Said">What was arranged, in words.</param>
/// <param name="First">The earliest of the meetings; null when none is near.</param>
public sealed record MeetingsArranged(ChatAddress Chat, MemberId? By, string Said, Meeting? First) : Fact;

/// <summary>A leader wants to see or change, in his chat, when members are reminded.</summary>
public sealed record ReminderSettingsWanted(ChatAddress Chat, Actor By) : Fact;
