using ChiBo.Core.Access;

namespace ChiBo.Core.Meetings;

/// <summary>A meeting was put on the calendar.</summary>
public sealed record MeetingPlanned(Meeting Meeting) : Fact;

/// <summary>A planned meeting has another time, another place, or both; the old ones are for the message.</summary>
public sealed record MeetingMoved(Meeting Meeting, DateTimeOffset OldStartsAt, string OldPlace) : Fact;

/// <summary>A planned meeting was called off.</summary>
public sealed record MeetingCancelled(Meeting Meeting) : Fact;
