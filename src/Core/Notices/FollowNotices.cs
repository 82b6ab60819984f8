using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Tells the author how his notice goes: one progress message that changes where the channel can edit, nothing in
/// between where it cannot, and one summary with the call list when every message has ended.
/// </summary>
public sealed class FollowNotices(ChiBoDb db, CountNotice countNotice, ListUnreached listUnreached, Outbox outbox, Channels channels) : IDueWork
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(15);

    /// <summary>Key of the progress message.</summary>
    public static string ProgressKey(NoticeId notice) => $"notice:{notice.Value:N}:progress";

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var notice = await db.Notices()
            .Where(n => n.State == NoticeState.Sending && n.CheckAt <= now)
            .OrderBy(n => n.CheckAt)
            .FirstOrDefaultAsync(cancel);
        if (notice is null)
        {
            return false;
        }

        var counts = await countNotice.Count(notice, cancel);
        if (counts.Unfinished > 0)
        {
            notice.LookAgain(now + s_lookEvery);
            await ShowProgress(notice, counts, cancel);
            return true;
        }

        notice.Finish();
        if (notice.AuthorChat is { } author)
        {
            await ShowProgress(notice, counts, cancel);
            var summary = NoticeTexts.Summary(counts, await listUnreached.Of(notice, cancel), notice.AsksAcknowledgement);
            outbox.ToChat(
                author, new OutgoingMessage(summary), new Postage(Lane.Reply, Once: $"notice:{notice.Id.Value:N}:summary"), notice.AuthorId);
        }

        return true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) =>
        db.Notices().Where(n => n.State == NoticeState.Sending).MinAsync(n => n.CheckAt, cancel);

    private async Task ShowProgress(Notice notice, NoticeCounts counts, CancellationToken cancel)
    {
        if (notice.AuthorChat is not { } author || !channels.TraitsOf(author).Edits)
        {
            return;
        }

        var key = ProgressKey(notice.Id);
        var first = await db.Outbox().Where(r => r.Once == key).Select(r => (long?)r.Id).FirstOrDefaultAsync(cancel);
        var postage = first is null ? new Postage(Lane.Reply, Once: key) : new Postage(Lane.Reply, Replaces: first);
        outbox.ToChat(author, new OutgoingMessage(NoticeTexts.Progress(counts)), postage, notice.AuthorId);
    }
}
