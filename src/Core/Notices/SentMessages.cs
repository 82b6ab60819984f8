using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>The messages of a notice that are out or about to be, and where they can still be changed.</summary>
public sealed class SentMessages(ChiBoDb db, Channels channels)
{
    /// <summary>All of them, repetitions included; changes to them, templates, and what was emptied with time, are none.</summary>
    public Task<List<OutboxRow>> Of(Notice notice, CancellationToken cancel) => db.Outbox().AsNoTracking()
        .Where(r => r.Subject == notice.Subject && r.Replaces == null && r.Message != ""
            && r.Way != MessageWay.Template
            && (r.State == OutboxState.Sent || r.State == OutboxState.Sending || r.State == OutboxState.Waiting || r.State == OutboxState.Held))
        .OrderBy(r => r.Id).ToListAsync(cancel);

    /// <summary>The message can be changed on the phone.</summary>
    public bool CanEdit(OutboxRow row) => channels.TraitsOf(row.To).Edits;

    /// <summary>The message can be taken off the phone at that time; one that is being sent can be right after.</summary>
    public bool CanDelete(OutboxRow row, DateTimeOffset now) =>
        channels.TraitsOf(row.To).DeletesWithin is { } within && (row.State == OutboxState.Sending || (row.SentAt is { } at && now - at < within));

    /// <summary>The message is on a phone, or on its way to one.</summary>
    public static bool IsOut(OutboxRow row) => row.State is OutboxState.Sent or OutboxState.Sending;
}
