using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What correcting a notice does.</summary>
/// <param name="Refusal">Null where it can be done.</param>
/// <param name="Edited">Messages that are changed in place, or have not left yet.</param>
/// <param name="NotEditable">Messages on channels that cannot change them.</param>
public sealed record Correction(NoticeRefusal? Refusal, int Edited = 0, int NotEditable = 0);

/// <summary>
/// Gives a notice another text: what waits goes out with it, what was sent is changed where the channel can, and where it
/// cannot one message more puts it right, if the author wants that. "Rõ" said to the earlier text stays.
/// </summary>
public sealed class CorrectNotice(ChiBoDb db, SentMessages sent, Outbox outbox, PostNotice postNotice)
{
    /// <summary>What it would do; nothing is changed.</summary>
    public async Task<Correction> Look(Actor actor, NoticeId id, string text, CancellationToken cancel)
    {
        var (why, notice) = await Refuse(actor, id, text, cancel);
        if (why is not null || notice is null)
        {
            return new Correction(why);
        }

        var rows = await sent.Of(notice, cancel);
        var fixedThere = rows.Count(r => !SentMessages.IsOut(r) || sent.CanEdit(r));
        return new Correction(null, fixedThere, rows.Count - fixedThere);
    }

    /// <summary>Does it.</summary>
    /// <param name="alsoByNewMessage">One message more goes where the channel cannot change what was sent.</param>
    public async Task<Correction> Correct(Actor actor, NoticeId id, string text, bool alsoByNewMessage, CancellationToken cancel)
    {
        var (why, notice) = await Refuse(actor, id, text, cancel);
        if (why is not null || notice is null)
        {
            return new Correction(why);
        }

        var (before, after) = (notice.Text, text.Trim());
        notice.Correct(after);
        await outbox.CancelWaiting(notice.Changes, cancel);
        var (edited, other) = (0, new List<OutboxRow>());
        foreach (var row in await sent.Of(notice, cancel))
        {
            if (await Change(notice, row, Changed(Outbox.Read(row), before, after), cancel))
            {
                edited++;
            }
            else
            {
                other.Add(row);
            }
        }

        if (alsoByNewMessage && other.Count > 0)
        {
            var head = NoticeTexts.CorrectionHead(await postNotice.SenderOf(notice, cancel));
            foreach (var row in other.DistinctBy(r => r.To))
            {
                outbox.ToChat(
                    row.To, new OutgoingMessage(NoticeTexts.Message(head, after, [], [])), new Postage(Lane.Notice, notice.Changes), row.MemberId);
            }
        }

        return new Correction(null, edited, other.Count);
    }

    // The text stands last but for the names of files not carried: head and names before it stay as they are.
    private static OutgoingMessage Changed(OutgoingMessage message, string before, string after)
    {
        var at = message.Text.LastIndexOf("\n\n" + before, StringComparison.Ordinal);
        return at < 0 ? message : message with { Text = message.Text[..(at + 2)] + after + message.Text[(at + 2 + before.Length)..] };
    }

    private async Task<bool> Change(Notice notice, OutboxRow row, OutgoingMessage changed, CancellationToken cancel)
    {
        if (!SentMessages.IsOut(row) && await outbox.Rewrite(row.Id, changed, cancel))
        {
            return true;
        }

        if (!sent.CanEdit(row))
        {
            return false;
        }

        outbox.ToChat(row.To, changed with { Files = [] }, new Postage(Lane.Notice, notice.Changes, Replaces: row.Id), row.MemberId);
        return true;
    }

    private async Task<(NoticeRefusal? Why, Notice? Notice)> Refuse(Actor actor, NoticeId id, string text, CancellationToken cancel)
    {
        if (await db.Notices().FindAsync([id], cancel) is not { } notice || !NoticeRights.MaySend(actor, notice.BranchId, notice.Audience))
        {
            return (NoticeRefusal.NotAllowed, null);
        }

        return (
            string.IsNullOrWhiteSpace(text) || notice.Text.Length == 0 ? NoticeRefusal.Empty
            : text.Length > Notice.LongestText ? NoticeRefusal.TooLong
            : SecrecyMark.Find(text) is not null ? NoticeRefusal.Secret
            : notice.State is NoticeState.Withdrawn or NoticeState.Dropped ? NoticeRefusal.NotAllowed
            : null,
            notice);
    }
}
