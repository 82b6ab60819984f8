using ChiBo.Bot.Commands;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChiBo.Scenarios.Faults;

/// <summary>What a kill leaves behind, written by hand, so that every case comes up every time.</summary>
public sealed class KilledTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_start_sends_what_was_in_flight_once_more_but_no_code_and_no_change()
    {
        await using var telegram = await FakeTelegram.Start();
        string directory;
        await using (var host = await ChiBoHost.Start(null, null, "Simulator:Enabled=true"))
        {
            directory = host.Directory;
            var rows = await Letters.Write(host, new Postage(Lane.Notice), 2001, 2002);
            await Letters.Write(host, new Postage(Lane.Reply, IsCode: true), 2003);
            await Letters.Write(host, new Postage(Lane.Reply, Replaces: rows[0]), 2001);
            await Letters.Write(host, new Postage(Lane.Notice, NotAfter: host.Clock.GetUtcNow().AddSeconds(-1)), 2004);
            var (past, ahead) = (TimeProvider.System.GetUtcNow().AddMinutes(-5).ToUnixTimeMilliseconds(), TimeProvider.System.GetUtcNow().AddSeconds(50).ToUnixTimeMilliseconds());
            await host.Read(db => db.Database.ExecuteSqlAsync($"UPDATE Outbox SET State = 'Sending', Attempt = 1, LeaseUntil = CASE Id % 2 WHEN 0 THEN {past} ELSE {ahead} END"));
        }

        await using var next = await ChiBoHost.Start(directory, null, [.. TelegramPhone.Settings(telegram)]);
        await next.Until(db => db.Outbox().AllAsync(r => r.State != OutboxState.Waiting && r.State != OutboxState.Sending));

        (await Letters.States(next)).ShouldBe(new Dictionary<OutboxState, int> { [OutboxState.Sent] = 2, [OutboxState.Cancelled] = 2, [OutboxState.Expired] = 1 }, ignoreOrder: true);
        telegram.Accepted.ShouldBe(2);
        (await next.Read(db => db.Outbox().Where(r => r.State == OutboxState.Sent).Select(r => r.Attempt).ToListAsync())).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task A_frozen_server_keeps_its_data_to_itself_until_it_is_ended()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        await using var frozen = BotProcess.Launch(directory, ["Demo:Seed=false"]);
        await frozen.Ready();
        await frozen.Freeze();

        var refused = await Verbs.Run(directory, "serve", "--Urls=http://127.0.0.1:0");
        (refused.Exit, refused.Errors.StartsWith("Đã có một máy chủ ChiBo khác", StringComparison.Ordinal)).ShouldBe((Exit.Usage, true), refused.Errors);
        await frozen.Kill();

        await using var second = await ChiBoHost.Start(directory);
        (await second.Http.GetAsync("/health/ready", Cancel)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_migration_cut_midway_is_finished_by_the_next_start_which_has_kept_a_copy()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        await WriteOld(Path.Combine(directory, "chibo.db"), "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2026')");

        await using var host = await ChiBoHost.Start(directory);

        (await host.Read(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await host.Read(db => db.Outbox().CountAsync())).ShouldBe(0);
        var copy = Directory.GetFiles(directory, "chibo-before-*").ShouldHaveSingleItem();
        (await Backup.IsWhole(copy, Cancel)).ShouldBeTrue();
    }

    /// <summary>A database of the first version that was handed out, and then a statement.</summary>
    internal static async Task WriteOld(string file, string statement)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        await using var old = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection.ToString()).Options);
        await old.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
        await old.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", Cancel);
        await old.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancel);
    }
}
