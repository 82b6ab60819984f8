using System.Globalization;
using ChiBo.Testing;
using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>
/// A notice to a branch of 150 on three Zalo bots of 50 seats, each allowed five messages a second, counted strictly. The
/// baseline is what a script does: one loop a bot that waits a fifth of a second after each message.
/// </summary>
public static class ZaloBench
{
    private const string Text = "Thông báo thử: chi bộ dọn vệ sinh sáng Chủ nhật";
    private const int Members = 150;
    private const int Rate = 5;
    private const double Goal = 1.05;

    private static readonly string[] s_tokens = ["700000001:fake-one", "700000002:fake-two", "700000003:fake-three"];

    public static async Task<int> Run(string folder)
    {
        var ideal = NoticeCount.IdealSeconds(Members / s_tokens.Length, Rate);
        var rules = new BusyRules { PerSecond = Rate, Latency = BusyRules.UsualLatency };
        var table = new Table($"Notice to {Members} chats over {s_tokens.Length} Zalo bots at {Rate}/s each, latency 30-80 ms, counted strictly");
        table.Row("ideal, s", $"{ideal:0.00} (messages of a bot / rate)");
        await using var zalo = await BusyZalo.Start(rules);
        var span = await Ours(folder, zalo, ideal);
        var counts = s_tokens.Select(t => NoticeCount.Of(zalo.LogOf(t), Text)).ToList();
        var (chats, copies, tooMany) = (counts.Sum(c => c.Chats), counts.Sum(c => c.Copies), s_tokens.Sum(t => zalo.LogOf(t).TooMany));
        table.Row("ours, s, first to last over all", $"{span.TotalSeconds:0.00}");
        table.Row("ratio", $"{span.TotalSeconds / ideal:0.000}", $"<= {Goal}", span.TotalSeconds <= ideal * Goal && chats == Members);
        table.Row("messages by bot", $"{string.Join(", ", counts.Select(c => c.Chats))}", "50, 50, 50", counts.TrueForAll(c => c.Chats == Members / s_tokens.Length));
        table.Row("429s", $"{tooMany}", "0", tooMany == 0);
        table.Row("lost", $"{Members - chats}", "0", chats == Members);
        table.Row("doubled", $"{copies - chats}", "0", copies == chats);
        await using var other = await BusyZalo.Start(rules);
        await Task.WhenAll(s_tokens.Select((token, bot) => PlainLoop(other.Url, token, bot)));
        var plain = SpanOf(other);
        table.Row("baseline: a loop a bot that waits", $"{plain.TotalSeconds:0.00} s, ratio {plain.TotalSeconds / ideal:0.00}, 429s {s_tokens.Sum(t => other.LogOf(t).TooMany)}");
        return table.Exit;
    }

    private static async Task<TimeSpan> Ours(string folder, BusyZalo zalo, double ideal)
    {
        var program = BotUnderTest.ProgramIn(folder);
        var data = Directory.CreateTempSubdirectory("chibo-bench-").FullName;
        string[] settings =
        [
            .. s_tokens.SelectMany((token, i) => new[] { $"ZaloBot:Bots:{i}:Token={token}", $"ZaloBot:Bots:{i}:Name=tro-ly-{i + 1}" }),
            $"ZaloBot:ApiBaseUrl={zalo.Url}", $"ZaloBot:MessagesPerSecond={Rate}", "Reminders:QuietHours=", "Reminders:Offsets=00:05:00",
        ];
        await Verb(program, data, settings, "demo", "seed", "--branches", "1", "--members", $"{Members}", "--channel", "zalo-bot", "--first-chat-id", "1000000");
        await using var process = BotProcess.Launch(program, data, settings);
        await process.Ready();
        await Verb(program, data, settings, "notice", "send", "--branch", "cb001", "--text", Text);
        await Wait.Until(() => s_tokens.Sum(t => zalo.LogOf(t).Count) >= Members, TimeSpan.FromSeconds((ideal * 2) + 30));
        // A copy too many would come now.
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        return SpanOf(zalo);
    }

    private static TimeSpan SpanOf(BusyZalo zalo)
    {
        var times = s_tokens.SelectMany(t => zalo.LogOf(t).From()).Where(m => m.Text.Contains(Text, StringComparison.Ordinal)).Select(m => m.At).ToList();
        return times.Count == 0 ? TimeSpan.Zero : TimeProvider.System.GetElapsedTime(times.Min(), times.Max());
    }

    private static Task<string> Verb(string program, string data, string[] settings, params string[] verb) =>
        BotProcess.VerbOf(program, data, settings, TimeSpan.FromMinutes(2), [.. verb, "--json"]);

    private static async Task PlainLoop(string url, string token, int bot)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        for (var member = bot; member < Members; member += s_tokens.Length)
        {
            var chat = (1_000_000 + member).ToString(CultureInfo.InvariantCulture);
            using var answer = await http.PostAsJsonAsync($"/bot{token}/sendMessage", new { chat_id = chat, text = Text });
            await Task.Delay(TimeSpan.FromSeconds(1.0 / Rate), TimeProvider.System);
        }
    }
}
