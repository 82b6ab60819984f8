using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Asks those once more who did not know yet.</summary>
public sealed class AskAgainLater(ChiBoDb db, Sheet sheet, Accounts accounts, PutToChat put, Installation installation, BranchClock clock) : IDueWork
{
    private const int Batch = 100;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Attendance().Where(r => r.AskAgainAt != null && r.AskAgainAt <= now).OrderBy(r => r.AskAgainAt).Take(Batch).ToListAsync(cancel);
        foreach (var record in due)
        {
            var meeting = (await db.Meetings().FindAsync([record.MeetingId], cancel))!;
            var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
            if (installation.QuietIn(branch).Adjust(now, meeting.StartsAt, clock) is var allowed && allowed > now)
            {
                // Found late, in the night: nobody is woken for our delay.
                record.AskAgain(allowed);
                continue;
            }

            var line = (await sheet.Of(meeting, cancel)).FirstOrDefault(l => l.Member == record.MemberId);
            var chat = await accounts.Of(record.MemberId, cancel);
            record.Asked(now);
            if (chat is { } address && line is not null && meeting.State == MeetingState.Planned && meeting.StartsAt > now && record.ReplyFor(meeting) == Reply.None)
            {
                await put.Question(
                    new Letter(address, meeting, branch!, $"meeting:{meeting.Id}:again:{record.MemberId}:{meeting.Version}"), [line], QuestionTone.Again, cancel);
            }
        }

        return due.Count == Batch;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => db.Attendance().MinAsync(r => r.AskAgainAt, cancel);
}
