using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Whom a draft would go to.</summary>
/// <param name="Audience">In words: "cả chi bộ", "Tổ 2".</param>
/// <param name="Room">What the month's plans leave for it; null where there is no such plan.</param>
public sealed record NoticePreview(string Audience, int Recipients, int ToBePhoned, NoticeRoom? Room = null)
{
    /// <summary>By which ways it goes; null where all channels can be written to at any time.</summary>
    public NoticeFares? Fares { get; init; }

    /// <summary>What the branch pays for messages at most in a month, in đồng; null for nothing.</summary>
    public int? Ceiling { get; init; }

    /// <summary>Who looks may decide what is paid.</summary>
    public bool MaySetCeiling { get; init; }
}

/// <summary>Counts whom a draft would reach, before anything is written.</summary>
public sealed class PreviewNotice(ChiBoDb db, FindRecipients findRecipients, FindNoticeRoom findRoom, BranchClock clock)
{
    /// <summary>Null for who may not send to that audience.</summary>
    public async Task<NoticePreview?> Look(Actor actor, NoticeDraft draft, CancellationToken cancel)
    {
        if (draft.Audience is not { } audience)
        {
            return null;
        }

        var (branch, at) = (draft.Branch, draft.At);
        if (!NoticeRights.MaySend(actor, branch, audience))
        {
            return null;
        }

        var parcel = PostNotice.ParcelOf(draft.Text, draft.Files.Count);
        var found = await findRecipients.Of(branch, audience, parcel, clock.Today, at ?? clock.Now, cancel);
        return new NoticePreview(await Words(audience, cancel), found.Count, found.Count(r => r.ToBePhoned), await findRoom.Of(found, actor.Who, at, cancel))
        {
            Fares = NoticeFares.Of(found),
            Ceiling = await db.Branches().Where(b => b.Id == branch).Select(b => b.PaidCeiling).FirstOrDefaultAsync(cancel),
            MaySetCeiling = actor.Leads(branch),
        };
    }

    private async Task<string> Words(Audience audience, CancellationToken cancel) => audience.Kind switch
    {
        AudienceKind.Branch => "cả chi bộ",
        AudienceKind.BranchCommittee => "chi ủy",
        AudienceKind.Unacknowledged => "những đồng chí chưa nhắn Rõ lần trước",
        AudienceKind.Group => await db.PartyGroups().Where(g => g.Id == audience.Group).Select(g => g.Name).FirstOrDefaultAsync(cancel) ?? "tổ đảng",
    };
}
