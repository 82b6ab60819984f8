using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChiBo.Core.Storage;

/// <summary>
/// A query that every update asks, translated once for each model instead of looked up by its expression each time: that
/// look-up costs more than the answer. It asks the database; what is only tracked and not yet saved it does not see.
/// </summary>
public sealed class CompiledQuery<TKey, TRow>
{
    private readonly ConditionalWeakTable<IModel, Func<ChiBoDb, TKey, IAsyncEnumerable<TRow>>> _byModel = [];
    private readonly Func<Func<ChiBoDb, TKey, IAsyncEnumerable<TRow>>> _compile;

    public CompiledQuery(Expression<Func<ChiBoDb, TKey, IQueryable<TRow>>> query) => _compile = () => EF.CompileAsyncQuery(query);

    internal CompiledQuery(Func<Func<ChiBoDb, TKey, IAsyncEnumerable<TRow>>> compile) => _compile = compile;

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

    private IAsyncEnumerable<TRow> Ask(ChiBoDb db, TKey key) => _byModel.GetValue(db.Model, _ => _compile())(db, key);
}

/// <summary>Makes such queries.</summary>
public static class CompiledQuery
{
    /// <summary>One whose key has two parts, which the translation cannot take apart itself.</summary>
    public static CompiledQuery<(TFirst First, TSecond Second), TRow> ByTwo<TFirst, TSecond, TRow>(
        Expression<Func<ChiBoDb, TFirst, TSecond, IQueryable<TRow>>> query) => new(() =>
        {
            var compiled = EF.CompileAsyncQuery(query);
            return (db, key) => compiled(db, key.First, key.Second);
        });
}
