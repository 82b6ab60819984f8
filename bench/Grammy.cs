using System.Diagnostics;
using System.Globalization;
using ChiBo.Testing;
using ChiBo.Testing.Busy;
using Microsoft.Data.Sqlite;

namespace ChiBo.Bench;

/// <summary>The baseline of the storm as a process of its own: grammY, its runner, better-sqlite3. Needs node and npm.</summary>
public sealed class Grammy : IDisposable
{
    private static readonly TimeSpan s_installLimit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly string _file;

    private Grammy(Process process, string file) => (_process, _file) = (process, file);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "grammy");

    /// <summary>Its processor time so far.</summary>
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

    /// <summary>What a member's button sends.</summary>
    public static string PayloadOf(long chat) => $"q{chat}";

    /// <summary>Installs it where it is not yet, and starts it; null, with the reason printed, where it cannot be had.</summary>
    public static async Task<Grammy?> Start(BusyTelegram telegram, int members)
    {
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node")))
            {
                await Install();
            }

            var file = Path.Combine(Directory.CreateTempSubdirectory("chibo-bench-grammy-").FullName, "press.db");
            string[] args = [Path.Combine(Folder, "press.mjs"), telegram.Url, FakeTelegram.Token, file, Text(members), Text(BotUnderTest.FirstChat)];
            return new Grammy(Process.Start(new ProcessStartInfo("node", args))!, file);
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The baseline cannot run: {missing.Message}");
            return null;
        }
    }

    /// <summary>Members whose presence it has written.</summary>
    public int Recorded()
    {
        using var connection = new SqliteConnection($"Data Source={_file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM attendance WHERE presence = 'Present'";
        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    // Where no finished binary of better-sqlite3 can be had it is compiled, with the headers of this machine's node if they are there.
    private static async Task Install()
    {
        var start = new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (File.Exists("/usr/include/node/node.h"))
        {
            start.Environment["npm_config_nodedir"] = "/usr";
        }

        using var npm = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_installLimit);
        await npm.StandardOutput.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm install ended with {npm.ExitCode}.");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
