using System.Text;
using System.Text.Json;
using ChiBo.Bot.Commands;

namespace ChiBo.Testing;

/// <summary>What a verb left behind.</summary>
public sealed record VerbResult(int Exit, string Output, string Errors)
{
    /// <summary>The one document that --json prints.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Runs verbs of the command line in this process, each with an output of its own, also while tests run side by side.</summary>
public static class Verbs
{
    private static readonly AsyncLocal<(StringWriter Output, StringWriter Errors)?> s_mine = new();

    static Verbs()
    {
        Console.SetOut(new Split(Console.Out, () => s_mine.Value?.Output));
        Console.SetError(new Split(Console.Error, () => s_mine.Value?.Errors));
    }

    /// <summary>Runs a verb on a data directory, beside a running host or without one. Its clock is the simulator's, started at the host's usual moment.</summary>
    public static async Task<VerbResult> Run(string directory, params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        s_mine.Value = (output, errors);
        try
        {
            var exit = await CommandLine.Run(
            [
                .. args, $"--Data:Directory={directory}", "--Simulator:Enabled=true", "--Simulator:StartAt=2026-12-01T08:00",
                "--Logging:LogLevel:Default=Warning",
            ]);
            return new VerbResult(exit, output.ToString(), errors.ToString());
        }
        finally
        {
            s_mine.Value = null;
        }
    }

    // Writes to the output of the flow that writes, else to the real one.
    private sealed class Split(TextWriter real, Func<TextWriter?> mine) : TextWriter
    {
        public override Encoding Encoding => real.Encoding;

        public override void Write(char value) => (mine() ?? real).Write(value);

        public override void Write(string? value) => (mine() ?? real).Write(value);

        public override void WriteLine(string? value) => (mine() ?? real).WriteLine(value);

        public override Task WriteLineAsync(string? value) => (mine() ?? real).WriteLineAsync(value);
    }
}
