using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Whom a draft would go to.</summary>
/// <param name="Audience">In words: "cả chi bộ", "Tổ 2".</param>
/// <param name="Room">What the month's plans leave for it; null where there is no such plan.</param>
public sealed record NoticePreview(string Audience, int Recipients, int ToBePhoned, NoticeRoom? Room = null);

/// <summary>Counts whom a draft would reach, before anything is written.</summary>
public sealed class PreviewNotice(ChiBoDb db, FindRecipients findRecipients, FindNoticeRoom findRoom, BranchClock clock)
{
    /// <summary>Null for who may not send to that audience.</summary>
    /// <param name="at">When it is to go, or null for at once.</param>
    public async Task<NoticePreview?> Look(Actor actor, BranchId branch, Audience audience, DateTimeOffset? at, CancellationToken cancel)
    {
        if (!NoticeRights.MaySend(actor, branch, audience))
        {
            return null;
        }

        var found = await findRecipients.Of(branch, audience, clock.Today, cancel);
        return new NoticePreview(await Words(audience, cancel), found.Count, found.Count(r => r.ToBePhoned), await findRoom.Of(found, actor.Who, at, cancel));
    }

    private async Task<string> Words(Audience audience, CancellationToken cancel) => audience.Kind switch
    {
        AudienceKind.Branch => "cả chi bộ",
        AudienceKind.BranchCommittee => "chi ủy",
        AudienceKind.Unacknowledged => "những đồng chí chưa nhắn Rõ lần trước",
        AudienceKind.Group => await db.PartyGroups().Where(g => g.Id == audience.Group).Select(g => g.Name).FirstOrDefaultAsync(cancel) ?? "tổ đảng",
    };
}
