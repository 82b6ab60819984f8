using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Why a notice did not reach somebody.</summary>
public enum UnreachedBecause
{
    NoAccount,
    Blocked,
    AccountGone,
    BadContent,

    /// <summary>The network or the platform failed until attempts were used up.</summary>
    GivenUp,

    /// <summary>The month's messages are used up.</summary>
    NoMessagesLeft,

    /// <summary>It was too late to send it.</summary>
    TooLate,
}

/// <summary>A line of the call list.</summary>
/// <param name="Phone">National form, digits only, or null when the roster has none.</param>
public sealed record Unreached(string FullName, string? Phone, UnreachedBecause Why);

/// <summary>Lists whom a notice could not reach, so that somebody phones them.</summary>
public sealed class ListUnreached(ChiBoDb db)
{
    /// <summary>By name; empty for who may not send to that audience.</summary>
    public async Task<IReadOnlyList<Unreached>> Of(Actor actor, Notice notice, CancellationToken cancel) =>
        NoticeRights.MaySend(actor, notice.BranchId, notice.Audience) ? await Of(notice, cancel) : [];

    internal async Task<IReadOnlyList<Unreached>> Of(Notice notice, CancellationToken cancel)
    {
        var rows = await (
            from recipient in db.NoticeRecipients().AsNoTracking()
            where recipient.NoticeId == notice.Id
            join member in db.Members().AsNoTracking() on recipient.MemberId equals member.Id
            join row in db.Outbox().AsNoTracking() on recipient.RowId equals row.Id into found
            from row in found.DefaultIfEmpty()
            where recipient.Chat == null || (row != null && row.State != OutboxState.Sent && row.State != OutboxState.Waiting
                && row.State != OutboxState.Sending && row.State != OutboxState.Cancelled)
            orderby member.FoldedName
            select new
            {
                member.FullName,
                member.Phone,
                HasChat = recipient.Chat != null,
                recipient.RefusedBefore,
                State = row == null ? null : (OutboxState?)row.State,
                LastError = row == null ? null : row.LastError,
            }).ToListAsync(cancel);
        return [.. rows.Select(r => new Unreached(r.FullName, r.Phone, Because(r.HasChat, r.RefusedBefore, r.State, r.LastError)))];
    }

    private static UnreachedBecause Because(bool hasChat, RefusalKind? before, OutboxState? state, string? lastError) => state switch
    {
        null when before is { } why => Because(why),
        null when !hasChat => UnreachedBecause.NoAccount,
        OutboxState.Refused when Enum.TryParse<RefusalKind>(lastError, out var why) => Because(why),
        OutboxState.Held => UnreachedBecause.NoMessagesLeft,
        OutboxState.Expired => UnreachedBecause.TooLate,
        _ => UnreachedBecause.GivenUp,
    };

    private static UnreachedBecause Because(RefusalKind why) => why switch
    {
        RefusalKind.Blocked => UnreachedBecause.Blocked,
        RefusalKind.UnknownChat or RefusalKind.Deactivated => UnreachedBecause.AccountGone,
        RefusalKind.BadContent => UnreachedBecause.BadContent,
    };
}
