using ChiBo.Bot.Delivery;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Messaging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Tests.Delivery;

/// <summary>
/// An outbox in a real SQLite database and a model of it, led through the same events in any order. After each event every
/// row must stand where the model says.
/// </summary>
internal sealed class OutboxWalk : IAsyncDisposable
{
    private static readonly Subject s_subject = new("notice", Guid.Parse("00000000-0000-0000-0000-000000000001"));

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<long, ModelRow> _model = [];

    /// <summary>Every claim ever made, as the dispatcher holds it: also those whose outcome comes long after another claim.</summary>
    private readonly List<OutboxRow> _claims = [];

    /// <summary>What this process is sending.</summary>
    private readonly HashSet<long> _mine = [];

    private DateTimeOffset Now => _clock.GetUtcNow();

    public static async Task<OutboxWalk> Begin()
    {
        var walk = new OutboxWalk();
        await walk._connection.OpenAsync();
        await using var db = walk.Open();
        await db.Database.EnsureCreatedAsync();
        return walk;
    }

    /// <summary>One event; the numbers choose which, and of what.</summary>
    public async Task Step(int kind, int pick, int ending)
    {
        await (kind switch
        {
            0 or 1 => Write(pick),
            2 or 3 or 4 => Claim(1 + (pick % 4)),
            5 or 6 or 7 or 8 => _claims.Count == 0 ? Claim(1) : End(_claims[pick % _claims.Count], EndingOf(ending)),
            9 => Freeze(pick),
            10 => Restart(),
            11 => Cancel(),
            12 => Jump(pick),
            13 => Expire(),
            14 => pick % 3 == 0 ? Hold() : Release(),
            _ => Release(),
        });
        await Compare();
    }

    /// <summary>Lets everything come to its end; fails when a row never gets there.</summary>
    public async Task Finish()
    {
        await Restart();
        await Release();
        for (var round = 0; _model.Values.Any(r => r.State is OutboxState.Waiting or OutboxState.Sending); round++)
        {
            round.ShouldBeLessThan(200, "a row never comes to its end");
            _clock.Advance(TimeSpan.FromHours(1));
            var from = _claims.Count;
            await Claim(50);
            foreach (var claim in _claims.Skip(from).ToList())
            {
                await End(claim, new SendOutcome.Accepted("1"));
            }

            await Compare();
        }
    }

    private static SendOutcome EndingOf(int ending) => (ending % 7) switch
    {
        0 or 1 => new SendOutcome.Accepted("1"),
        2 => new SendOutcome.Refused(RefusalKind.Blocked),
        3 => new SendOutcome.Later(TimeSpan.FromSeconds(5), WholeAccount: false),
        4 => new SendOutcome.Unknown("cut"),
        _ => new SendOutcome.Failed("500"),
    };

    private async Task Write(int pick)
    {
        await using var db = Open();
        var original = _model.Values.FirstOrDefault(r => !r.OnceOnly)?.Id;
        var isEdit = pick % 7 == 1 && original is not null;
        var postage = new Postage(
            (Lane)(pick % 4), pick % 2 == 0 ? s_subject : null, IsCode: pick % 7 == 0, Replaces: isEdit ? original : null,
            NotAfter: pick % 5 == 0 ? Now.AddMinutes(10) : null, NotBefore: pick % 11 == 0 ? Now.AddMinutes(3) : null);
        var row = new Outbox(db, _clock).ToChat(new ChatAddress("telegram", "main", $"{pick % 4}"), new OutgoingMessage("Mẫu"), postage);
        await db.SaveChangesAsync();
        _model[row.Id] = new ModelRow(row.Id, row.To, row.Lane, row.IsCode || row.Replaces is not null, row.Subject is not null, row.NotAfter)
        {
            NotBefore = row.NotBefore,
            Original = row.Replaces,
        };
    }

    private async Task Claim(int most)
    {
        var busy = _mine.Select(id => _model[id].To).ToHashSet();
        await using var db = Open();
        var claimed = await Store(db).Turn([], [new Wanted("telegram/main", most, most)], busy, CancellationToken.None);
        claimed.Select(r => r.To).ShouldBeUnique();
        var before = _model.Values.Where(r => r.State == OutboxState.Waiting && (r.NotBefore <= Now || r.Attempt > 0)).ToList();
        foreach (var row in claimed)
        {
            var model = _model[row.Id];
            before.Exists(r => r.To == row.To && r.Lane == row.Lane && r.Id < row.Id).ShouldBeFalse("out of order");
            model.State.ShouldBe(OutboxState.Waiting, "two hold one row");
            (model.OnceOnly && model.MayHaveArrived).ShouldBeFalse("a code or a change is sent again after an unknown outcome");
            busy.ShouldNotContain(row.To);
            (model.NotBefore <= Now || (model.Attempt > 0 && model.NotBefore > Now.AddMinutes(30))).ShouldBeTrue("too early");
            (model.NotAfter < Now).ShouldBeFalse("no longer true");
            (model.Original is { } original && _model[original].State is (OutboxState.Waiting or OutboxState.Sending)).ShouldBeFalse("before its original");
            (model.State, model.Attempt) = (OutboxState.Sending, model.Attempt + 1);
            _claims.Add(row);
            _mine.Add(row.Id);
        }

        await TakeExpired(db);
    }

