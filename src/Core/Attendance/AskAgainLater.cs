using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Asks those once more who did not know yet, and those who were in the middle of writing something else when they were to be asked.</summary>
public sealed class AskAgainLater(ChiBoDb db, Sheet sheet, ChooseChats chooseChats, PutToChat put, Installation installation, BranchClock clock)
    : IDueWork
{
    private const int Batch = 100;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.Attendance().Where(r => r.AskAgainAt != null && r.AskAgainAt <= now).OrderBy(r => r.AskAgainAt).Take(Batch).ToListAsync(cancel);
        foreach (var ofMeeting in due.GroupBy(r => r.MeetingId))
        {
            var meeting = (await db.Meetings().FindAsync([ofMeeting.Key], cancel))!;
            var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
            if (installation.QuietIn(branch).Adjust(now, meeting.StartsAt, clock) is var allowed && allowed > now)
            {
                // Found late, in the night: nobody is woken for our delay.
                ofMeeting.ToList().ForEach(r => r.AskAgain(allowed));
                continue;
            }

            var members = ofMeeting.Select(r => r.MemberId).ToHashSet();
            var lines = (await sheet.Of(meeting, cancel)).Where(l => members.Contains(l.Member)).ToList();
            var chats = await chooseChats.Of([.. members], now, cancel);
            foreach (var record in ofMeeting.Where(r => !chats.ContainsKey(r.MemberId) || lines.TrueForAll(l => l.Member != r.MemberId)))
            {
                record.AskNoMore();
            }

            foreach (var ofChat in lines.Where(l => chats.ContainsKey(l.Member)).GroupBy(l => chats[l.Member]))
            {
                await AskIn(ofChat.Key, [.. ofChat], meeting, now, cancel);
            }
        }

        return due.Count == Batch;
    }

    private async Task AskIn(ChatAddress chat, IReadOnlyList<SheetLine> lines, Meeting meeting, DateTimeOffset now, CancellationToken cancel)
    {
        var busy = await put.BusyUntil(chat, cancel);
        var open = lines.Where(l => meeting.State == MeetingState.Planned && meeting.StartsAt > now && l.Record.ReplyFor(meeting) == Reply.None).ToList();
        var due = lines.Min(l => l.Record.AskAgainAt)!.Value;
        var tone = open.TrueForAll(l => l.Record.ToldAt is null) ? QuestionTone.Invitation : QuestionTone.Again;
        foreach (var line in lines)
        {
            if (!open.Contains(line))
            {
                line.Record.AskNoMore();
            }
            else if (busy is { } later)
            {
                line.Record.AskAgain(later);
            }
            else
            {
                line.Record.Asked(now);
            }
        }

        if (open.Count > 0 && busy is null)
        {
            var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
            var once = $"meeting:{meeting.Id}:again:{open[0].Member}:{meeting.Version}:{due.ToUnixTimeSeconds()}";
            await put.Question(new Letter(chat, meeting, branch!, once), open, tone, cancel);
        }
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => db.Attendance().MinAsync(r => r.AskAgainAt, cancel);
}
