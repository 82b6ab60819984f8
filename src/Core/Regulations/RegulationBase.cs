using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Keeps the rules at hand in memory, one index for the whole process, and makes it anew when passages have changed. Who asks
/// looks first whether they have (one row), so that what was changed answers at once, wherever it was changed.
/// </summary>
public sealed class RegulationBase(IServiceScopeFactory scopes, BranchClock clock) : IDisposable
{
    // The pack is part of the program, so one index of it serves every host of the process.
    private static readonly Lazy<PassageIndex> s_pack = new(() => PassageIndex.Build(StarterPack.Material()));
    private static readonly Lazy<AnswerLine> s_line = new(StarterPack.Line);

    private static readonly CompiledQuery<int, Stored> s_stored = new((db, id) =>
        db.RulesStates().Where(s => s.Id == id).Select(s => new Stored(s.Version, s.LineVersion)));

    private readonly SemaphoreSlim _building = new(1, 1);
    private Rules? _rules;

    /// <summary>
    /// The rules as they are now. Takes as long as an index needs only where they have just changed; the line fitted for them is
    /// taken up as soon as it is kept, the one before it serves until then.
    /// </summary>
    /// <param name="db">The caller's: what its own transaction has changed counts already.</param>
    public async Task<Rules> Now(ChiBoDb db, CancellationToken cancel)
    {
        var stored = await s_stored.First(db, RulesState.Only, cancel) ?? new Stored(0, 0);
        if (Kept(stored) is { } known)
        {
            return known;
        }

        await _building.WaitAsync(cancel);
        try
        {
            return Kept(stored) ?? await Build(db, stored, cancel);
        }
        finally
        {
            _building.Release();
        }
    }

    /// <summary>The same in a scope of its own: for who warms it up.</summary>
    public async Task<Rules> Now(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Now(scope.ServiceProvider.GetRequiredService<ChiBoDb>(), cancel);
    }

    public void Dispose() => _building.Dispose();

    private Rules? Kept(Stored stored) =>
        Volatile.Read(ref _rules) is { } known && known.Day == clock.Today && new Stored(known.Version, known.LineVersion) == stored ? known : null;

    private async Task<Rules> Build(ChiBoDb db, Stored stored, CancellationToken cancel)
    {
        var line = await db.RulesStates().Where(s => s.Id == RulesState.Only).Select(s => s.Line).FirstOrDefaultAsync(cancel);
        var index = await Index(db, stored.Version, cancel);
        var rules = new Rules(index, line is null ? s_line.Value : AnswerLine.Parse(line), stored.Version, clock.Today)
        {
            Known = await new ReadRules(db).Known(cancel),
            LineVersion = stored.LineVersion,
        };
        Volatile.Write(ref _rules, rules);
        return rules;
    }

    /// <summary>The index at hand where only the line is new.</summary>
    private async Task<PassageIndex> Index(ChiBoDb db, long version, CancellationToken cancel)
    {
        if (Volatile.Read(ref _rules) is { } known && known.Version == version && known.Day == clock.Today)
        {
            return known.Index;
        }

        var material = await new ReadRules(db).Beside(s_pack.Value.Material, clock.Today, cancel);
        return ReferenceEquals(material, s_pack.Value.Material) ? s_pack.Value : PassageIndex.Build(material);
    }

    private sealed record Stored(long Version, long LineVersion);
}
