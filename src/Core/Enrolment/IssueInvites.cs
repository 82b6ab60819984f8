using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>A code just made; this is the only moment at which it is known.</summary>
public sealed record IssuedInvite(MemberId Member, InviteCode Code, DateTimeOffset ExpiresAt);

/// <summary>Makes codes for members; what they had before stops working. Whoever calls it has authorised.</summary>
public sealed class IssueInvites(ChiBoDb db, InviteCodeKey key, TimeProvider time)
{
    /// <summary>One new code each, in the order given.</summary>
    public async Task<IReadOnlyList<IssuedInvite>> Issue(IReadOnlyCollection<MemberId> members, MemberId? by, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var old in await db.Invites()
            .Where(i => members.Contains(i.MemberId) && i.UsedAt == null && i.RevokedAt == null).ToListAsync(cancel))
        {
            old.Revoke(now);
        }

        var issued = new List<IssuedInvite>(members.Count);
        foreach (var member in members)
        {
            var code = InviteCode.New();
            var invite = new Invite(Guid.CreateVersion7(), member, key.HashOf(code), now) { CreatedBy = by };
            db.Invites().Add(invite);
            issued.Add(new IssuedInvite(member, code, invite.ExpiresAt));
        }

        return issued;
    }
}
