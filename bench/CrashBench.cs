using ChiBo.Core.Messaging;
using ChiBo.Testing;
using ChiBo.Testing.Busy;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bench;

/// <summary>
/// Killed (SIGKILL) at random moments of notices to 2,000 chats, while the server answers 2 % with 500, cuts 1 % before and
/// 1 % after it has accepted them. Everybody must have every notice; more copies than messages whose outcome nobody could
/// know (claimed and not recorded at a kill, or cut after acceptance) must not be.
/// </summary>
public static class CrashBench
{
    private const int Members = 2_000;
    private const int Rate = 30;

    /// <summary>A notice with fewer messages left than that gives too little work to be killed at: the next one begins.</summary>
    private const int NearlyDone = 100;

    private static readonly TimeSpan s_mostTime = TimeSpan.FromMinutes(15);

    private sealed class Tally
    {
        public int Kills { get; set; }

        public int Notices { get; set; }

        public int InFlight { get; set; }

        /// <summary>Of those in flight, about so many were still at the server.</summary>
        public int Open { get; set; }

        public List<TimeSpan> Starts { get; } = [];
    }

    public static async Task<int> Run(string folder, int kills)
    {
        var table = new Table($"Crash: {kills} times SIGKILL during notices to {Members} chats at {Rate}/s, 2 % 500s, 1 % cut before, 1 % cut after acceptance");
        var seed = Random.Shared.Next();
        table.Row("seed of the moments", $"{seed}");
        await using var telegram = await BusyTelegram.Start(
            new BusyRules { PerSecond = Rate, Latency = BusyRules.UsualLatency, Errors = 0.02, CutBefore = 0.01, CutAfter = 0.01 });
        var bot = new BotUnderTest(folder, telegram);
        await bot.Seed(Members);
        var tally = await Kill(bot, telegram, kills, new Random(seed));
        await using var last = await bot.Start(Rate);
        var settled = await Settle(bot, telegram, tally.Notices);
        var counts = Enumerable.Range(1, tally.Notices).Select(n => NoticeCount.Of(telegram.Log, TextOf(n))).ToList();
        var (lost, extra) = ((tally.Notices * Members) - counts.Sum(c => c.Chats), counts.Sum(c => c.Doubled));
        var unavoidable = tally.InFlight + telegram.Log.CutAfter;
        var starts = Percentiles.Of(tally.Starts);
        table.Row("kills, notices", $"{tally.Kills}, {tally.Notices}", $"{kills} kills", tally.Kills == kills);
        table.Row("lost", $"{lost} of {tally.Notices * Members}", "0", lost == 0 && settled);
        table.Row("extra copies", $"{extra}", $"<= {unavoidable} ({tally.InFlight} in flight + {telegram.Log.CutAfter} cut after)", extra <= unavoidable);
        table.Row("of those in flight, unanswered", $"{tally.Open}; the others were answered and not recorded, or claimed and not sent");
        table.Row("429s", $"{telegram.Log.TooMany}");
        table.Row("start to ready, s, p50 / p99", $"{starts.P50:0.00} / {starts.P99:0.00}", "p99 < 3 s", starts.P99 < 3);
        table.Row("memory of the last process, MB", $"{last.Memory / 1e6:0}");
        return table.Exit;
    }

    private static string TextOf(int number) => $"Thông báo thử lần {number}: chi bộ dọn vệ sinh";

    private static async Task<Tally> Kill(BotUnderTest bot, BusyTelegram telegram, int kills, Random random)
    {
        var tally = new Tally();
        var began = TimeProvider.System.GetTimestamp();
        while (tally.Kills < kills && TimeProvider.System.GetElapsedTime(began) < s_mostTime)
        {
            if (tally.Notices == 0 || NoticeCount.Of(telegram.Log, TextOf(tally.Notices)).Chats > Members - NearlyDone)
            {
                await bot.Notice(TextOf(++tally.Notices));
            }

            await using var process = bot.Launch(Rate);
            if (random.Next(4) == 0)
            {
                await Wait.Random(random, 1.5);
            }
            else
            {
                await AtWork(process, telegram, random, tally);
            }

            tally.Open += telegram.Open;
            await process.Kill();
            tally.Kills++;
            await using var left = await DatabaseLeft.In(bot.Data);
            if (tally.Kills % 20 == 0)
            {
                await Console.Error.WriteLineAsync($"  … {tally.Kills} kills, {tally.Notices} notices, {telegram.Log.Count} messages accepted");
            }

            tally.InFlight += await left.Db.Outbox().CountAsync(r => r.State == OutboxState.Sending);
        }

        return tally;
    }

    /// <summary>Until it is ready and has sent a few messages more.</summary>
    private static async Task AtWork(BotProcess process, BusyTelegram telegram, Random random, Tally tally)
    {
        var launched = TimeProvider.System.GetTimestamp();
        var until = telegram.Log.Count + random.Next(1, 40);
        await process.Ready();
        tally.Starts.Add(TimeProvider.System.GetElapsedTime(launched));
        await Wait.Until(() => telegram.Log.Count >= until, TimeSpan.FromSeconds(3));
        await Wait.Random(random, 0.2);
    }

    /// <summary>Every notice has reached everybody, or the outbox has come to rest, or time is up.</summary>
    private static async Task<bool> Settle(BotUnderTest bot, BusyTelegram telegram, int notices)
    {
        await Wait.Until(
            () => Enumerable.Range(1, notices).All(n => NoticeCount.Of(telegram.Log, TextOf(n)).Chats == Members), TimeSpan.FromMinutes(3));
        for (var look = 0; look < 30; look++)
        {
            var outbox = await bot.Verb("outbox", "show");
            if (outbox.GetProperty("waiting").GetInt32() + outbox.GetProperty("sending").GetInt32() == 0)
            {
                return outbox.GetProperty("givenUp").GetInt32() == 0;
            }
        }

        return false;
    }
}
