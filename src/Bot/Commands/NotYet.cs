using System.CommandLine;

namespace ChiBo.Bot.Commands;

/// <summary>Verbs of the contract whose feature is not built yet: they say so and exit with 3.</summary>
public static class NotYet
{
    /// <summary>A verb that takes its arguments and does nothing.</summary>
    public static Command Verb(string name, string description, params Argument[] arguments)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        foreach (var argument in arguments)
        {
            verb.Arguments.Add(argument);
        }

        verb.SetAction(_ =>
        {
            Console.Error.WriteLine($"{name}: chưa có.");
            return Exit.NotYet;
        });
        return verb;
    }
}
