using System.Globalization;
using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>
/// 5,000 members press "Có mặt" within one second, after 500 who came early pressed over five seconds: both programs have
/// been at work when the storm comes, as they would have been. Measured from outside, for both alike: from the moment the
/// press waits at the server until its button is acknowledged, which both do only after their commit.
/// </summary>
public static class StormBench
{
    private const int Storming = 5_000;
    private const int Early = 500;
    private const int Members = Storming + Early;
    private const double GoalSeconds = 3;
    private const double GoalRatio = 1;

    private static readonly TimeSpan s_within = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_earlyWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(40);

    private sealed record Storm(Percentiles Waits, double PerSecond);

    /// <summary>Prints ours, the baseline and the ratio.</summary>
    /// <param name="latency">None measures the programs alone; with some, each fetch of a hundred updates costs a round trip.</param>
    /// <param name="early">How many come in the seconds before; none where the storm meets programs that have just started.</param>
    public static async Task<int> Run(string folder, (TimeSpan From, TimeSpan To) latency, int early = Early)
    {
        var table = new Table(
            $"Storm: {Storming} check-ins within {s_within.TotalSeconds:0} s, latency {latency.From.TotalMilliseconds:0}-{latency.To.TotalMilliseconds:0} ms, fetched by polling");
        var ours = await Ours(table, folder, latency, early);
        if (await Baseline(table, latency, early) is { } baseline)
        {
            var ratio = ours.PerSecond / baseline.PerSecond;
            table.Row("ours to baseline, a second", $"{ratio:0.00}", $">= {GoalRatio:0} (aim 2)", ratio >= GoalRatio);
        }
        else
        {
            table.Row("ours to baseline, a second", $"not measured", $">= {GoalRatio:0}", isMet: false);
        }

        return table.Exit;
    }

    private static async Task<Storm> Ours(Table table, string folder, (TimeSpan, TimeSpan) latency, int early)
    {
        await using var telegram = await BusyTelegram.Start(new BusyRules());
        var bot = new BotUnderTest(folder, telegram);
        await bot.Seed(Members);
        var meeting = await OpenRollCall(bot, telegram);
        telegram.Rules = new BusyRules { Latency = latency };
        await using var process = await bot.Start(perSecond: 30);
        await Wait.Until(() => telegram.Updates.IsPolled, s_limit);
        var payloads = telegram.Log.From().Where(m => m.Payload is not null).DistinctBy(m => m.Chat).ToDictionary(m => m.Chat, m => m.Payload!);
        List<(long, string)> presses = [.. payloads.Select(p => (p.Key, p.Value))];
        await ComeEarly(telegram, presses[..early]);
        var before = process.Cpu;
        var storm = await Blow(telegram, presses[early..(early + Storming)], s_within);
        var (cpu, memory) = (process.Cpu - before, process.Memory);
        var present = (await bot.Verb("attendance", "show", "--meeting", meeting)).GetProperty("presence").GetProperty("present").GetInt32();
        table.Row("ours: recorded", $"{present} of {Storming + early}", "all", present == Storming + early);
        table.Row("ours: acknowledged, s, p50 / p99", $"{storm.Waits.P50:0.00} / {storm.Waits.P99:0.00}", $"p99 < {GoalSeconds:0} s (aim 2)", storm.Waits.P99 < GoalSeconds && storm.Waits.Count == Storming);
        table.Row("ours: recorded a second", $"{storm.PerSecond:0}");
        table.Row("ours: CPU seconds, memory MB", $"{cpu.TotalSeconds:0.0}, {memory / 1e6:0}");
        return storm;
    }

    /// <summary>Everybody gets the message with the button, as fast as it goes; the process that sent them stops.</summary>
    private static async Task<string> OpenRollCall(BotUnderTest bot, BusyTelegram telegram)
    {
        var at = (TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var meeting = (await bot.Verb("meeting", "add", "--branch", "cb001", "--at", at)).GetProperty("id").GetString()!;
        await using var process = await bot.Start(perSecond: 1_000);
        await bot.Verb("meeting", "open", meeting);
        if (!await Wait.Until(() => telegram.Log.From().Count(m => m.Payload is not null) >= Members, s_limit))
        {
            throw new InvalidOperationException($"Only {telegram.Log.Count} of {Members} members were asked to check in.");
        }

        await process.Stop();
        return meeting;
    }

    private static async Task<Storm?> Baseline(Table table, (TimeSpan, TimeSpan) latency, int early)
    {
        await using var telegram = await BusyTelegram.Start(new BusyRules { Latency = latency });
        using var grammy = await Grammy.Start(telegram, Members);
        if (grammy is null || !await Wait.Until(() => telegram.Updates.IsPolled, s_limit))
        {
            return null;
        }

        List<(long, string)> presses = [.. Enumerable.Range(0, Members).Select(m => BotUnderTest.FirstChat + m).Select(chat => (chat, Grammy.PayloadOf(chat)))];
        await ComeEarly(telegram, presses[..early]);
        var before = grammy.Cpu;
        var storm = await Blow(telegram, presses[early..(early + Storming)], s_within);
        table.Row("grammY: recorded", $"{grammy.Recorded()} of {Storming + early}");
        table.Row("grammY: acknowledged, s, p50 / p99", $"{storm.Waits.P50:0.00} / {storm.Waits.P99:0.00}");
        table.Row("grammY: recorded a second", $"{storm.PerSecond:0}");
        table.Row("grammY: CPU seconds, memory MB", $"{(grammy.Cpu - before).TotalSeconds:0.0}, {grammy.Memory / 1e6:0}");
        return storm;
    }

    private static async Task ComeEarly(BusyTelegram telegram, IReadOnlyList<(long, string)> presses)
    {
        if (presses.Count > 0)
        {
            await Blow(telegram, presses, s_earlyWithin);
        }
    }

    /// <summary>All press, evenly over the time; waits until every button is acknowledged, or for the limit.</summary>
    private static async Task<Storm> Blow(BusyTelegram telegram, IReadOnlyList<(long Chat, string Payload)> presses, TimeSpan within)
    {
        var answeredBefore = telegram.Log.AnsweredCallbacks.Count;
        var pressed = new Dictionary<string, long>(presses.Count);
        var began = TimeProvider.System.GetTimestamp();
        while (pressed.Count < presses.Count)
        {
            var due = TimeProvider.System.GetElapsedTime(began) / within * presses.Count;
            while (pressed.Count < Math.Min(presses.Count, due))
            {
                var (chat, payload) = presses[pressed.Count];
                pressed[$"cb-{chat}"] = telegram.Updates.Press(chat, payload, $"cb-{chat}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        await Wait.Until(() => telegram.Log.AnsweredCallbacks.Count - answeredBefore >= presses.Count, s_limit);
        var answered = telegram.Log.AnsweredCallbacks.Where(a => pressed.ContainsKey(a.Key)).ToDictionary();
        var last = answered.Count > 0 ? answered.Values.Max() : began;
        return new Storm(
            Percentiles.Of(pressed.Where(p => answered.ContainsKey(p.Key)).Select(p => TimeProvider.System.GetElapsedTime(p.Value, answered[p.Key]))),
            answered.Count / TimeProvider.System.GetElapsedTime(began, last).TotalSeconds);
    }
}
