using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>What every verb needs: the host's arguments, --json, a scope over the same data as a running server.</summary>
public sealed class VerbContext(string[] host)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // What a verb says inside a transaction, kept back until the commit has made it true.
    private StringBuilder? _unsaid;

    /// <summary>--json: one camelCase document on standard output.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "In kết quả dạng JSON", Recursive = true };

    /// <summary>Runs work in a scope whose database is neither opened nor brought to shape.</summary>
    public async Task<int> BeforeDatabase(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = HostSetup.Build(host);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs work in a scope of a host that is not started (no web server, no channels), on a database brought to shape.</summary>
    public async Task<int> InScope(Func<IServiceProvider, Task<int>> work, CancellationToken cancel)
    {
        await using var app = HostSetup.Build(host);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrate>().Run(cancel);
        return await work(scope.ServiceProvider);
    }

    /// <summary>As <see cref="InScope"/>, in one transaction that commits unless the exit code says refused.</summary>
    public Task<int> InTransaction(Func<IServiceProvider, Task<int>> work, CancellationToken cancel) => InScope(
        async services =>
        {
            try
            {
                _unsaid = new StringBuilder();
                var done = await services.GetRequiredService<OneTransaction>().Run(
                    async () =>
                    {
                        var exit = await work(services);
                        return exit == Exit.Done ? exit : throw new Undone(exit);
                    },
                    cancel);
                Console.Write(_unsaid.ToString());
                return done;
            }
            catch (Undone undone)
            {
                return undone.Exit;
            }
        },
        cancel);

    /// <summary>Prints the result: the object as JSON with --json, else the text.</summary>
    public int Print(ParseResult parsed, object result, string text)
    {
        var words = parsed.GetValue(Json) ? JsonSerializer.Serialize(result, s_json) : text;
        if (_unsaid is null)
        {
            Console.WriteLine(words);
        }
        else
        {
            _unsaid.AppendLine(words);
        }

        return Exit.Done;
    }

    /// <summary>Prints what the operator should know beside the result.</summary>
    public static void Remark(string sentence) => Console.Error.WriteLine(sentence);

    /// <summary>Prints why nothing was done.</summary>
    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Exit.Refused;
    }

    /// <summary>Prints how the verb is to be used.</summary>
    public static int Misused(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Exit.Usage;
    }

    private sealed class Undone(int exit) : Exception
    {
        public int Exit => exit;
    }
}
