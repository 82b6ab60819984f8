using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations;

/// <summary>A labelled question: which passages answer it, if any.</summary>
/// <param name="Question">As typed; one that follows another in a talk opens with "[Trước đó hỏi: …]".</param>
/// <param name="Answerable">Is there a right passage?</param>
public sealed partial record LabelledQuestion(string Id, string Question, string Style, IReadOnlyList<string> FactIds, bool Answerable)
{
    /// <summary>The question without what stands before it in brackets.</summary>
    public string Asked => Follows().Match(Question) is { Success: true } match ? match.Groups["asked"].Value.Trim() : Question;

    /// <summary>What was asked before it in the same talk; null where it stands alone.</summary>
    public string? Previous => Follows().Match(Question) is { Success: true } match ? match.Groups["previous"].Value.Trim() : null;

    [GeneratedRegex(@"^\s*\[Trước đó hỏi:(?<previous>[^\]]*)\](?<asked>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Follows();
}

/// <summary>A file of an evaluation cannot be used; the message is a Vietnamese sentence for who gave it.</summary>
public sealed class QuestionSetException(string message) : Exception(message);

/// <summary>Reads the line-by-line JSON files of an evaluation; empty lines are passed over, ids may be numbers.</summary>
public static class QuestionSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new TextOrNumber() } };

    /// <summary>
    /// Questions, one a line with fields id, question_vi, style, fact_ids, answerable; others are ignored. Without answerable, a
    /// question that names passages is.
    /// </summary>
    /// <exception cref="QuestionSetException">There is none, or a line is not such an object.</exception>
    public static IReadOnlyList<LabelledQuestion> Questions(IEnumerable<string> lines)
    {
        var questions = Read<QuestionLine>(lines).ConvertAll(line => line.Value.Question is { } question
            ? new LabelledQuestion(line.Value.Id ?? $"{line.Number}", question, Or(line.Value.Style, EvaluationTexts.NoStyle), Known(line.Value.FactIds), line.Value.Answerable ?? Known(line.Value.FactIds).Count > 0)
            : throw new QuestionSetException(EvaluationTexts.Lacks(line.Number, "question_vi")));
        return questions.Count > 0 ? questions : throw new QuestionSetException(EvaluationTexts.NoQuestions);
    }

    /// <summary>Passages, one a line with fields id, text and, if any, phrasings.</summary>
    /// <exception cref="QuestionSetException">There is none, a line is not such an object, or an id comes twice.</exception>
    public static IReadOnlyList<Passage> Passages(IEnumerable<string> lines)
    {
        var passages = Read<PassageLine>(lines).ConvertAll(line => (line.Number, Passage: line.Value switch
        {
            { Id: null } => throw new QuestionSetException(EvaluationTexts.Lacks(line.Number, "id")),
            { Text: null } => throw new QuestionSetException(EvaluationTexts.Lacks(line.Number, "text")),
            var passage => new Passage(passage.Id, passage.Text, Known(passage.Phrasings)),
        }));
        if (passages.GroupBy(p => p.Passage.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new QuestionSetException(EvaluationTexts.Twice(twice.Key, twice.ElementAt(0).Number, twice.ElementAt(1).Number));
        }

        return passages.Count > 0 ? passages.ConvertAll(p => p.Passage) : throw new QuestionSetException(EvaluationTexts.NoPassages);
    }

    private static List<(int Number, T Value)> Read<T>(IEnumerable<string> lines) =>
        [.. lines.Select((line, i) => (Number: i + 1, Text: line.Trim('\uFEFF', ' ', '\t', '\r')))
            .Where(line => line.Text.Length > 0)
            .Select(line => (line.Number, Parse<T>(line.Number, line.Text)))];

    private static T Parse<T>(int number, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json) ?? throw new QuestionSetException(EvaluationTexts.NoObject(number));
        }
        catch (JsonException)
        {
            throw new QuestionSetException(EvaluationTexts.NoObject(number));
        }
    }

    private static IReadOnlyList<string> Known(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>()];

    private static string Or(string? text, string instead) => string.IsNullOrWhiteSpace(text) ? instead : text;

    private sealed record QuestionLine(
        string? Id,
        [property: JsonPropertyName("question_vi")] string? Question,
        string? Style,
        [property: JsonPropertyName("fact_ids")] IReadOnlyList<string?>? FactIds,
        bool? Answerable);

    private sealed record PassageLine(string? Id, string? Text, IReadOnlyList<string?>? Phrasings);

    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Number
            ? JsonElement.ParseValue(ref reader).GetRawText()
            : reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
