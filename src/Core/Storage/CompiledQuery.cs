using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChiBo.Core.Storage;

/// <summary>
/// A query that every update asks, translated once for each model instead of looked up by its expression each time: that
/// look-up costs more than the answer. It asks the database; what is only tracked and not yet saved it does not see.
/// </summary>
public sealed class CompiledQuery<TKey, TRow>(Expression<Func<ChiBoDb, TKey, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<ChiBoDb, TKey, IAsyncEnumerable<TRow>>> _byModel = [];

    /// <summary>All rows.</summary>
    public async Task<List<TRow>> All(ChiBoDb db, TKey key, CancellationToken cancel)
    {
        var rows = new List<TRow>();
        await foreach (var row in Ask(db, key).WithCancellation(cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The first row; null when there is none.</summary>
    public async Task<TRow?> First(ChiBoDb db, TKey key, CancellationToken cancel)
    {
        await foreach (var row in Ask(db, key).WithCancellation(cancel))
        {
            return row;
        }

        return default;
    }

    private IAsyncEnumerable<TRow> Ask(ChiBoDb db, TKey key) => _byModel.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, key);
}
