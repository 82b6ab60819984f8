using System.Globalization;
using ChiBo.Core.Attendance;
using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>
/// A real process is ended at random moments while a branch is invited, reminded and answers. The moments come from a
/// seed that a failure names; the environment variable CHIBO_CRASH_SEED sets it.
/// </summary>
public sealed class CrashTests
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(120);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Killed_twenty_times_it_loses_nothing_and_doubles_at_most_what_was_being_sent() => WithSeed(async random =>
    {
        await using var telegram = await FakeTelegram.Start();
        var scene = await CrashScene.Set(telegram);
        var people = new AnsweringPeople(telegram, scene.Chats, new Random(random.Next()));
        var answering = people.Answer(timesEach: 6, s_longestPause, Cancel);
        var inFlight = 0;
        for (var kill = 0; kill < 20; kill++)
        {
            await using var process = scene.Launch();
            await (random.Next(3) > 0
                ? scene.AtWork(process, random, Cancel)
                : Task.Delay(TimeSpan.FromMilliseconds(random.Next(1_500)), TimeProvider.System, Cancel));
            await process.Kill();
            inFlight += await scene.InFlight();
        }

        var extra = await End(scene, answering, people);
        TestContext.Current.TestOutputHelper?.WriteLine($"20 kills, {inFlight} messages in flight at them, {extra} sent twice, {telegram.Accepted} in all");
        extra.ShouldBeLessThanOrEqualTo(inFlight);
    });

    [Fact]
    public Task Stopped_in_the_middle_of_work_it_leaves_nothing_half_done_and_logs_no_error() => WithSeed(async random =>
    {
        await using var telegram = await FakeTelegram.Start();
        var scene = await CrashScene.Set(telegram);
        var people = new AnsweringPeople(telegram, scene.Chats, new Random(random.Next()));
        var answering = people.Answer(timesEach: 6, s_longestPause / 4, Cancel);
        for (var stop = 0; stop < 8; stop++)
        {
            await using var process = scene.Launch();
            await scene.AtWork(process, random, Cancel);
            (await process.Stop()).ShouldBe(0);
            process.LoggedErrors.ShouldBeNull();
            (await scene.InFlight()).ShouldBe(0);
        }

        (await End(scene, answering, people)).ShouldBe(0);
    });

    [Fact]
    public Task Killed_while_it_makes_its_database_it_starts_all_the_same() => WithSeed(async random =>
    {
        for (var kill = 0; kill < 5; kill++)
        {
            var directory = Directory.CreateTempSubdirectory("chibo-first-").FullName;
            await using (var killed = BotProcess.Launch(directory, []))
            {
                await Exists(Path.Combine(directory, "chibo.db"));
                await Task.Delay(TimeSpan.FromMilliseconds((kill * 100) + random.Next(100)), TimeProvider.System, Cancel);
            }

            await using var second = BotProcess.Launch(directory, []);
            await second.Ready();
            (await second.Stop()).ShouldBe(0);
            await using var left = await DatabaseLeft.In(directory);
        }
    });

    /// <summary>Lets a last process come to the end of all work, checks what it left, and returns how many messages were sent twice.</summary>
    private static async Task<int> End(CrashScene scene, Task answering, AnsweringPeople people)
    {
        await using var last = scene.Launch();
        try
        {
            await last.Ready();
            await answering;
            await scene.Settled(Cancel);
            (await last.Stop()).ShouldBe(0);
            await using var left = await DatabaseLeft.In(scene.Directory);
            await CheckReplies(left.Db, scene, people);
            return await CheckMessages(left.Db, scene);
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"{failed.Message}\nThe process' standard error:\n{last.Errors}", failed);
        }
    }

    private static async Task CheckReplies(ChiBoDb db, CrashScene scene, AnsweringPeople people)
    {
        var given = people.Given.Values.Sum(g => g.Count);
        (await db.Inbox().CountAsync()).ShouldBe(given);
        (await db.Inbox().CountAsync(e => e.Error != null)).ShouldBe(0);
        var holders = (await db.AccountHolders().ToListAsync()).ToDictionary(h => long.Parse(h.Address.Chat, CultureInfo.InvariantCulture), h => h.MemberId);
        var records = await db.Attendance().ToDictionaryAsync(r => r.MemberId);
        var changes = (await db.AttendanceChanges().OrderBy(c => c.Id).ToListAsync()).ToLookup(c => c.MemberId);
        foreach (var chat in scene.Chats)
        {
            var said = people.Given[chat.Id];
            changes[holders[chat.Id]].Select(c => c.After.Split('|')[0]).ShouldBe(said.Select(r => $"reply:{r}"));
            records[holders[chat.Id]].Reply.ShouldBe(said[^1]);
        }
    }

    /// <summary>Every message the program wrote has reached its chat, and every reminder has gone out.</summary>
    private static async Task<int> CheckMessages(ChiBoDb db, CrashScene scene)
    {
        scene.Chats.ShouldAllBe(c => AnsweringPeople.IsInvited(c));
        (await db.Reminders().Select(r => r.State).ToListAsync()).ShouldAllBe(s => s == ReminderState.Done || s == ReminderState.Superseded);
        var rows = await db.Outbox().ToListAsync();
        rows.ShouldAllBe(r => r.State == OutboxState.Sent);
        foreach (var chat in scene.Chats)
        {
            var written = rows.Where(r => r.To.Chat == chat.Id.ToString(CultureInfo.InvariantCulture)).Select(r => r.PlatformMessageId!).ToList();
            written.ShouldBeUnique();
            written.ShouldBeSubsetOf(chat.Messages.Select(m => m.Id.ToString(CultureInfo.InvariantCulture)));
        }

        return scene.Telegram.Accepted - rows.Count;
    }

    private static async Task Exists(string file)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!File.Exists(file))
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task WithSeed(Func<Random, Task> test)
    {
        var seed = Environment.GetEnvironmentVariable("CHIBO_CRASH_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        try
        {
            await test(new Random(seed));
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"CHIBO_CRASH_SEED={seed}: {failed.Message}", failed);
        }
    }
}
