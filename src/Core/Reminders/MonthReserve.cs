using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>
/// What the planned meetings and the questions of a month will still need of a bot account's messages, so that notices do not
/// use it up. For each meeting: the people its branch reaches by that bot, times the reminders that are still due in the
/// month and <see cref="AnswersEach"/> for what they will write about it. Besides, one answer a week for everybody on the
/// bot: without it, questions would in the end be answered from what the reminders need.
/// </summary>
public sealed class MonthReserve(ChiBoDb db, BranchClock clock) : IPlannedMessages
{
    /// <summary>Answers to one person about one meeting. Ours: his reply is said back once, and every second one asks something.</summary>
    public const double AnswersEach = 1.5;

    /// <summary>The formula, for the meetings of one branch and one bot.</summary>
    public static int Meetings(int people, int reminders, int meetings) => (int)Math.Ceiling(people * (reminders + (meetings * AnswersEach)));

    /// <summary>The formula, for the questions of one bot's people in the rest of the month.</summary>
    public static int Questions(int people, double daysLeft) => (int)Math.Ceiling(people * daysLeft / 7);

    public async Task<int> Until(string bot, DateTimeOffset end, CancellationToken cancel)
    {
        var ahead = await (
            from reminder in db.Reminders()
            where reminder.State == ReminderState.Waiting && reminder.DueAt < end
            join meeting in db.Meetings() on reminder.MeetingId equals meeting.Id
            select new { meeting.BranchId, reminder.MeetingId }).ToListAsync(cancel);
        var needed = Questions(await Of(bot).Distinct().CountAsync(cancel), (end - clock.Now).TotalDays);
        foreach (var branch in ahead.GroupBy(a => a.BranchId))
        {
            needed += Meetings(await People(branch.Key, bot, cancel), branch.Count(), branch.Select(a => a.MeetingId).Distinct().Count());
        }

        return needed;
    }

    /// <summary>Chats, since a couple on one phone gets one message.</summary>
    private Task<int> People(BranchId branch, string bot, CancellationToken cancel)
    {
        var today = clock.Today;
        return (
            from membership in db.Memberships()
            where membership.BranchId == branch && membership.From <= today && (membership.To == null || membership.To >= today)
            join holder in db.AccountHolders() on membership.MemberId equals holder.MemberId
            join address in Of(bot) on holder.Address equals address
            select holder.Address).Distinct().CountAsync(cancel);
    }

    private IQueryable<ChatAddress> Of(string bot)
    {
        var begins = bot + "/";
        return db.AccountHolders().Where(h => ((string)(object)h.Address).StartsWith(begins)).Select(h => h.Address);
    }
}
