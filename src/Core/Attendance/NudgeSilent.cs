using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>One tap that reminds those who have not answered; not more often than every six hours.</summary>
public sealed class NudgeSilent(ChiBoDb db, InviteMembers invite, TimeProvider time)
{
    /// <summary>The least time between two taps that send something.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(6);

    /// <summary>How many messages were written; null when the actor may not, and the earlier time when it is too soon.</summary>
    public async Task<(int? Messages, DateTimeOffset? Before)> Send(Actor actor, Meeting meeting, CancellationToken cancel)
    {
        if (!actor.Leads(meeting.BranchId))
        {
            return (null, null);
        }

        var (now, prefix) = (time.GetUtcNow(), $"nudge:{meeting.Id}:");
        var since = now - Apart;
        var earlier = await db.Outbox()
            .Where(r => r.Subject == meeting.Subject && r.CreatedAt > since && r.Once != null && r.Once.StartsWith(prefix))
            .MaxAsync(r => (DateTimeOffset?)r.CreatedAt, cancel);
        return earlier is null
            ? (await invite.RemindSilent(meeting, prefix + now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), cancel), null)
            : (0, earlier);
    }
}
