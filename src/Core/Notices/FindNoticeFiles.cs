using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Finds the notice whose files somebody asks for.</summary>
public sealed class FindNoticeFiles(ChiBoDb db)
{
    /// <summary>Ours: who asks later asks the secretary.</summary>
    public static readonly TimeSpan AskedWithin = TimeSpan.FromDays(30);

    /// <summary>The newest notice with files that was for one of these people and was not taken back; null when there is none.</summary>
    public async Task<Notice?> For(IReadOnlyList<Actor> people, DateTimeOffset now, CancellationToken cancel)
    {
        var (members, since) = (people.Select(p => p.Who).OfType<MemberId>().ToList(), now - AskedWithin);
        return await db.Notices()
            .Where(n => n.SentAt >= since && n.Files != "[]" && n.State != NoticeState.Withdrawn
                && db.NoticeRecipients().Any(r => r.NoticeId == n.Id && members.Contains(r.MemberId)))
            .OrderByDescending(n => n.SentAt).FirstOrDefaultAsync(cancel);
    }
}
