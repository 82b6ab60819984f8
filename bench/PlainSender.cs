using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChiBo.Testing;
using ChiBo.Testing.Busy;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ChiBo.Bench;

/// <summary>
/// The baselines: what Telegram.Bot does with its own settings (it tries a 429 again three times), once in a loop, one
/// message after another, and once with all messages at once. Run in a process of its own, as the bot is.
/// </summary>
public static class PlainSender
{
    private const string Text = "Thông báo thử: chi bộ dọn vệ sinh sáng Chủ nhật";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private sealed record Figures(int Failed, double CpuSeconds, double Megabytes);

    /// <summary>Runs a baseline against a fresh server of the same rules and prints its figures; a bounded one is extrapolated.</summary>
    public static async Task Measure(Table table, string how, int messages, int tried, BusyRules rules)
    {
        await using var telegram = await BusyTelegram.Start(rules);
        var start = new ProcessStartInfo(
            "dotnet", ["exec", typeof(PlainSender).Assembly.Location, how, telegram.Url, tried.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            var figures = JsonSerializer.Deserialize<Figures>(output)!;
            var count = NoticeCount.Of(telegram.Log, Text);
            var seconds = count.Span.TotalSeconds * (messages - 1) / (tried - 1);
            var note = tried < messages ? $"extrapolated from {tried} messages, " : string.Empty;
            table.Row(
                $"baseline Telegram.Bot, {(how == "plain-loop" ? "loop" : "WhenAll")}",
                $"{note}{seconds:0.0} s, ratio {seconds / NoticeCount.IdealSeconds(messages, rules.PerSecond!.Value):0.00}{(count.Chats < tried ? " (of what arrived)" : "")}, 429s {telegram.Log.TooMany}, lost {tried - count.Chats}, doubled {count.Doubled}, CPU {figures.CpuSeconds:0.0} s, {figures.Megabytes:0} MB");
        }
        catch (Exception broken) when (broken is OperationCanceledException or JsonException)
        {
            process.Kill();
            table.Row($"baseline Telegram.Bot, {how}", $"did not come to its end ({broken.GetType().Name})");
        }
    }

    /// <summary>The baseline's process.</summary>
    public static async Task<int> Run(string how, string url, int messages)
    {
        // As many connections as a process may have files; more than that all at once would be refused by the machine, not by the server.
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 4_096 });
        var bot = new TelegramBotClient(new TelegramBotClientOptions(FakeTelegram.Token, url), http);
        var failed = 0;
        if (how == "plain-all")
        {
            await Task.WhenAll(Enumerable.Range(0, messages).Select(Send));
        }
        else
        {
            for (var member = 0; member < messages; member++)
            {
                await Send(member);
            }
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new Figures(failed, self.TotalProcessorTime.TotalSeconds, self.WorkingSet64 / 1e6)));
        return 0;

        async Task Send(int member)
        {
            try
            {
                await bot.SendMessage(BotUnderTest.FirstChat + member, Text);
            }
            catch (RequestException)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

}
