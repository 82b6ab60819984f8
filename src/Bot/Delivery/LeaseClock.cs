using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// The clock of leases: on PostgreSQL the database's, which all nodes share; on SQLite, where one process serves a file,
/// the machine's. Never the simulator's, which a visitor may move by days.
/// </summary>
public sealed class LeaseClock(ChiBoDb db)
{
    /// <summary>A claimed row is the dispatcher's for that long; sending one message takes at most half of it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>One process only can be sending from this database.</summary>
    public bool IsAlone => !db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    /// <summary>The time, UTC.</summary>
    public async Task<DateTimeOffset> Now(CancellationToken cancel) => IsAlone
        ? TimeProvider.System.GetUtcNow()
        : await db.Database.SqlQueryRaw<DateTimeOffset>("""SELECT clock_timestamp() AS "Value" """).SingleAsync(cancel);
}
