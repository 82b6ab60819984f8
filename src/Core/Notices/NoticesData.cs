using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What notices keep about a person: which were for him, in which chat, when he said he had read them, and when somebody told him.</summary>
public sealed class NoticesData(ChiBoDb db) : IPersonalData
{
    public async Task<PersonalPart> Of(MemberId member, CancellationToken cancel)
    {
        var received = await (
            from recipient in db.NoticeRecipients().AsNoTracking()
            where recipient.MemberId == member
            join notice in db.Notices().AsNoTracking() on recipient.NoticeId equals notice.Id
            orderby notice.CreatedAt
            select new { notice.CreatedAt, notice.SentAt, recipient.AcknowledgedAt, recipient.CalledAt, recipient.PaperAt }).ToListAsync(cancel);
        return new PersonalPart("notices", NoticeTexts.Kept(received.Count, received.Count(r => r.AcknowledgedAt is not null)), new { received });
    }

    /// <summary>The notices stay with the branch; that they were for him, and where he wrote them from, does not.</summary>
    public async Task<string?> Erase(MemberId member, CancellationToken cancel)
    {
        await db.Notices().Where(n => n.AuthorId == member)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.AuthorChat, (ChatAddress?)null), cancel);
        return await db.NoticeRecipients().Where(r => r.MemberId == member).ExecuteDeleteAsync(cancel) == 0 ? null : NoticeTexts.Erased;
    }
}
