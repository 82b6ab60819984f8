using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChiBo.Bot.Commands;

/// <summary>Words what is wrong with a typed command as one Vietnamese line; the parser's own words are English and technical.</summary>
public static class UsageFault
{
    /// <summary>What is wrong and where help is.</summary>
    public static string Sentence(ParseResult parsed)
    {
        var faults = parsed.UnmatchedTokens.Count > 0
            ? [$"Không hiểu «{NameOnly(parsed.UnmatchedTokens[0])}».", .. MissingWord(parsed.CommandResult.Command)]
            : parsed.Errors.SelectMany(Words).Distinct(StringComparer.Ordinal).ToList();
        return $"{string.Join(' ', faults)} Cách dùng: {PathOf(parsed.CommandResult)}--help";
    }

    // Only the key of "--Key=value": what was mistyped may be a setting that holds a secret.
    private static string NameOnly(string token) => token.Split('=')[0];

    private static IEnumerable<string> Words(ParseError error) => error.SymbolResult switch
    {
        OptionResult option => [OfOption(option)],
        ArgumentResult { Parent: OptionResult option } => [OfOption(option)],
        ArgumentResult argument => [OfArgument(argument)],
        CommandResult { Command.Subcommands.Count: > 0 } group => MissingWord(group.Command),
        _ => [error.Message],
    };

    private static string OfOption(OptionResult result) =>
        result.Implicit ? $"Thiếu {result.Option.Name}{Explained(result.Option)}."
        : result.Tokens.Count == 0 ? $"{result.Option.Name} cần một giá trị{Explained(result.Option)}."
        : $"{result.Option.Name} không nhận «{result.Tokens[0].Value}»{Explained(result.Option)}.";

    private static string OfArgument(ArgumentResult result) => result.Tokens.Count == 0
        ? $"Thiếu {result.Argument.Name}{Explained(result.Argument)}."
        : $"{result.Argument.Name} không nhận «{result.Tokens[0].Value}»{Explained(result.Argument)}.";

    private static IEnumerable<string> MissingWord(Command command) => command.Subcommands.Count > 0
        ? [$"Cần một trong các lệnh: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."]
        : [];

    private static string Explained(Symbol symbol) => string.IsNullOrEmpty(symbol.Description) ? string.Empty : $" ({symbol.Description})";

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent ? $"{PathOf(parent)}{result.Command.Name} " : string.Empty;
}
