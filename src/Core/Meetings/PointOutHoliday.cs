using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Meetings;

/// <summary>Asks the branch's leader what to do with a meeting that falls on a public holiday. Nothing is moved unasked.</summary>
public sealed class PointOutHoliday(Roster roster, Accounts accounts, Ask ask, Outbox outbox, BranchClock clock)
{
    /// <summary>The kind of its question; the answer goes to <see cref="ChangesChat"/>.</summary>
    public const string QuestionKind = "holiday";

    /// <summary>What the question is about.</summary>
    /// <param name="Day">The holiday on which the meeting falls.</param>
    /// <param name="Proposed">The first ordinary day after it.</param>
    public sealed record Clash(Guid Meeting, DateOnly Day, DateOnly Proposed);

    /// <summary>Once for a meeting and day; to the secretary, or to the first deputy who has a chat. Nothing on an ordinary day.</summary>
    public async Task Ask(Meeting meeting, CancellationToken cancel)
    {
        var (day, time) = clock.ToLocal(meeting.StartsAt);
        var once = $"holiday:{meeting.Id.Value:N}:{day:yyyyMMdd}";
        if (VietnameseHolidays.HolidayOn(day) is not { } holiday || await outbox.WasWritten(once, cancel))
        {
            return;
        }

        foreach (var leader in await roster.LeadersOf(meeting.BranchId, clock.Today, cancel))
        {
            if (await accounts.Of(leader.Id, cancel) is { } chat)
            {
                var proposed = VietnameseHolidays.NextFreeDay(day);
                await ask.Put(
                    chat,
                    new OutgoingMessage(MeetingTexts.FallsOnHoliday(meeting.Kind, day, time, holiday, proposed)),
                    new QuestionDraft(ChangesChat.FeatureName, QuestionKind, new Clash(meeting.Id.Value, day, proposed), MeetingTexts.HolidayChoices(proposed), Once: true),
                    new Postage(Lane.Reminder, meeting.Subject, NotAfter: meeting.StartsAt, Once: once),
                    leader.Id,
                    cancel);
                return;
            }
        }
    }
}
