using System.Security.Cryptography;
using ChiBo.Bot.Delivery;
using ChiBo.Core.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence.Secrets;

/// <summary>A secret as it was read.</summary>
/// <param name="Value">In clear; null when there is none yet, or when it cannot be decrypted.</param>
/// <param name="Version">Name it to change the secret; 0 when there is none yet.</param>
/// <param name="Unfinished">A change was begun and nothing is known of its end; a change under way at this moment counts too.</param>
/// <param name="Unreadable">There is one, but the key that encrypted it is not in the data directory any more.</param>
public sealed record ReadSecret(string? Value, int Version, bool Unfinished, bool Unreadable);

/// <summary>
/// Keeps secrets that change while the program runs, encrypted by keys of the data directory (never in the database).
/// Each call is committed when it returns. A change goes: read, begin (a lease), make the new secret, end.
/// </summary>
public sealed class SecretStore(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    /// <summary>Reads it.</summary>
    public Task<ReadSecret> Read(string name, CancellationToken cancel) => InScope(async (db, _) =>
    {
        var found = await db.StoredSecrets().AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, cancel);
        if (found is null)
        {
            return new ReadSecret(null, 0, false, false);
        }

        var value = found.Value.Length == 0 ? null : Open(name, found.Value);
        return new ReadSecret(value, found.Version, found.LeaseUntil is not null, value is null && found.Value.Length > 0);
    });

    /// <summary>
    /// Takes the lease for a change; the new version, or null when another holds the lease or has changed the secret since
    /// it was read.
    /// </summary>
    /// <param name="version">As read.</param>
    /// <param name="lease">Longer than the change can take.</param>
    public Task<int?> Begin(string name, int version, TimeSpan lease, CancellationToken cancel) => InScope<int?>(async (db, leases) =>
    {
        var now = await leases.Now(cancel);
        var (from, until) = (now.ToUnixTimeMilliseconds(), (now + lease).ToUnixTimeMilliseconds());
        if (version == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "StoredSecrets" ("Name", "Value", "Version", "LeaseUntil") VALUES ({name}, '', 0, NULL) ON CONFLICT DO NOTHING""", cancel);
        }

        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "StoredSecrets" SET "Version" = "Version" + 1, "LeaseUntil" = {until}
            WHERE "Name" = {name} AND "Version" = {version} AND ("LeaseUntil" IS NULL OR "LeaseUntil" <= {from})
            """,
            cancel);
        return taken == 1 ? version + 1 : null;
    });

    /// <summary>
    /// Ends a change with its new secret; false when another has begun a change since, which cannot be while the lease holds.
    /// </summary>
    /// <param name="version">As <see cref="Begin"/> returned it.</param>
    public Task<bool> End(string name, int version, string value, CancellationToken cancel) => InScope(async (db, _) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "StoredSecrets" SET "Value" = {Protector(name).Protect(value)}, "Version" = "Version" + 1, "LeaseUntil" = NULL
            WHERE "Name" = {name} AND "Version" = {version}
            """,
            cancel) == 1);

    /// <summary>Gives the lease back without a change.</summary>
    /// <param name="unfinished">Whether the change happened is not known; it stays noted.</param>
    public Task GiveUp(string name, int version, bool unfinished, CancellationToken cancel) => InScope(async (db, _) =>
    {
        long? past = unfinished ? 0 : null;
        return await db.Database.ExecuteSqlAsync(
            $"""UPDATE "StoredSecrets" SET "LeaseUntil" = {past} WHERE "Name" = {name} AND "Version" = {version}""", cancel);
    });

    private IDataProtector Protector(string name) => protection.CreateProtector("ChiBo.Secrets", name);

    private string? Open(string name, string value)
    {
        try
        {
            return Protector(name).Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<T> InScope<T>(Func<ChiBoDb, LeaseClock, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ChiBoDb>(), scope.ServiceProvider.GetRequiredService<LeaseClock>());
    }
}
