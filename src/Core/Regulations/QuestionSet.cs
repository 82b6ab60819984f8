using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChiBo.Core.Regulations;

/// <summary>A labelled question: which passages answer it, if any.</summary>
public sealed record LabelledQuestion(
    string Id,
    [property: JsonPropertyName("question_vi")] string Question,
    string Style,
    [property: JsonPropertyName("fact_ids")] IReadOnlyList<string> FactIds,
    bool Answerable);

/// <summary>Reads the line-by-line JSON files of an evaluation.</summary>
public static class QuestionSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Questions, one a line with fields id, question_vi, style, fact_ids, answerable; others are ignored.</summary>
    /// <exception cref="JsonException">A line is not such an object.</exception>
    public static IReadOnlyList<LabelledQuestion> Questions(IEnumerable<string> lines) => Read<LabelledQuestion>(lines);

    /// <summary>Passages, one a line with fields id, text and, if any, phrasings.</summary>
    /// <exception cref="JsonException">A line is not such an object.</exception>
    public static IReadOnlyList<Passage> Passages(IEnumerable<string> lines) =>
        [.. Read<Passage>(lines).Select(passage => passage with { Phrasings = passage.Phrasings ?? [] })];

    private static List<T> Read<T>(IEnumerable<string> lines) =>
        [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<T>(line, Json) ?? throw new JsonException("A line holds no object."))];
}
