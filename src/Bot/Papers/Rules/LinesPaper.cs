using System.Text.Json;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Passages as lines of JSON: text and, if any, title, phrasings, document, article, date, status; other fields are ignored.</summary>
internal static class LinesPaper
{
    private const int MostPhrasings = 50;
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static RulePaper Read(string text)
    {
        var passages = new List<ReadyPassage>();
        foreach (var (at, line) in text.Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                passages.Add(Passage(line, at + 1));
            }
        }

        return RulePaper.Of(passages);
    }

    private static ReadyPassage Passage(string line, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize<Line>(line, s_json) is { Text: { } text } read && TidyLine.Of(text) is { Length: > 0 } tidy)
            {
                return new ReadyPassage(tidy)
                {
                    Title = Tidy(read.Title),
                    Document = Tidy(read.Document),
                    Article = Tidy(read.Article),
                    Date = Tidy(read.Date),
                    Status = Tidy(read.Status),
                    Phrasings = [.. (read.Phrasings ?? []).Select(Tidy).Where(p => p.Length > 0).Take(MostPhrasings)],
                };
            }
        }
        catch (JsonException)
        {
            // Said below, as for a line without text.
        }

        throw new RuleFileFault(RuleFileTexts.BadLine(number));
    }

    private static string Tidy(string? value) => TidyLine.Of(value ?? string.Empty);

    private sealed record Line(string? Text, string? Title, string? Document, string? Article, string? Date, string? Status, IReadOnlyList<string?>? Phrasings);
}
