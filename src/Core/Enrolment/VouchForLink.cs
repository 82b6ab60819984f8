using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>How vouching ended; <paramref name="Request"/> is the one vouched for, whose chat is now to be asked for consent.</summary>
public sealed record VouchOutcome(bool Allowed, LinkRequest? Request);

/// <summary>One who knows the members of a branch says whether a chat is that member's.</summary>
public sealed class VouchForLink(ChiBoDb db, BranchClock clock)
{
    /// <summary>A yes drops the chat's other requests; a no deletes this one. No request in the outcome: nothing waits any more.</summary>
    public async Task<VouchOutcome> Vouch(Actor actor, Guid requestId, bool isHe, CancellationToken cancel)
    {
        if (await db.LinkRequests().FindAsync([requestId], cancel) is not { } request || request.ExpiresAt <= clock.Now)
        {
            return new VouchOutcome(true, null);
        }

        var holdsOffice = await db.Members().AnyAsync(m => m.Id == request.MemberId && m.Office != null, cancel);
        if (!actor.Leads(request.BranchId) || (holdsOffice && actor.Role != Role.Operator))
        {
            return new VouchOutcome(false, null);
        }

        if (!isHe)
        {
            db.LinkRequests().Remove(request);
            return new VouchOutcome(true, null);
        }

        request.Vouch(actor.Who, clock.Now);
        var others = await db.LinkRequests().Where(r => r.Chat == request.Chat && r.Id != request.Id).ToListAsync(cancel);
        db.LinkRequests().RemoveRange(others);
        return new VouchOutcome(true, request);
    }
}
