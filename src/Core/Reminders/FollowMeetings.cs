using ChiBo.Core.Access;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Reminders;

/// <summary>Reminders follow their meeting in the transaction that plans, moves or cancels it.</summary>
public sealed class FollowMeetings(ScheduleReminders schedule) : IReaction
{
    public Task React(Fact fact, CancellationToken cancel) => fact switch
    {
        MeetingPlanned planned => schedule.Bring(planned.Meeting, cancel),
        MeetingMoved moved => schedule.Bring(moved.Meeting, cancel),
        MeetingCancelled cancelled => schedule.Bring(cancelled.Meeting, cancel),
        _ => Task.CompletedTask,
    };
}
