using System.Text.Json;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios.Faults;

public sealed class FullDiskTests
{
    private const string Full = "Ổ đĩa đã đầy";

    [Fact]
    public async Task Nothing_is_taken_or_sent_that_cannot_be_written_and_all_goes_on_when_there_is_room()
    {
        using var disk = Mount();
        await using var telegram = await FakeTelegram.Start();
        await using var host = await ChiBoHost.Start(disk.Directory, null, [.. TelegramPhone.Settings(telegram), "Telegram:MessagesPerSecond=10"]);
        await new TelegramPhone(host, telegram, telegram.Chat(1001)).Types("/khong");
        await host.Read(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        telegram.Faults.LatencyAfter = (TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200));
        List<long> chats = [.. Enumerable.Range(2001, 30)];
        await Letters.Write(host, new Postage(Lane.Notice), chats);
        await telegram.Until(() => telegram.Accepted >= 6);

        disk.Fill();
        var health = await host.HealthWhere(IsFull);
        health.GetProperty("status").GetString().ShouldBe("not ready");
        telegram.Chat(1001).Types("/nua");
        await Polls(telegram, 1);
        var begun = telegram.CallsOf("sendMessage");
        await Polls(telegram, 2);

        telegram.CallsOf("sendMessage").ShouldBe(begun, "a message was sent whose outcome cannot be written");
        begun.ShouldBeLessThan(30);
        telegram.Unconfirmed.ShouldBe(1);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
        (await Letters.States(host)).Values.Sum().ShouldBe(31);

        disk.Free();
        await telegram.Until(() => telegram.Unconfirmed == 0, TimeSpan.FromSeconds(30));
        await host.Until(async db => await db.Outbox().CountAsync(r => r.State == OutboxState.Sent) == 32);
        chats.ForEach(chat => telegram.Chat(chat).Messages.ShouldHaveSingleItem());
        telegram.Chat(1001).Messages.Count.ShouldBe(2);
        await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_backup_that_finds_no_room_says_so_and_leaves_nothing()
    {
        using var disk = Mount();
        await using var host = await ChiBoHost.Start();
        disk.Fill();
        var target = Path.Combine(disk.Directory, "backup.db");

        var refused = await Verbs.Run(host.Directory, "backup", target);

        refused.Exit.ShouldBe(1);
        refused.Errors.ShouldStartWith(Full);
        Directory.GetFiles(disk.Directory, "backup*").ShouldBeEmpty();
    }

    private static SmallDisk Mount()
    {
        var disk = SmallDisk.Mount(megabytes: 24);
        Assert.SkipWhen(disk is null && Environment.GetEnvironmentVariable("CI") != "true", "Mounting a small disk needs root.");
        return disk.ShouldNotBeNull();
    }

    private static bool IsFull(JsonElement health) =>
        health.GetProperty("faults").EnumerateArray().Any(f => f.GetString()!.StartsWith(Full, StringComparison.Ordinal));

    /// <summary>Waits for further attempts of the receiver, between which the dispatcher tries too, each second.</summary>
    private static Task Polls(FakeTelegram telegram, int more)
    {
        var until = telegram.CallsOf("getUpdates") + more;
        return telegram.Until(() => telegram.CallsOf("getUpdates") >= until, TimeSpan.FromSeconds(30));
    }
}
