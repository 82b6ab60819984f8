using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>What stands behind a link to a file: the chat it was sent to, and the message that carries or asks for the file.</summary>
public sealed record FileLinkTarget(ChatAddress Chat, OutgoingMessage Message);

/// <summary>Looks behind links to files, and uses each of them up once.</summary>
public sealed class UseFileLink(ChiBoDb db, TimeProvider time)
{
    /// <summary>
    /// The message a link came with. Null when it is kept no more, or the member it answered is no longer linked in its chat:
    /// he has left, was erased, or has another phone.
    /// </summary>
    public async Task<FileLinkTarget?> Behind(long rowId, CancellationToken cancel)
    {
        var row = await db.Outbox().AsNoTracking().FirstOrDefaultAsync(
            r => r.Id == rowId && r.Message != "" && db.AccountHolders().Any(h => h.Address == r.To && h.MemberId == r.MemberId), cancel);
        return row is null ? null : new FileLinkTarget(row.To, Outbox.Read(row));
    }

    /// <summary>It was used before.</summary>
    public Task<bool> IsUsed(string hash, CancellationToken cancel) => db.FileLinks().AnyAsync(l => l.Hash == hash, cancel);

    /// <summary>Uses it up; false when somebody was faster. Within the caller's transaction, and he commits.</summary>
    public async Task<bool> Use(string hash, FileLinkPurpose purpose, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var (kind, until, now) = (purpose.ToString(), expiresAt.ToUnixTimeMilliseconds(), time.GetUtcNow().ToUnixTimeMilliseconds());
        return await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "FileLinks" ("Hash", "Purpose", "ExpiresAt", "UsedAt") VALUES ({hash}, {kind}, {until}, {now}) ON CONFLICT DO NOTHING""",
            cancel) > 0;
    }

    /// <summary>It can be used again: what it was used for came to nothing.</summary>
    public Task GiveBack(string hash, CancellationToken cancel) => db.FileLinks().Where(l => l.Hash == hash).ExecuteDeleteAsync(cancel);
}
