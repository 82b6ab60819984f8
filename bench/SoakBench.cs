using ChiBo.Testing;
using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>Notices without end, five questions a second and faults, for minutes: memory must stay flat.</summary>
public static class SoakBench
{
    private const int Members = 1_000;
    private const int Rate = 100;
    private const string Notice = "Thông báo thử lần";
    private const double MostGrowth = 0.10;

    private static readonly TimeSpan s_askEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly string[] s_words = ["/lich", "nghỉ họp 3 tháng thì sao", "cảm ơn", "bao giờ họp", "thôi"];

    public static async Task<int> Run(string folder, int minutes)
    {
        var table = new Table($"Soak: {minutes} minutes of notices at {Rate}/s, questions, 2 % 500s, 1 % cut before, 1 % cut after");
        await using var telegram = await BusyTelegram.Start(
            new BusyRules { PerSecond = Rate, Latency = BusyRules.UsualLatency, Errors = 0.02, CutBefore = 0.01, CutAfter = 0.01 });
        var bot = new BotUnderTest(folder, telegram);
        await bot.Seed(Members);
        await using var process = await bot.Start(Rate);
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes), TimeProvider.System);
        var notices = Notices(bot, telegram, end.Token);
        var asking = Ask(telegram, end.Token);
        var memory = await Watch(table, process, minutes);
        await end.CancelAsync();
        await Task.WhenAll(notices, asking);
        Judge(table, memory, minutes);
        var (asked, sent) = (await asking, await notices);
        await Wait.Until(() => Reached(telegram) == sent * Members, s_minute);
        var lost = (sent * Members) - Reached(telegram);
        table.Row("notices, questions", $"{sent}, {asked}");
        table.Row("lost", $"{lost}", "0", lost == 0);
        table.Row("messages accepted, 429s", $"{telegram.Log.Count}, {telegram.Log.TooMany}", "no 429", telegram.Log.TooMany == 0);
        table.Row("updates not taken", $"{telegram.Updates.Unconfirmed}");
        table.Row("CPU seconds", $"{process.Cpu.TotalSeconds:0}");
        return table.Exit;
    }

    private static string TextOf(int number) => $"{Notice} {number}: chi bộ dọn vệ sinh";

    /// <summary>How many notices have reached how many members, over all of them.</summary>
    private static int Reached(BusyTelegram telegram) =>
        telegram.Log.From().Where(m => m.Text.Contains(Notice, StringComparison.Ordinal)).Select(m => (m.Chat, m.Text)).Distinct().Count();

    /// <summary>One notice after another; the next begins when half of the last is out, so that two often share the way.</summary>
    private static async Task<int> Notices(BotUnderTest bot, BusyTelegram telegram, CancellationToken end)
    {
        var sent = 0;
        while (!end.IsCancellationRequested)
        {
            var (text, from) = (TextOf(++sent), telegram.Log.Count);
            await bot.Notice(text);
            await Wait.Until(() => end.IsCancellationRequested || NoticeCount.Of(telegram.Log, text, from).Chats > Members / 2, s_minute);
        }

        return sent;
    }

    private static async Task<int> Ask(BusyTelegram telegram, CancellationToken end)
    {
        var asked = 0;
        using var tick = new PeriodicTimer(s_askEvery);
        while (!end.IsCancellationRequested && await tick.WaitForNextTickAsync(CancellationToken.None))
        {
            telegram.Updates.Type(BotUnderTest.FirstChat + (asked * 7 % Members), s_words[asked % s_words.Length]);
            asked++;
        }

        return asked;
    }

    /// <summary>Resident megabytes every second; prints each minute's mean.</summary>
    private static async Task<List<double>> Watch(Table table, BotProcess process, int minutes)
    {
        var all = new List<double>();
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (all.Count < minutes * 60 && await tick.WaitForNextTickAsync())
        {
            all.Add(process.Memory / 1e6);
            if (all.Count % 60 == 0)
            {
                table.Row($"memory in minute {all.Count / 60}, MB", $"{all[^60..].Average():0}");
            }
        }

        return all;
    }

    // The first tenth, at least half a minute, is warming up.
    private static void Judge(Table table, List<double> memory, int minutes)
    {
        var warm = memory[Math.Max(30, minutes * 6)..];
        var (first, last) = (warm[..(warm.Count / 3)].Average(), warm[^(warm.Count / 3)..].Average());
        table.Row("memory, first and last third, MB", $"{first:0}, {last:0}: {(last / first) - 1:+0.0%;-0.0%}", $"<= +{MostGrowth:0%}", last <= first * (1 + MostGrowth));
    }
}
