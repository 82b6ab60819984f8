using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Sends a notice, at once or at its moment.</summary>
public sealed class SendNotice(ChiBoDb db, PostNotice postNotice, Outbox outbox, BranchClock clock)
{
    /// <summary>Ours: what lies further ahead is more likely a slip in the date.</summary>
    public static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(366);

    /// <summary>Checks who asks and what he sends; writes the messages, or the plan to write them.</summary>
    public async Task<NoticeOutcome> Send(Actor actor, NoticeRequest request, CancellationToken cancel)
    {
        if (await Refuse(actor, request, cancel) is { } refusal)
        {
            return new NoticeOutcome(refusal);
        }

        var notice = new Notice(request.Id, request.Branch, actor.Who, request.Audience, request.Text.Trim(), clock.Now)
        {
            AuthorChat = request.AuthorChat,
            ScheduledFor = request.At,
        };
        notice.AskAcknowledgement(request.AsksAcknowledgement);
        notice.Attach(request.Files);
        db.Notices().Add(notice);
        var recipients = request.At is null ? await postNotice.Post(notice, cancel) : await postNotice.Enlist(notice, cancel);
        if (recipients.Count == 0)
        {
            // Nothing of it is kept: no row was written to anybody, and the notice itself goes too.
            db.Notices().Remove(notice);
            return new NoticeOutcome(NoticeRefusal.Nobody);
        }

        var byMessage = recipients.Count(r => r.Chat is not null);
        if (request is { At: null, AuthorChat: { } author })
        {
            outbox.ToChat(
                author, new OutgoingMessage(NoticeTexts.SendingTo(byMessage, recipients.Count - byMessage)),
                new Postage(Lane.Reply, Once: TellAuthor.ProgressKey(notice.Id, run: 1)), actor.Who);
        }

        return new NoticeOutcome(null, recipients.Count, byMessage);
    }

    private async Task<NoticeRefusal?> Refuse(Actor actor, NoticeRequest request, CancellationToken cancel)
    {
        if (!NoticeRights.MaySend(actor, request.Branch, request.Audience) || !await IsOfBranch(request, cancel))
        {
            return NoticeRefusal.NotAllowed;
        }

        if (string.IsNullOrWhiteSpace(request.Text) && request.Files.Count == 0)
        {
            return NoticeRefusal.Empty;
        }

        if (request.Text.Length > Notice.LongestText || request.Files.Count > Notice.MostFiles)
        {
            return NoticeRefusal.TooLong;
        }

        if (SecrecyMark.Find(request.Text) is not null || request.Files.Any(f => SecrecyMark.Find(f.FileName) is not null))
        {
            return NoticeRefusal.Secret;
        }

        if (request.At is { } at && (at <= clock.Now || at > clock.Now + FurthestAhead))
        {
            return NoticeRefusal.NoSuchMoment;
        }

        return await db.Notices().AnyAsync(n => n.Id == request.Id, cancel) ? NoticeRefusal.SentAlready : null;
    }

    // An id in an audience is never proof: the group and the earlier notice must be the branch's own.
    private async Task<bool> IsOfBranch(NoticeRequest request, CancellationToken cancel)
    {
        var earlier = new NoticeId(request.Audience.Of ?? Guid.Empty);
        return request.Audience.Kind switch
        {
            AudienceKind.Group => await db.PartyGroups().AnyAsync(g => g.Id == request.Audience.Group && g.BranchId == request.Branch, cancel),
            AudienceKind.Unacknowledged => await db.Notices().AnyAsync(n => n.Id == earlier && n.BranchId == request.Branch, cancel),
            AudienceKind.Branch or AudienceKind.BranchCommittee => true,
        };
    }
}
