using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Somebody whose chat refused messages wrote again: the notices of the last days that were refused for him go out by
/// themselves; and so do those of which he got only a template. Whoever was phoned or handed the paper meanwhile is spared; so is a notice that is paused or taken back.
/// </summary>
public sealed class SendAgainWhenBack(ChiBoDb db, RetryMessages retry, PostNotice postNotice, BranchClock clock) : IReaction
{
    /// <summary>Ours: what is older is no news any more.</summary>
    public static readonly TimeSpan NoOlderThan = TimeSpan.FromDays(7);

    public async Task React(Fact fact, CancellationToken cancel)
    {
        switch (fact)
        {
            case AccountWorksAgain back:
                await SendMissed(back.Chat, withTemplates: false, cancel);
                break;
            case WindowOpened opened:
                await SendMissed(opened.Chat, withTemplates: true, cancel);
                break;
        }
    }

    private async Task SendMissed(ChatAddress chat, bool withTemplates, CancellationToken cancel)
    {
        var since = clock.Now - NoOlderThan;
        var holders = await db.AccountHolders().Where(h => h.Address == chat).Select(h => h.MemberId).ToListAsync(cancel);
        var missed = await (
            from recipient in db.NoticeRecipients()
            where holders.Contains(recipient.MemberId) && recipient.AcknowledgedAt == null && recipient.CalledAt == null && recipient.PaperAt == null
            join notice in db.Notices() on recipient.NoticeId equals notice.Id
            where notice.SentAt >= since && (notice.State == NoticeState.Sending || notice.State == NoticeState.Finished)
            orderby notice.SentAt
            select new { Recipient = recipient, Notice = notice }).ToListAsync(cancel);
        var rows = missed.Where(m => m.Recipient.Chat == chat).Select(m => m.Recipient.RowId).OfType<long>().Distinct().ToList();
        var refused = await db.Outbox().Where(r => rows.Contains(r.Id) && r.State == OutboxState.Refused && r.LastError != nameof(RefusalKind.BadContent))
            .Select(r => r.Id).ToListAsync(cancel);
        await retry.Of(refused, cancel);
        var told = await db.Outbox().Where(r => withTemplates && rows.Contains(r.Id) && r.State == OutboxState.Sent && r.Way == MessageWay.Template)
            .Select(r => (long?)r.Id).ToListAsync(cancel);
        foreach (var untried in missed.Where(m => m.Recipient.RefusedBefore is not null || told.Contains(m.Recipient.RowId)).GroupBy(m => m.Notice))
        {
            var recipients = untried.Select(m => m.Recipient).ToList();
            recipients.ForEach(r => r.Reach(chat, refused: null));
            untried.Key.WriteMore();
            await postNotice.WriteAndKeep(untried.Key, recipients, cancel);
        }
    }
}