    private async Task End(OutboxRow claim, SendOutcome outcome)
    {
        var model = _model[claim.Id];
        var isLive = model.State == OutboxState.Sending && model.Attempt == claim.Attempt;
        await using var db = Open();
        await Store(db).Turn([new Ended(claim, outcome)], [], [], CancellationToken.None);
        if (!isLive)
        {
            return;
        }

        _mine.Remove(claim.Id);
        model.MayHaveArrived |= outcome is SendOutcome.Unknown;
        (model.State, model.Failures) = outcome switch
        {
            SendOutcome.Accepted => (OutboxState.Sent, model.Failures),
            SendOutcome.Refused => (OutboxState.Refused, model.Failures),
            SendOutcome.Later => (Again(model), model.Failures),
            SendOutcome.Unknown when model.OnceOnly => (OutboxState.Cancelled, model.Failures),
            _ when model.Failures + 1 == RecordOutcome.MostFailures => (OutboxState.GivenUp, model.Failures),
            _ => (Again(model), model.Failures + 1),
        };
        if (model.State == OutboxState.Waiting)
        {
            model.NotBefore = await db.Outbox().Where(r => r.Id == claim.Id).Select(r => r.NotBefore).SingleAsync();
            model.NotBefore.ShouldBeGreaterThan(Now);
        }
    }

    /// <summary>This process loses one of its sendings, whose lease then passes.</summary>
    private async Task Freeze(int pick)
    {
        if (_mine.Count > 0)
        {
            _mine.Remove(_mine.Order().ElementAt(pick % _mine.Count));
        }

        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE Outbox SET LeaseUntil = 0 WHERE State = 'Sending'");
        await Store(db).Rescue(everything: false, [.. _mine], CancellationToken.None);
        Rescued(_model.Values.Where(r => !_mine.Contains(r.Id)));
    }

    private async Task Restart()
    {
        _mine.Clear();
        await using var db = Open();
        await Store(db).Rescue(everything: true, [], CancellationToken.None);
        Rescued(_model.Values);
    }

    private static void Rescued(IEnumerable<ModelRow> rows)
    {
        foreach (var row in rows.Where(r => r.State == OutboxState.Sending))
        {
            row.MayHaveArrived = true;
            row.State = row.OnceOnly ? OutboxState.Cancelled : Again(row);
        }
    }

    private static OutboxState Again(ModelRow row) => row.Withdrawn ? OutboxState.Cancelled : OutboxState.Waiting;

    private async Task Cancel()
    {
        await using var db = Open();
        await new Outbox(db, _clock).CancelWaiting(s_subject, CancellationToken.None);
        Move(r => r is { HasSubject: true, State: OutboxState.Waiting or OutboxState.Held }, OutboxState.Cancelled);
        _model.Values.Where(r => r is { HasSubject: true, State: OutboxState.Sending }).ToList().ForEach(r => r.Withdrawn = true);
    }

    private Task Jump(int pick)
    {
        _clock.AdjustTime(Now + (pick % 4) switch { 0 => TimeSpan.FromHours(-1), 1 => TimeSpan.FromHours(1), 2 => TimeSpan.FromMinutes(20), _ => TimeSpan.FromSeconds(10) });
        return Task.CompletedTask;
    }

    private async Task Expire()
    {
        await using var db = Open();
        await Store(db).Expire(CancellationToken.None);
        Move(r => r.State == OutboxState.Waiting && r.NotAfter < Now, OutboxState.Expired);
    }

    private async Task Hold()
    {
        await using var db = Open();
        await HoldBack.All(db, CancellationToken.None);
        foreach (var row in _model.Values.Where(r => r.State is OutboxState.Waiting or OutboxState.Sending))
        {
            row.MayHaveArrived |= row.State == OutboxState.Sending;
            row.State = row.OnceOnly ? OutboxState.Cancelled : OutboxState.Held;
        }

        _mine.Clear();
    }

    private async Task Release()
    {
        await using var db = Open();
        await HoldBack.Release(db, CancellationToken.None);
        _model.Values.Where(r => r.State == OutboxState.Held).ToList().ForEach(r => r.State = Again(r));
    }

    private void Move(Func<ModelRow, bool> which, OutboxState to) => _model.Values.Where(which).ToList().ForEach(r => r.State = to);

    /// <summary>A claim also ends what it finds past its time; which rows it looks at is its own affair.</summary>
    private async Task TakeExpired(SqliteDb db)
    {
        var expired = await db.Outbox().Where(r => r.State == OutboxState.Expired).Select(r => r.Id).ToListAsync();
        Move(r => r.State == OutboxState.Waiting && r.NotAfter < Now && expired.Contains(r.Id), OutboxState.Expired);
    }

    private async Task Compare()
    {
        await using var db = Open();
        var rows = await db.Outbox().AsNoTracking().OrderBy(r => r.Id).Select(r => new { r.Id, r.State, r.Attempt, r.Failures }).ToListAsync();
        rows.ShouldBe(_model.Values.OrderBy(r => r.Id).Select(r => new { r.Id, r.State, r.Attempt, r.Failures }));
    }

    private SqliteDb Open() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(_connection).Options);

    private OutboxStore Store(SqliteDb db) => new(
        db, new RecordOutcome(db, _clock), new LeaseClock(db), new Budgets(db, new SenderChannels([]), [], new BranchClock(_clock)), new FixFares(db, new SenderChannels([]), new DecideFares(db, new SenderChannels([]), new Spending(db, new BranchClock(_clock)), new BranchClock(_clock)), _clock), _clock);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    /// <summary>Where a row must stand.</summary>
    /// <param name="OnceOnly">A code or a change: sent once at most.</param>
    private sealed record ModelRow(long Id, ChatAddress To, Lane Lane, bool OnceOnly, bool HasSubject, DateTimeOffset? NotAfter)
    {
        public OutboxState State { get; set; } = OutboxState.Waiting;

        public int Attempt { get; set; }

        public int Failures { get; set; }

        public DateTimeOffset NotBefore { get; set; }

        public long? Original { get; init; }

        public bool MayHaveArrived { get; set; }

        public bool Withdrawn { get; set; }
    }
}
