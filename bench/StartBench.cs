using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChiBo.Bench;

/// <summary>Measures process start to the first 200 of /health/ready, and resident memory half a minute later.</summary>
public static class StartBench
{
    private const int Runs = 5;

    /// <summary>By then the program has handed back what only its start has used, and has run idle for a while since.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(30);

    private sealed record Figures(double StartSeconds, double IdleMegabytes);

    /// <summary>Prints ours, the baseline and the ratio; medians of five runs. Ours starts on an existing database, as it mostly does.</summary>
    public static async Task<int> Run(string folder)
    {
        var program = Path.Combine(Path.GetFullPath(folder), "ChiBo.Bot.dll");
        if (!File.Exists(program))
        {
            await Console.Error.WriteLineAsync($"{program} is missing; publish first: just publish");
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("chibo-bench-").FullName;
        await Measure(url => ["exec", program, $"--Urls={url}", $"--Data:Directory={data}"], wait: TimeSpan.Zero);
        var ours = await Median(url => ["exec", program, $"--Urls={url}", $"--Data:Directory={data}"]);
        var baseline = await Median(url => ["exec", typeof(StartBench).Assembly.Location, "empty-host", url]);
        Print("start to ready, s", ours.StartSeconds, baseline.StartSeconds, goal: 2);
        Print("idle memory, MB", ours.IdleMegabytes, baseline.IdleMegabytes, goal: 200);
        return ours.StartSeconds < 2 && ours.IdleMegabytes < 200 ? 0 : 1;
    }

    private static void Print(string what, double ours, double baseline, double goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-20} ChiBo {ours,7:0.00}   empty web host {baseline,7:0.00}   ratio {ours / baseline,5:0.00}   goal < {goal}"));

    private static async Task<Figures> Median(Func<string, string[]> arguments)
    {
        var all = new List<Figures>();
        for (var run = 0; run < Runs; run++)
        {
            all.Add(await Measure(arguments, s_idle));
        }

        return new Figures(
            all.Select(f => f.StartSeconds).Order().ElementAt(Runs / 2), all.Select(f => f.IdleMegabytes).Order().ElementAt(Runs / 2));
    }

    private static async Task<Figures> Measure(Func<string, string[]> arguments, TimeSpan wait)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments(url))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        while (!await IsReady(http))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.Delay(wait, TimeProvider.System);
        process.Refresh();
        var megabytes = process.WorkingSet64 / 1024.0 / 1024.0;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return new Figures(seconds, megabytes);
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
