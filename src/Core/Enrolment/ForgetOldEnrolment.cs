using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Deletes what waited in vain: rosters never confirmed, requests nobody vouched for, counts of tries.</summary>
public sealed class ForgetOldEnrolment(ChiBoDb db) : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var triesBefore = now - LinkAttempts.Window;
        await db.RosterImports().Where(i => i.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        await db.LinkRequests().Where(r => r.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        await db.LinkAttempts().Where(a => a.Since <= triesBefore).ExecuteDeleteAsync(cancel);
        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var import = await db.RosterImports().MinAsync(i => (DateTimeOffset?)i.ExpiresAt, cancel);
        var request = await db.LinkRequests().MinAsync(r => (DateTimeOffset?)r.ExpiresAt, cancel);
        return import is null || request < import ? request ?? import : import;
    }
}
