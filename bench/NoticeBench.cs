using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>A notice to 2,000 chats at 30 a second and to 20,000 at 1,000 a second, against strict counting.</summary>
public static class NoticeBench
{
    private const string Text = "Thông báo thử: chi bộ dọn vệ sinh sáng Chủ nhật";

    private const double Goal = 1.02;

    public static async Task<int> Run(string folder) => await Notice(folder, 2_000, 30) | await Notice(folder, 20_000, 1_000);

    private static async Task<int> Notice(string folder, int members, int rate)
    {
        var ideal = NoticeCount.IdealSeconds(members, rate);
        var table = new Table($"Notice to {members} chats at {rate}/s, latency 30-80 ms, counted strictly");
        table.Row("ideal, s", $"{ideal:0.00} (messages / rate; ours is from the first to the last message)");
        await using var telegram = await BusyTelegram.Start(new BusyRules { PerSecond = rate, Latency = BusyRules.UsualLatency });
        var bot = new BotUnderTest(folder, telegram);
        await bot.Seed(members);
        await using var process = await bot.Start(rate);
        var before = process.Cpu;
        await bot.Notice(Text);
        await Wait.Until(() => telegram.Log.Count >= members, TimeSpan.FromSeconds((ideal * 2) + 30));
        var (cpu, memory) = (process.Cpu - before, process.Memory);
        // A copy too many would come now.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var count = NoticeCount.Of(telegram.Log, Text);
        table.Row("ours, s", $"{count.Span.TotalSeconds:0.00}");
        table.Row("ratio", $"{count.Span.TotalSeconds / ideal:0.000}", $"<= {Goal}", count.Span.TotalSeconds <= ideal * Goal && count.Chats == members);
        table.Row("429s", $"{telegram.Log.TooMany}", "0", telegram.Log.TooMany == 0);
        table.Row("lost", $"{members - count.Chats}", "0", count.Chats == members);
        table.Row("doubled", $"{count.Doubled}", "0", count.Doubled == 0);
        table.Row("wait after the first, s, p50 / p99", $"{count.Waits.P50:0.00} / {count.Waits.P99:0.00}");
        table.Row("CPU seconds, memory MB", $"{cpu.TotalSeconds:0.0}, {memory / 1e6:0}");
        await PlainSender.Measure(table, "plain-loop", members, Math.Min(members, 200), telegram.Rules);
        await PlainSender.Measure(table, "plain-all", members, members, telegram.Rules);
        return table.Exit;
    }
}
