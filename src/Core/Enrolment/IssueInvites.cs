using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>A code just made; this is the only moment at which it is known.</summary>
/// <param name="Subject">See <see cref="Invite.Subject"/>.</param>
/// <param name="Bot">The bot account ("channel/bot") it leads to; null: any.</param>
public sealed record IssuedInvite(Subject Subject, MemberId Member, InviteCode Code, DateTimeOffset ExpiresAt, string? Bot);

/// <summary>An invite to be made.</summary>
/// <param name="Bot">The bot account it leads to; null: any.</param>
/// <param name="MovesFrom">See <see cref="Invite.MovesFrom"/>.</param>
public sealed record WantedInvite(MemberId Member, string? Bot, ChatAddress? MovesFrom = null);

/// <summary>Makes codes for members; what they had before stops working. Whoever calls it has authorised.</summary>
public sealed class IssueInvites(ChiBoDb db, InviteCodeKey key, Outbox outbox, TimeProvider time)
{
    /// <summary>One new code each, in the order given. A message with an older code that has not left yet does not leave.</summary>
    public async Task<IReadOnlyList<IssuedInvite>> Issue(IReadOnlyCollection<WantedInvite> wanted, MemberId? by, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var members = wanted.Select(w => w.Member).ToList();
        foreach (var old in await db.Invites()
            .Where(i => members.Contains(i.MemberId) && i.UsedAt == null && i.RevokedAt == null).ToListAsync(cancel))
        {
            old.Revoke(now);
            if (old.MovesFrom is not null)
            {
                await outbox.CancelWaiting(old.Subject, cancel);
            }
        }

        var issued = new List<IssuedInvite>(wanted.Count);
        foreach (var one in wanted)
        {
            var code = InviteCode.New();
            var invite = new Invite(Guid.CreateVersion7(), one.Member, key.HashOf(code), now) { CreatedBy = by, Bot = one.Bot, MovesFrom = one.MovesFrom };
            db.Invites().Add(invite);
            issued.Add(new IssuedInvite(invite.Subject, one.Member, code, invite.ExpiresAt, one.Bot));
        }

        return issued;
    }
}
