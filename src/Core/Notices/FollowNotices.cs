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

        var (key, edits, text) = (ProgressKey(notice.Id), new Subject("notice-progress", notice.Id.Value), NoticeTexts.Progress(counts));
        var shown = await db.Outbox().Where(r => r.Once == key || r.Subject == edits).OrderBy(r => r.Id).ToListAsync(cancel);
        if (shown is [.., { Message.Length: > 0 } last] && Outbox.Read(last).Text == text)
        {
            // A sending that stands still, for days where a channel is off, is told once.
            return;
        }

        await outbox.CancelWaiting(edits, cancel);
        var postage = new Postage(Lane.Reply, edits, Once: shown.Count == 0 ? key : null, Replaces: shown.FirstOrDefault()?.Id);
        outbox.ToChat(author, new OutgoingMessage(text), postage, notice.AuthorId);
    }
}
