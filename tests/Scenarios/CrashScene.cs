using System.Globalization;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>
/// Sixty members of a fictional branch on the fake Telegram, invited at once to a meeting in an hour and reminded twice in
/// the next half minute; and the processes that serve them, one after another, on one data directory.
/// </summary>
internal sealed class CrashScene
{
    public const int Members = 60;

    private const long FirstChat = 1000;

    private readonly IReadOnlyList<string> _settings;

    private CrashScene(FakeTelegram telegram, IReadOnlyList<string> settings)
    {
        Telegram = telegram;
        _settings = settings;
        Chats = [.. Enumerable.Range(0, Members).Select(k => telegram.Chat(FirstChat + k))];
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("chibo-crash-").FullName;

    public FakeTelegram Telegram { get; }

    public IReadOnlyList<FakeChat> Chats { get; }

    /// <summary>Writes branch and meeting by the command line's verbs.</summary>
    public static async Task<CrashScene> Set(FakeTelegram telegram)
    {
        var startsAt = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(65);
        var scene = new CrashScene(telegram,
        [
            $"Telegram:BotToken={FakeTelegram.Token}", $"Telegram:ApiBaseUrl={telegram.Url}", "Telegram:MessagesPerSecondPerChat=20", "Reminders:QuietHours=", "Reminders:Offsets=02:00:00;01:04:45;01:04:30",
        ]);
        telegram.Faults.LatencyBefore = telegram.Faults.LatencyAfter = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(30));
        await BotProcess.Verb(
            scene.Directory, scene._settings, "demo", "seed", "--branches", "1", "--members", $"{Members}", "--channel", "telegram", "--first-chat-id", $"{FirstChat}");
        await BotProcess.Verb(
            scene.Directory, scene._settings, "meeting", "add", "--branch", "cb001", "--at", startsAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        return scene;
    }

    /// <summary>Launches the next process.</summary>
    public BotProcess Launch() => BotProcess.Launch(Directory, _settings);

    /// <summary>
    /// Waits until a process that is ready is in the middle of its work: it has sent a random number of up to thirty
    /// messages, or for two seconds there was nothing to send; and up to 0.3 s longer.
    /// </summary>
    public async Task AtWork(BotProcess process, Random random, CancellationToken cancel)
    {
        var until = Telegram.Accepted + random.Next(1, 30);
        await process.Ready();
        await Task.WhenAny(Telegram.Until(() => Telegram.Accepted >= until), Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancel));
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300)), TimeProvider.System, cancel);
    }

    /// <summary>Messages whose outcome the process that ended left unknown.</summary>
    public async Task<int> InFlight()
    {
        await using var left = await DatabaseLeft.In(Directory);
        return await left.Db.Outbox().CountAsync(r => r.State == OutboxState.Sending);
    }

    /// <summary>Completes when every update is confirmed, every reminder has gone out and every message is sent.</summary>
    public async Task Settled(CancellationToken cancel)
    {
        await Telegram.Until(() => Telegram.Unconfirmed == 0, TimeSpan.FromSeconds(60));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await using var db = new SqliteDb(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(Directory, "chibo.db")};Pooling=False").Options);
        while (await db.Reminders().AnyAsync(r => r.State == ReminderState.Waiting, limit.Token)
            || await db.Outbox().AnyAsync(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending, limit.Token))
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }
}
