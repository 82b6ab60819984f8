using System.Globalization;
using System.Text.Json;
using ChiBo.Testing;
using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>The published program on a fresh data directory, as processes of its own, against a busy server.</summary>
public sealed class BotUnderTest
{
    /// <summary>The chat of member 0; the others follow.</summary>
    public const long FirstChat = 1_000_000;

    // Twenty thousand messages are written in one transaction, perhaps on a busy machine.
    private static readonly TimeSpan s_verbLimit = TimeSpan.FromMinutes(3);

    private readonly string _program;
    private readonly string[] _settings;

    /// <summary>Makes an empty data directory.</summary>
    /// <param name="folder">Where the program was published.</param>
    public BotUnderTest(string folder, BusyTelegram telegram)
    {
        _program = ProgramIn(folder);

        // Reminders would mix into what is counted, and nobody is asleep in a bench.
        _settings = [$"Telegram:BotToken={FakeTelegram.Token}", $"Telegram:ApiBaseUrl={telegram.Url}", "Reminders:QuietHours=", "Reminders:Offsets=00:05:00"];
    }

    /// <summary>Its data.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("chibo-bench-").FullName;

    /// <summary>The assembly in a folder; throws with what to do when there is none.</summary>
    public static string ProgramIn(string folder) => Path.Combine(Path.GetFullPath(folder), "ChiBo.Bot.dll") is var program && File.Exists(program)
        ? program
        : throw new FileNotFoundException($"{program} is missing; publish first: just publish");

    /// <summary>Writes one branch, cb001, all of it linked.</summary>
    public Task Seed(int members) => Verb(
        "demo", "seed", "--branches", "1", "--members", Text(members), "--channel", "telegram", "--first-chat-id", Text(FirstChat));

    /// <summary>Sends a notice to the whole branch.</summary>
    public Task Notice(string text) => Verb("notice", "send", "--branch", "cb001", "--text", text);

    /// <summary>Runs a verb to its end, beside the server or without it, and returns the document it prints.</summary>
    public async Task<JsonElement> Verb(params string[] verb) =>
        JsonDocument.Parse(await BotProcess.VerbOf(_program, Data, _settings, s_verbLimit, [.. verb, "--json"])).RootElement;

    /// <summary>Launches the server; waits for nothing.</summary>
    public BotProcess Launch(double perSecond) =>
        BotProcess.Launch(_program, Data, [.. _settings, string.Create(CultureInfo.InvariantCulture, $"Telegram:MessagesPerSecond={perSecond}")]);

    /// <summary>Launches the server and waits until it is ready.</summary>
    public async Task<BotProcess> Start(double perSecond)
    {
        var process = Launch(perSecond);
        await process.Ready();
        return process;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
