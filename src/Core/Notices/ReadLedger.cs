using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
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

    /// <summary>He wrote too long ago for the platform to let him be written to.</summary>
    WindowClosed,

    /// <summary>The network or the platform failed until attempts were used up.</summary>
    GivenUp,

    /// <summary>The month's messages are used up.</summary>
    NoMessagesLeft,

    /// <summary>The account that pays the platform's fees is empty.</summary>
    Unpaid,

    /// <summary>It waited in a backup that was restored, and may have been sent since.</summary>
    Restored,

    /// <summary>It was too late to send it.</summary>
    TooLate,

    /// <summary>Taken back before it was sent to him: he needs no call.</summary>
    Withdrawn,
}

/// <summary>One member of a notice's audience and where he stands.</summary>
/// <param name="Number">Roster number today; null for who has left the branch.</param>
/// <param name="Phone">National form, digits only, or null when the roster has none.</param>
/// <param name="Why">Only where nothing reaches him.</param>
/// <param name="At">When he read, was told, or his message was seen, arrived, or was taken by the platform, whatever is known best; null else.</param>
/// <param name="By">Full name of who said or recorded it for him; null else.</param>
public sealed record LedgerLine(
    NoticeRecipient Recipient, int? Number, string FullName, string? Phone, PartyGroupId? GroupId, string? Group, LedgerState State,
    UnreachedBecause? Why, DateTimeOffset? At, string? By)
{
    /// <summary>When his message was on his screen, where the platform says so.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When his message reached his phone, where the platform says so.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>He is to be phoned, or handed the paper.</summary>
    public bool ToBePhoned => State == LedgerState.NotReached && Why != UnreachedBecause.Withdrawn;
}

/// <summary>Reads a notice's ledger: a line for each of its audience, with account or without.</summary>
public sealed class ReadLedger(ChiBoDb db, Roster roster, BranchClock clock)
{
    /// <summary>By roster number, then by name: all for who may send to that audience, those of his own group for its leader, empty for everybody else.</summary>
    public async Task<IReadOnlyList<LedgerLine>> Of(Actor actor, Notice notice, CancellationToken cancel)
    {
        var all = NoticeRights.MaySend(actor, notice.BranchId, notice.Audience);
        if (!all && !NoticeRights.MayCompose(actor, notice.BranchId))
        {
            return [];
        }

        var lines = await Of(notice, cancel);
        return all ? lines : [.. lines.Where(l => actor.KeepsGroup(notice.BranchId, l.GroupId))];
    }

    internal async Task<IReadOnlyList<LedgerLine>> Of(Notice notice, CancellationToken cancel)
    {
        var found = await (
            from recipient in db.NoticeRecipients()
            where recipient.NoticeId == notice.Id
            join member in db.Members() on recipient.MemberId equals member.Id
            join row in db.Outbox() on recipient.RowId equals row.Id into rows
            from row in rows.DefaultIfEmpty()
            select new
            {
                Recipient = recipient,
                member.FullName,
                member.Phone,
                State = row == null ? null : (OutboxState?)row.State,
                LastError = row == null ? null : row.LastError,
                Way = row == null ? MessageWay.Free : row.Way,
                SentAt = row == null ? null : row.SentAt,
                DeliveredAt = row == null ? null : row.DeliveredAt,
                SeenAt = row == null ? null : row.SeenAt,
            }).ToListAsync(cancel);
        var places = (await roster.Of(notice.BranchId, clock.Today, cancel)).ToDictionary(e => e.Id);
        var names = await Names([.. found.Select(f => Helper(f.Recipient)).OfType<MemberId>().Distinct()], cancel);
        return
        [
            .. found.Select(f =>
            {
                var message = f.State is { } state ? new MessageStanding(state, f.LastError, f.Way) : null;
                var stands = NoticeLedger.StateOf(f.Recipient, message, notice.State == NoticeState.Scheduled);
                var place = places.GetValueOrDefault(f.Recipient.MemberId);
                var helper = Helper(f.Recipient);
                return new LedgerLine(
                    f.Recipient, place?.Number, f.FullName, f.Phone, place?.GroupId, place?.GroupName, stands,
                    stands == LedgerState.NotReached ? NoticeLedger.WhyNot(f.Recipient, message) : null, Moment(f.Recipient, stands, f.SeenAt ?? f.DeliveredAt ?? f.SentAt),
                    helper is { } by ? names.GetValueOrDefault(by) : null) { SeenAt = f.SeenAt, DeliveredAt = f.DeliveredAt };
            }).OrderBy(l => l.Number ?? int.MaxValue).ThenBy(l => l.FullName, StringComparer.Ordinal),
        ];
    }

    private static MemberId? Helper(NoticeRecipient recipient) =>
        (recipient.AcknowledgedAt is not null ? recipient.AcknowledgedBy : recipient.CalledAt is not null ? recipient.CalledBy : recipient.PaperBy) is { } by
        && by != recipient.MemberId ? by : null;

    private static DateTimeOffset? Moment(NoticeRecipient recipient, LedgerState state, DateTimeOffset? arrivedAt) => state switch
    {
        LedgerState.Read or LedgerState.ReadThroughHelper => recipient.AcknowledgedAt,
        LedgerState.CalledByPhone => recipient.CalledAt,
        LedgerState.PaperHandedOver => recipient.PaperAt,
        LedgerState.Delivered or LedgerState.TemplateSent => arrivedAt,
        LedgerState.Waiting or LedgerState.NotReached => null,
    };

    private Task<Dictionary<MemberId, string>> Names(List<MemberId> ids, CancellationToken cancel) =>
        db.Members().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.FullName, cancel);
}
