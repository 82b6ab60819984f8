using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios.Faults;

/// <summary>
/// Another program holds the database. How long a statement waits for it is bounded by PRAGMA busy_timeout, 5 s, begun
/// anew until Default Timeout (10 s) has passed; the tests set the latter to 1 s, so that one hold of 5 s is too long.
/// </summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task Held_for_too_long_nothing_is_lost_and_the_order_of_a_chat_is_kept()
    {
        await using var telegram = await FakeTelegram.Start();
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        await using var host = await ChiBoHost.Start(
            directory, null, [.. TelegramPhone.Settings(telegram), $"ConnectionStrings:ChiBo=Data Source={directory}/chibo.db;Default Timeout=1"]);
        await telegram.Until(() => telegram.CallsOf("getUpdates") > 0);
        await Letters.Write(host, new Postage(Lane.Notice, NotBefore: host.Clock.GetUtcNow().AddHours(1)), 2001, 2002, 2003);

        await using (var held = await Hold(host))
        {
            telegram.Chat(1001).Types("/mot");
            telegram.Chat(1001).Types("/hai");
            host.Clock.Advance(TimeSpan.FromHours(2));
            await host.HealthWhere(h => Says(h, "faults", "đang bị chương trình khác giữ"));

            telegram.Unconfirmed.ShouldBe(2);
            telegram.Accepted.ShouldBe(0);
        }

        await telegram.Until(() => telegram.Unconfirmed == 0 && telegram.Accepted == 5, TimeSpan.FromSeconds(30));
        telegram.Chat(1001).Messages.Select(m => m.Text.Contains("/mot", StringComparison.Ordinal)).ShouldBe([true, false]);
        await host.HealthWhere(h => h.GetProperty("status").GetString() == "ready");
    }

    [Fact]
    public async Task A_webhook_call_is_answered_only_after_its_commit_and_a_copy_that_comes_meanwhile_has_no_effect()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await WebhookHost.Start(telegram);
        var held = await Hold(host);
        var calls = new[] { WebhookHost.Post(host, WebhookHost.Update), WebhookHost.Post(host, WebhookHost.Update) };
        while (host.Services.GetRequiredService<InboxPump>().IsIdle)
        {
            await Task.Yield();
        }

        var early = await Task.WhenAny(Task.WhenAny(calls), Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System));
        calls.ShouldAllBe(c => !c.IsCompleted, $"answered before the commit: {early.Status}");
        await held.DisposeAsync();

        (await Task.WhenAll(calls)).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
        await host.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Sent));
        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_backup_under_load_is_whole_and_holds_every_write_acknowledged_before_it()
    {
        await using var host = await ChiBoHost.Start();
        // A copy of a few pages is over before a slow disk has taken one write beside it.
        await host.Read(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE Ballast AS WITH RECURSIVE mb(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM mb WHERE n < 64) SELECT randomblob(1048576) FROM mb"));
        var written = new ConcurrentQueue<long>();
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            // A channel that is off: the rows only lie there.
            var postage = new Postage(Lane.Notice, NotBefore: host.Clock.GetUtcNow().AddDays(1));
            while (!stop.IsCancellationRequested)
            {
                (await Letters.Write(host, postage, 3001 + writer, 3101 + writer)).ToList().ForEach(written.Enqueue);
            }
        })));
        while (written.Count < 200)
        {
            await Task.Yield();
        }

        var before = written.ToList();
        var target = Path.Combine(host.Directory, "under load.db");
        (await Verbs.Run(host.Directory, "backup", target)).Exit.ShouldBe(0);
        var during = written.Count - before.Count;
        await stop.CancelAsync();
        await load;

        during.ShouldBeGreaterThan(0, "the backup kept everybody else from writing");
        (await Backup.IsWhole(target, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await using var copy = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={target};Mode=ReadOnly;Pooling=False").Options);
        var kept = await copy.Outbox().Select(r => r.Id).ToListAsync();
        before.Except(kept).ShouldBeEmpty();
    }

    internal static bool Says(JsonElement health, string list, string words) =>
        health.GetProperty(list).EnumerateArray().Any(f => f.GetString()!.Contains(words, StringComparison.Ordinal));

    /// <summary>The write lock, held by a connection of its own until disposed.</summary>
    private static async Task<SqliteConnection> Hold(ChiBoHost host)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(host.Directory, "chibo.db")};Pooling=False");
        await connection.OpenAsync();
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return connection;
    }
}
