using ChiBo.Bot;
using ChiBo.Bot.Commands;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;
using ChiBo.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Scenarios.Faults;

public sealed class RestoreTests
{
    private static readonly DateTimeOffset s_backedUp = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    /// <summary>In the night after a reminder went out: found due again, it would go out in the morning.</summary>
    private static readonly DateTimeOffset s_restored = new(2026, 12, 7, 16, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_went_out_since_the_backup_goes_out_again_only_when_a_person_says_so()
    {
        var backup = Path.Combine(Directory.CreateTempSubdirectory("chibo-").FullName, "backup.db");
        string directory;
        await using (var host = await ChiBoHost.Start(null, s_backedUp))
        {
            directory = host.Directory;
            var branch = await SampleBranch.Make(host, members: 4);
            await host.Do(s => s.GetRequiredService<PlanMeeting>().Plan(
                branch.SecretaryActor, new NewMeeting(branch.Id, MeetingKind.Regular, new DateTimeOffset(2026, 12, 10, 12, 0, 0, TimeSpan.Zero), "nhà văn hóa"), default));
            (await Verbs.Run(directory, "notice", "send", "--branch", "cb001", "--text", "Mai treo cờ.", "--at", "2026-12-02T08:00")).Exit.ShouldBe(Exit.Done);
            (await Verbs.Run(directory, "backup", backup)).Exit.ShouldBe(Exit.Done);
            await host.Advance(s_restored - s_backedUp);
            (await SentIn(host)).ShouldBeGreaterThanOrEqualTo(8, "a notice and a reminder to four members");
        }

        var restored = await Restore(directory, backup);

        restored.Refusal.ShouldBeNull();
        restored.Unfinished.ShouldBe(0);
        restored.Held.ShouldBeGreaterThanOrEqualTo(4);
        restored.PassedOver.ShouldHaveSingleItem().ShouldBe(
            new PassedOver("cb001", MeetingKind.Regular, new DateTimeOffset(2026, 12, 10, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(3)));
        await using var next = await ChiBoHost.Start(directory, s_restored);
        var before = await SentIn(next);
        await next.Advance(TimeSpan.FromHours(11));
        (await SentIn(next)).ShouldBe(before, "something went out unasked");

        (await Verbs.Run(directory, "outbox", "release", "--json")).Json.GetProperty("released").GetInt32().ShouldBe(restored.Held);
        await next.Advance(TimeSpan.FromMinutes(1));
        (await SentIn(next)).ShouldBe(before + restored.Held);

        // The reminder a day before is still to come, and comes.
        await next.Advance(TimeSpan.FromHours(40));
        (await SentIn(next)).ShouldBeGreaterThanOrEqualTo(before + restored.Held + 4);
    }

    [Fact]
    public async Task A_restore_cut_midway_lets_no_server_start_until_it_is_repeated()
    {
        var (directory, backup) = await BackedUp();
        await File.WriteAllBytesAsync(Path.Combine(directory, "restore.unfinished"), [], Cancel);

        (await Verbs.Run(directory, "serve", "--Urls=http://127.0.0.1:0")).Errors.ShouldStartWith("Lần phục hồi trước");
        (await Restore(directory, backup)).Refusal.ShouldBeNull();

        await using var host = await ChiBoHost.Start(directory);
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_in_a_sentence_and_changes_nothing()
    {
        var (directory, backup) = await BackedUp();
        await Change(backup, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");

        var refused = await Verbs.Run(directory, "restore", backup);

        (refused.Exit, refused.Errors.Trim()).ShouldBe(
            (Exit.Refused, "Bản sao lưu thuộc phiên bản mới hơn chương trình này. Hãy cập nhật chương trình rồi phục hồi."));
        File.Exists(Path.Combine(directory, "chibo.db.before-restore")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_brought_to_shape_with_what_waited_in_it_held()
    {
        var (directory, _) = await BackedUp();
        var old = Path.Combine(directory, "old.db");
        await KilledTests.WriteOld(old, """
            INSERT INTO Outbox ("To", Bot, Lane, Message, CreatedAt, State, NotBefore, IsCode, Attempt, Failures)
            VALUES ('telegram/main/1', 'telegram/main', 3, '{"text":"Mời họp"}', 0, 'Sending', 0, 0, 1, 0), ('telegram/main/2', 'telegram/main', 0, '{"text":"Mã"}', 0, 'Waiting', 0, 1, 0, 0)
            """);

        (await Restore(directory, old)).Held.ShouldBe(1);

        await using var host = await ChiBoHost.Start(directory);
        (await Letters.States(host)).ShouldBe(new Dictionary<OutboxState, int> { [OutboxState.Held] = 1, [OutboxState.Cancelled] = 1 }, ignoreOrder: true);
        (await host.Read(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    private static async Task<(string Directory, string Backup)> BackedUp()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var backup = Path.Combine(directory, "backup.db");
        (await Verbs.Run(directory, "backup", backup)).Exit.ShouldBe(Exit.Done);
        return (directory, backup);
    }

    private static async Task<Restored> Restore(string directory, string backup)
    {
        await using var app = HostSetup.Build([$"--Data:Directory={directory}", "--Simulator:Enabled=true"], new FakeTimeProvider(s_restored));
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Restore>().From(backup, Cancel);
    }

    private static async Task Change(string file, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static Task<int> SentIn(ChiBoHost host) => host.Read(db => db.Outbox().CountAsync(r => r.State == OutboxState.Sent));
}
