using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>
/// What the planned meetings of a month will still need of a bot account's messages, so that notices do not use it up. For
/// each meeting: the people its branch reaches by that bot, times the reminders that are still due in the month, and
/// <see cref="AnswersEach"/> for what they will write about it.
/// </summary>
public sealed class MonthReserve(ChiBoDb db, BranchClock clock) : IPlannedMessages
{
    /// <summary>Answers to one person about one meeting. Ours: his reply is said back once, and every second one asks something.</summary>
    public const double AnswersEach = 1.5;

    /// <summary>The formula, for one branch and one bot.</summary>
    public static int Of(int people, int reminders, int meetings) => (int)Math.Ceiling(people * (reminders + (meetings * AnswersEach)));

    public async Task<int> Until(string bot, DateTimeOffset end, CancellationToken cancel)
    {
        var ahead = await (
            from reminder in db.Reminders()
            where reminder.State == ReminderState.Waiting && reminder.DueAt < end
            join meeting in db.Meetings() on reminder.MeetingId equals meeting.Id
            select new { meeting.BranchId, reminder.MeetingId }).ToListAsync(cancel);
        var needed = 0;
        foreach (var branch in ahead.GroupBy(a => a.BranchId))
        {
            needed += Of(await People(branch.Key, bot, cancel), branch.Count(), branch.Select(a => a.MeetingId).Distinct().Count());
        }

        return needed;
    }

    /// <summary>Chats, since a couple on one phone gets one message.</summary>
    private Task<int> People(BranchId branch, string bot, CancellationToken cancel)
    {
        var (today, begins) = (clock.Today, bot + "/");
        return (
            from membership in db.Memberships()
            where membership.BranchId == branch && membership.From <= today && (membership.To == null || membership.To >= today)
            join holder in db.AccountHolders() on membership.MemberId equals holder.MemberId
            where ((string)(object)holder.Address).StartsWith(begins)
            select holder.Address).Distinct().CountAsync(cancel);
    }
}
