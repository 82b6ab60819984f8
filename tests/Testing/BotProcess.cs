using System.Diagnostics;
using System.Net;
using System.Text;
using ChiBo.Bot;

namespace ChiBo.Testing;

/// <summary>
/// The built program as a process of its own on a data directory: started, killed or stopped at any moment, started again.
/// </summary>
public sealed class BotProcess : IAsyncDisposable
{
    /// <summary>A start on a busy machine takes seconds; that long means that it hangs.</summary>
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(40);

    /// <summary>A host gives its services 30 s to stop.</summary>
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(35);

    private static readonly string[] s_log =
    [
        "--Logging:LogLevel:Default=Warning", "--Logging:Console:FormatterName=simple", "--Logging:Console:FormatterOptions:TimestampFormat=HH:mm:ss.fff ",
    ];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(string program, string directory, IEnumerable<string> args)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
                "dotnet", ["exec", program, .. args, $"--Data:Directory={directory}", .. s_log])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                WorkingDirectory = directory,
            },
        };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has written to standard error: its log.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>The whole log when it holds an error, else null.</summary>
    public string? LoggedErrors => Errors is var log && (log.Contains(" fail: ", StringComparison.Ordinal) || log.Contains(" crit: ", StringComparison.Ordinal)) ? log : null;

    /// <summary>Its processor time so far, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its resident memory now, bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>True when it has ended, by itself or not.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The program as the tests have built it.</summary>
    private static string Built => typeof(HostSetup).Assembly.Location;

    /// <summary>Launches the server on a free port; settings as "A:B=value". Waits for nothing.</summary>
    public static BotProcess Launch(string directory, IEnumerable<string> settings) => Launch(Built, directory, settings);

    /// <summary>Launches the server of a program that was published.</summary>
    public static BotProcess Launch(string program, string directory, IEnumerable<string> settings) =>
        new(program, directory, ["serve", "--Urls=http://127.0.0.1:0", .. settings.Select(s => "--" + s)]);

    /// <summary>Runs a verb to its end and returns what it printed; fails unless it was done.</summary>
    public static Task<string> Verb(string directory, IEnumerable<string> settings, params string[] verb) =>
        VerbOf(Built, directory, settings, s_startLimit, verb);

    /// <summary>Runs a verb of a program that was published.</summary>
    public static async Task<string> VerbOf(string program, string directory, IEnumerable<string> settings, TimeSpan limit, params string[] verb)
    {
        await using var process = new BotProcess(program, directory, [.. verb, .. settings.Select(s => "--" + s)]);
        var exit = await process.Ended(limit);
        return exit == 0 ? process._output.ToString() : throw process.Failure($"'{string.Join(' ', verb)}' ended with {exit}");
    }

    /// <summary>Completes when /health/ready says 200.</summary>
    public async Task Ready()
    {
        using var limit = new CancellationTokenSource(s_startLimit);
        try
        {
            using var http = new HttpClient { BaseAddress = await Address(limit.Token) };
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!await IsReady(http, limit.Token))
            {
                await look.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw Failure("It was not ready in time");
        }
    }

    /// <summary>Kills it with SIGKILL; harmless when it has ended.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Freezes it where it stands (SIGSTOP); nothing but a kill ends it then.</summary>
    public async Task Freeze()
    {
        using var stop = Process.Start("kill", ["-STOP", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await stop.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does (SIGTERM), and waits for its end; returns the exit code.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await Ended(s_stopLimit);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private async Task<Uri> Address(CancellationToken cancel)
    {
        var ended = _process.WaitForExitAsync(cancel);
        return await Task.WhenAny(_address.Task, ended) == ended && !cancel.IsCancellationRequested
            ? throw Failure($"It ended with {_process.ExitCode}")
            : await _address.Task.WaitAsync(cancel);
    }

    private async Task<int> Ended(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw Failure("It did not end");
        }
    }

    private static async Task<bool> IsReady(HttpClient http, CancellationToken cancel)
    {
        using var response = await http.GetAsync("/health/ready", cancel);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private void Heard(string? line)
    {
        Keep(_output, line);
        var address = line?.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal));
        if (address is not null)
        {
            _address.TrySetResult(new Uri(new Uri(address), "/"));
        }
    }

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private InvalidOperationException Failure(string what) => new($"{what}. Its standard error:\n{Errors}");
}
