using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>How a message should travel.</summary>
/// <param name="NotBefore">Earliest sending, or null for at once.</param>
/// <param name="NotAfter">Latest sending, or null.</param>
/// <param name="Place">See <see cref="OutboxRow.Place"/>; for many rows at once, count up from <see cref="Outbox.NextPlace"/>.</param>
/// <param name="Once">Unique key: a second message with it is not written.</param>
public sealed record Postage(
    Lane Lane, Subject? Subject = null, DateTimeOffset? NotBefore = null, DateTimeOffset? NotAfter = null, string? Once = null,
    bool IsCode = false, long? Replaces = null, long Place = 0);

/// <summary>Writes messages into the outbox; they go out when the caller's transaction commits.</summary>
public sealed class Outbox(ChiBoDb db, TimeProvider time)
{
    /// <summary>LastError of a row that is held because the author paused.</summary>
    public const string Paused = "paused";

    /// <summary>LastError of a row that is held because it waited in a backup that was restored: it may have been sent since.</summary>
    public const string Restored = "restored";

    /// <summary>LastError of a row that is held because its bot's month is used up, or kept for what comes before it.</summary>
    public const string Budget = "budget";

    /// <summary>LastError of a row that is held because the account that pays the platform's fees is empty.</summary>
    public const string Unpaid = "unpaid";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Puts a message to a chat. Its row's id is known after saving.</summary>
    public OutboxRow ToChat(ChatAddress chat, OutgoingMessage message, Postage postage, MemberId? member = null)
    {
        var now = time.GetUtcNow();
        var row = new OutboxRow(chat, chat.Account, postage.Lane, JsonSerializer.Serialize(message, s_json), now)
        {
            Subject = postage.Subject,
            MemberId = member,
            NotAfter = postage.NotAfter,
            Once = postage.Once,
            IsCode = postage.IsCode,
            Replaces = postage.Replaces,
            Place = postage.Place,
        };
        if (postage.NotBefore is { } notBefore && notBefore > now)
        {
            row.WaitUntil(notBefore);
        }

        db.Outbox().Add(row);
        return row;
    }

    /// <summary>
    /// Cancels what still waits about a subject. What is being sent at this moment is not tried again should it fail; what
    /// was sent stays as it is. Returns how many it concerned.
    /// </summary>
    public Task<int> CancelWaiting(Subject subject, CancellationToken cancel) =>
        db.Outbox()
            .Where(r => r.Subject == subject
                && (r.State == OutboxState.Waiting || r.State == OutboxState.Held || (r.State == OutboxState.Sending && !r.Withdrawn)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, r => r.State == OutboxState.Sending ? OutboxState.Sending : OutboxState.Cancelled)
                    .SetProperty(r => r.Withdrawn, r => r.State == OutboxState.Sending),
                cancel);

    /// <summary>
    /// Keeps back what still waits about a subject, for its time or for the month's budget, until it is released or
    /// cancelled. Returns how many.
    /// </summary>
    public Task<int> Hold(Subject subject, CancellationToken cancel) =>
        db.Outbox().Where(r => r.Subject == subject && (r.State == OutboxState.Waiting || (r.State == OutboxState.Held && (r.LastError == Budget || r.LastError == Unpaid)))).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, OutboxState.Held).SetProperty(r => r.LastError, Paused), cancel);

    /// <summary>Lets go what a pause has kept back. Returns how many.</summary>
    public Task<int> Release(Subject subject, CancellationToken cancel) =>
        db.Outbox().Where(r => r.Subject == subject && r.State == OutboxState.Held && r.LastError == Paused).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.LastError, (string?)null), cancel);

    /// <summary>Changes a message that has not left yet; false when it has, so that only an edit can change it.</summary>
    public async Task<bool> Rewrite(long row, OutgoingMessage message, CancellationToken cancel)
    {
        var changed = JsonSerializer.Serialize(message, s_json);
        return await db.Outbox().Where(r => r.Id == row && (r.State == OutboxState.Waiting || r.State == OutboxState.Held))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Message, changed), cancel) > 0;
    }

    /// <summary>
    /// The place in a lane from which a new crowd of messages counts up: that of the next one waiting there, so that both
    /// crowds take turns from now on.
    /// </summary>
    public async Task<long> NextPlace(ChatAddress chat, Lane lane, CancellationToken cancel)
    {
        var bot = chat.Account;
        return await db.Outbox().Where(r => r.State == OutboxState.Waiting && r.Bot == bot && r.Lane == lane).MinAsync(r => (long?)r.Place, cancel) ?? 0;
    }

    /// <summary>True when a message with that key was ever written.</summary>
    public Task<bool> WasWritten(string once, CancellationToken cancel) => db.Outbox().AnyAsync(r => r.Once == once, cancel);

    /// <summary>Reads a row's message back.</summary>
    public static OutgoingMessage Read(OutboxRow row) => JsonSerializer.Deserialize<OutgoingMessage>(row.Message, s_json)!;
}
