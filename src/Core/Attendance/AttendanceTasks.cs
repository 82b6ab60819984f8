using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>What a meeting near asks of the secretary: to remind the silent, to open the roll call, to close the sheet.</summary>
public sealed class AttendanceTasks(OpenRollCalls meetings, Sheet sheet, BranchClock clock) : ITaskSource
{
    /// <summary>The silent are worth reminding from that long before the meeting; the usual first reminder goes then too.</summary>
    private static readonly TimeSpan s_silentFrom = TimeSpan.FromDays(3);

    /// <summary>The roll call may be opened from that long before the start.</summary>
    private static readonly TimeSpan s_openFrom = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var items = new List<TodoItem>();
        foreach (var open in await meetings.Of([new Actor(null, Role.Secretary, branch)], cancel))
        {
            items.Add(new TodoItem(
                $"Chưa chốt điểm danh buổi {Day(open)}", now > open.EndsAt ? TodoItem.Late : TodoItem.MeetingWaits,
                RollCallChat.FeatureName, RollCallChat.Finish, new SheetQuestion(open.Id.Value, [])));
        }

        if (await meetings.Next(branch, cancel) is { State: MeetingState.Planned } meeting && await Before(meeting, now, cancel) is { } item)
        {
            items.Add(item);
        }

        return [.. items.Take(TodayChat.Most)];
    }

    private async Task<TodoItem?> Before(Meeting meeting, DateTimeOffset now, CancellationToken cancel)
    {
        if (now >= meeting.StartsAt - s_openFrom)
        {
            return new TodoItem(
                $"Mở điểm danh buổi {Day(meeting)}", TodoItem.MeetingWaits, RollCallChat.FeatureName, RollCallChat.Which, new MeetingsOffered([meeting.Id.Value]));
        }

        var silent = AttendanceFigures.Of(meeting, await sheet.Of(meeting, cancel)).NoReply;
        return silent == 0 || meeting.StartsAt - now > s_silentFrom
            ? null
            : new TodoItem(
                $"Còn {silent} đồng chí chưa trả lời, nhắc giúp", TodoItem.MeetingWaits, WhoComesChat.FeatureName, WhoComesChat.RemindKind,
                new MeetingShown(meeting.Id.Value));
    }

    private string Day(Meeting meeting) => DateWords.ShortDate(clock.ToLocal(meeting.StartsAt).Date);
}
