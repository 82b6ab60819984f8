using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>What enrolment keeps about a person: that codes were made for him, and requests to be linked as him.</summary>
public sealed class EnrolmentData(ChiBoDb db) : IPersonalData
{
    public async Task<PersonalPart> Of(MemberId member, CancellationToken cancel)
    {
        var invites = await db.Invites().AsNoTracking().Where(i => i.MemberId == member).OrderBy(i => i.CreatedAt)
            .Select(i => new { i.CreatedAt, i.ExpiresAt, i.UsedAt, i.RevokedAt }).ToListAsync(cancel);
        var requests = await db.LinkRequests().AsNoTracking().Where(r => r.MemberId == member).OrderBy(r => r.AskedAt)
            .Select(r => new { r.AskedAt, r.VouchedAt }).ToListAsync(cancel);
        return new PersonalPart("enrolment", LinkingTexts.InvitesKept(invites.Count), new { invites, requests });
    }

    public async Task<string?> Erase(MemberId member, CancellationToken cancel)
    {
        var invites = await db.Invites().Where(i => i.MemberId == member).ExecuteDeleteAsync(cancel);
        var requests = await db.LinkRequests().Where(r => r.MemberId == member).ExecuteDeleteAsync(cancel);
        return invites + requests == 0 ? null : LinkingTexts.InvitesErased;
    }
}
