using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What the author of a notice hears while it goes out.</summary>
public sealed class TellAuthor(ChiBoDb db, Outbox outbox, Ask ask, Channels channels, ReadLedger readLedger, NoticeLeaders leaders)
{
    /// <summary>Ours: what changes more often is not read.</summary>
    private static readonly TimeSpan s_progressEvery = TimeSpan.FromSeconds(15);

    /// <summary>Key of the progress message.</summary>
    public static string ProgressKey(NoticeId notice, int run) => $"notice:{notice.Value:N}:progress:{run}";

    /// <summary>All messages have ended: the last progress, and the summary with whom to phone.</summary>
    public async Task Finished(Notice notice, NoticeCounts counts, DateTimeOffset now, CancellationToken cancel)
    {
        if (notice.AuthorChat is not { } author)
        {
            return;
        }

        await Progress(notice, counts, now, cancel);
        var toBePhoned = (await readLedger.Of(notice, cancel)).Where(l => l.ToBePhoned).ToList();
        outbox.ToChat(
            author, new OutgoingMessage(NoticeTexts.Summary(counts, toBePhoned, notice.AsksAcknowledgement)),
            new Postage(Lane.Reply, Once: $"notice:{notice.Id.Value:N}:summary:{notice.Run}"), notice.AuthorId);
        await Named(notice, [.. toBePhoned.Take(LedgerTexts.MostNamed).Select(l => l.Recipient.MemberId)], now, cancel);
    }

    /// <summary>It was refused too often and paused itself: what to do is his to say. A notice from the command line is told of to the branch's leader.</summary>
    public async Task PausedItself(Notice notice, SendingLook look, NoticeCounts counts, CancellationToken cancel)
    {
        if ((notice.AuthorChat ?? await leaders.ChatOf(notice.BranchId, cancel)) is not { } chat)
        {
            return;
        }

        // A number must not mean two things: while he writes something else, only the words of the choice do.
        var drafting = (await ask.ChatOf(chat, cancel)).DraftOf is not null;
        var question = ActOnNotice.Question(notice.Id, [NoticeAction.GoOn, NoticeAction.Withdraw, NoticeAction.CallList]) with { Numbered = !drafting };
        var postage = new Postage(Lane.Reply, Once: $"notice:{notice.Id.Value:N}:paused-itself");
        await ask.Put(chat, new OutgoingMessage(NoticeTexts.PausedItself(notice.Text, look, counts)), question, postage, notice.AuthorId, cancel);
    }

    /// <summary>The one progress message, where the channel can change it; a sending that stands still, for days where a channel is off, is told once.</summary>
    public async Task Progress(Notice notice, NoticeCounts counts, DateTimeOffset now, CancellationToken cancel)
    {
        if (notice.AuthorChat is not { } author || !channels.TraitsOf(author).Edits)
        {
            return;
        }

        var (key, text) = (ProgressKey(notice.Id, notice.Run), NoticeTexts.Progress(counts));
        var edits = new Subject("notice-progress", notice.Id.Value);
        var first = await db.Outbox().AsNoTracking().FirstOrDefaultAsync(r => r.Once == key, cancel);
        var last = first is null ? null : await db.Outbox().AsNoTracking().Where(r => r.Replaces == first.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        var soon = counts.Unfinished > 0 && last is not null && now - last.CreatedAt < s_progressEvery;
        if (soon || (last ?? first) is { Message.Length: > 0 } shown && Outbox.Read(shown).Text.StartsWith(text, StringComparison.Ordinal))
        {
            return;
        }

        await outbox.CancelWaiting(edits, cancel);
        var words = text + NoticeTexts.TimeLeft(counts.Unfinished, notice.Pace);
        outbox.ToChat(author, new OutgoingMessage(words), new Postage(Lane.Reply, edits, Once: first is null ? key : null, Replaces: first?.Id), notice.AuthorId);
    }

    // A leader who read the summary knows whose account refuses; nobody is told of those again.
    private async Task Named(Notice notice, IReadOnlyCollection<MemberId> named, DateTimeOffset now, CancellationToken cancel)
    {
        if (notice.AuthorId is not { } author || !await leaders.Leads(author, notice.BranchId, cancel))
        {
            return;
        }

        var accounts = await (
            from holder in db.AccountHolders()
            where named.Contains(holder.MemberId)
            join account in db.ChannelAccounts() on holder.Address equals account.Address
            where account.UnreachableSince != null
            select account).Distinct().ToListAsync(cancel);
        accounts.ForEach(a => a.Told(now));
    }
}
