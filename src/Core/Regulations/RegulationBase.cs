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

    private readonly SemaphoreSlim _building = new(1, 1);
    private Rules? _rules;

    /// <summary>The rules as they are now. Takes as long as an index needs only where they have just changed.</summary>
    /// <param name="db">The caller's: what its own transaction has changed counts already.</param>
    public async Task<Rules> Now(ChiBoDb db, CancellationToken cancel)
    {
        var version = await db.RulesStates().Where(s => s.Id == RulesState.Only).Select(s => s.Version).FirstOrDefaultAsync(cancel);
        if (Volatile.Read(ref _rules) is { } known && known.Version == version && known.Day == clock.Today)
        {
            return known;
        }

        await _building.WaitAsync(cancel);
        try
        {
            return Volatile.Read(ref _rules) is { } ready && ready.Version == version && ready.Day == clock.Today ? ready : await Build(db, version, cancel);
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

    private async Task<Rules> Build(ChiBoDb db, long version, CancellationToken cancel)
    {
        var read = new ReadRules(db);
        var stored = await db.RulesStates().AsNoTracking().FirstOrDefaultAsync(s => s.Id == RulesState.Only, cancel);
        var material = await read.Beside(s_pack.Value.Material, clock.Today, cancel);
        var index = ReferenceEquals(material, s_pack.Value.Material) ? s_pack.Value : PassageIndex.Build(material);
        var rules = new Rules(index, stored?.Line is { } line ? AnswerLine.Parse(line) : s_line.Value, version, clock.Today)
        {
            Known = await read.Known(cancel),
        };
        Volatile.Write(ref _rules, rules);
        return rules;
    }
}
