using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>Members ask while a notice of 20,000 messages runs on an account of 30 a second.</summary>
public static class PeopleBench
{
    private const int Members = 20_000;
    private const int Rate = 30;
    private const string Text = "Thông báo thử: chi bộ dọn vệ sinh sáng Chủ nhật";
    private const double GoalSeconds = 1;

    private static readonly TimeSpan s_asking = TimeSpan.FromSeconds(75);
    private static readonly string[] s_questions = ["/lich", "nghỉ họp 3 tháng thì sao", "bao giờ họp"];

    private sealed record Asked(long Chat, long At);

    public static async Task<int> Run(string folder)
    {
        var table = new Table($"People first: questions during a notice to {Members} chats at {Rate}/s, latency 30-80 ms, {s_asking.TotalSeconds:0} s");
        await using var telegram = await BusyTelegram.Start(new BusyRules { PerSecond = Rate, Latency = BusyRules.UsualLatency });
        var bot = new BotUnderTest(folder, telegram);
        await bot.Seed(Members);
        await using var process = await bot.Start(Rate);
        await bot.Notice(Text);
        await Wait.Until(() => telegram.Log.Count > Rate, TimeSpan.FromSeconds(10));
        var (before, place) = (process.Cpu, telegram.Log.Count);
        var began = TimeProvider.System.GetTimestamp();
        var asked = await Ask(telegram);
        await Wait.Until(() => Answers(telegram, asked).Count == asked.Count, TimeSpan.FromSeconds(10));
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        var answers = Answers(telegram, asked);
        var times = Percentiles.Of(answers);
        table.Row("asked, answered", $"{asked.Count}, {answers.Count}", "all", answers.Count == asked.Count);
        table.Row("answer, s, p50 / p99 / slowest", $"{times.P50:0.000} / {times.P99:0.000} / {times.Max:0.000}", $"p99 < {GoalSeconds} s", times.P99 < GoalSeconds);
        table.Row("answer to the first of them, s", $"{answers.FirstOrDefault().TotalSeconds:0.000} (nobody had written for a while)");
        table.Row("messages a second meanwhile", $"{(telegram.Log.Count - place) / seconds:0.0} of {Rate}");
        table.Row("429s", $"{telegram.Log.TooMany}", "0", telegram.Log.TooMany == 0);
        table.Row("CPU seconds, memory MB", $"{(process.Cpu - before).TotalSeconds:0.0}, {process.Memory / 1e6:0}");
        return table.Exit;
    }

    /// <summary>One question every one to two seconds, each from another member.</summary>
    private static async Task<List<Asked>> Ask(BusyTelegram telegram)
    {
        var random = new Random(1);
        var asked = new List<Asked>();
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < s_asking)
        {
            // From the end of the roster, which the notice does not reach in this time, and from its beginning by turns.
            var chat = BotUnderTest.FirstChat + (asked.Count % 2 == 0 ? asked.Count : Members - 1 - asked.Count);
            asked.Add(new Asked(chat, telegram.Updates.Type(chat, s_questions[asked.Count % s_questions.Length])));
            await Task.Delay(TimeSpan.FromSeconds(1 + random.NextDouble()), TimeProvider.System);
        }

        return asked;
    }

    /// <summary>How long each question waited until the server accepted the answer.</summary>
    private static List<TimeSpan> Answers(BusyTelegram telegram, List<Asked> asked)
    {
        var said = telegram.Log.From().Where(m => !m.Text.Contains(Text, StringComparison.Ordinal)).ToLookup(m => m.Chat);
        return [.. asked.Select(a => said[a.Chat].FirstOrDefault(m => m.At > a.At) is { } answer ? TimeProvider.System.GetElapsedTime(a.At, answer.At) : (TimeSpan?)null)
            .Where(t => t is not null).Select(t => t!.Value)];
    }
}
