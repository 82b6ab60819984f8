using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// How a notice stands: <see cref="WithoutAccount"/> and the states after it add up to <see cref="Recipients"/>;
/// <see cref="Acknowledged"/> overlaps them. Refused includes those whose account refused messages before, so that nothing was tried.
/// </summary>
public sealed record NoticeCounts(
    int Recipients, int WithoutAccount, int Waiting, int Sending, int Sent, int Refused, int GivenUp, int Held, int Expired, int Cancelled,
    int Acknowledged)
{
    /// <summary>Messages that may still change by themselves.</summary>
    public int Unfinished => Waiting + Sending;

    /// <summary>Of <see cref="Held"/>: kept back by a pause, to go out when it is over.</summary>
    public int Paused { get; init; }

    /// <summary>Of <see cref="Sent"/>: only a template went, and nobody has said that he read the notice.</summary>
    public int OnlyTemplate { get; init; }

    /// <summary>Of <see cref="Refused"/>: their account refused messages before, so that nothing was tried.</summary>
    public int NotTried { get; init; }

    /// <summary>Recipients no message will reach.</summary>
    public int NotReached => WithoutAccount + Refused + GivenUp + Held - Paused + Expired;

    /// <summary>Messages that were tried and have ended.</summary>
    public int Ended => Sent + RefusedAfterTrying + Expired;

    /// <summary>Messages that were tried and came to nothing.</summary>
    public int RefusedAfterTrying => Refused - NotTried + GivenUp;
}

/// <summary>Counts what became of a notice, from the outbox rows of its recipients.</summary>
public sealed class CountNotice(ChiBoDb db)
{
    /// <summary>The figures at this moment. For leaders of the branch and for its author; null for everybody else.</summary>
    public async Task<NoticeCounts?> Count(Actor actor, Notice notice, CancellationToken cancel) =>
        NoticeRights.MaySend(actor, notice.BranchId, notice.Audience) ? await Count(notice, cancel) : null;

    internal async Task<NoticeCounts> Count(Notice notice, CancellationToken cancel)
    {
        var groups = await (
            from recipient in db.NoticeRecipients()
            where recipient.NoticeId == notice.Id
            join row in db.Outbox() on recipient.RowId equals row.Id into rows
            from row in rows.DefaultIfEmpty()
            group recipient by new
            {
                HasChat = recipient.Chat != null,
                Refused = recipient.RefusedBefore != null,
                State = row == null ? null : (OutboxState?)row.State,
                Paused = row != null && row.State == OutboxState.Held && row.LastError == Outbox.Paused,
                Acknowledged = recipient.AcknowledgedAt != null,
                OnlyTemplate = row != null && row.State == OutboxState.Sent && row.Way == MessageWay.Template,
            }
            into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancel);
        var unwritten = notice.State is NoticeState.Withdrawn or NoticeState.Dropped ? OutboxState.Cancelled : OutboxState.Waiting;
        int In(OutboxState state) => groups
            .Where(g => g.Key.Refused ? state == OutboxState.Refused : g.Key.HasChat && (g.Key.State ?? unwritten) == state)
            .Sum(g => g.Count);
        return new NoticeCounts(
            groups.Sum(g => g.Count), groups.Where(g => g.Key is { HasChat: false, Refused: false }).Sum(g => g.Count),
            In(OutboxState.Waiting), In(OutboxState.Sending), In(OutboxState.Sent), In(OutboxState.Refused), In(OutboxState.GivenUp),
            In(OutboxState.Held), In(OutboxState.Expired), In(OutboxState.Cancelled),
            groups.Where(g => g.Key.Acknowledged).Sum(g => g.Count))
        {
            Paused = groups.Where(g => g.Key is { Paused: true, Refused: false }).Sum(g => g.Count),
            OnlyTemplate = groups.Where(g => g.Key is { OnlyTemplate: true, Refused: false, Acknowledged: false }).Sum(g => g.Count),
            NotTried = groups.Where(g => g.Key.Refused).Sum(g => g.Count),
        };
    }
}
