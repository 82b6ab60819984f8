using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Reminders;

/// <summary>Tells the leader of a branch that reminders of a meeting could not go out.</summary>
public sealed class TellMissed(Roster roster, Accounts accounts, Outbox outbox, BranchClock clock)
{
    /// <summary>Once for a meeting and its time; to the secretary, or to the first deputy who has a chat.</summary>
    public async Task Tell(Meeting meeting, CancellationToken cancel)
    {
        var once = $"reminder-missed:{meeting.Id.Value:N}:{meeting.Version}";
        if (await outbox.WasWritten(once, cancel))
        {
            return;
        }

        foreach (var leader in await roster.LeadersOf(meeting.BranchId, clock.Today, cancel))
        {
            if (await accounts.Of(leader.Id, cancel) is { } chat)
            {
                var (day, time) = clock.ToLocal(meeting.StartsAt);
                outbox.ToChat(chat, new OutgoingMessage(ReminderTexts.Missed(meeting.Kind, day, time)), new Postage(Lane.Reminder, Once: once), leader.Id);
                return;
            }
        }
    }
}
