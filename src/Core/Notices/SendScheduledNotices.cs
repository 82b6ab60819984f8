using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Sends notices whose moment has come; the author must still have the right to.</summary>
public sealed class SendScheduledNotices(ChiBoDb db, PostNotice postNotice, FindActor actors, Accounts accounts, Outbox outbox, BranchClock clock)
    : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var notice = await db.Notices()
            .Where(n => n.State == NoticeState.Scheduled && n.ScheduledFor <= now)
            .OrderBy(n => n.ScheduledFor)
            .FirstOrDefaultAsync(cancel);
        if (notice is null)
        {
            return false;
        }

        if (notice.AuthorId is null || await StillMay(notice, notice.AuthorId.Value, cancel))
        {
            await postNotice.Post(notice, cancel);
        }
        else
        {
            notice.Drop();
            await TellDropped(notice, cancel);
        }

        return true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) =>
        db.Notices().Where(n => n.State == NoticeState.Scheduled).MinAsync(n => n.ScheduledFor, cancel);

    private async Task<bool> StillMay(Notice notice, MemberId author, CancellationToken cancel) =>
        NoticeRights.MaySend(await actors.For(author, clock.Today, cancel), notice.BranchId, notice.Audience);

    private async Task TellDropped(Notice notice, CancellationToken cancel)
    {
        var text = new OutgoingMessage(NoticeTexts.Dropped(notice.Text));
        var operators = await db.Members().Where(m => m.Office == Role.Operator).Select(m => m.Id).ToListAsync(cancel);
        IEnumerable<ChatAddress> chats = (await accounts.Of(operators, cancel)).Values;
        if (notice.AuthorChat is { } author)
        {
            chats = chats.Append(author);
        }

        foreach (var chat in chats.Distinct())
        {
            outbox.ToChat(chat, text, new Postage(Lane.Reply, Once: $"notice:{notice.Id.Value:N}:{chat.ToText()}:dropped"));
        }
    }
}
