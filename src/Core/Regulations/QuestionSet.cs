using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations;

/// <summary>A labelled question: which passages answer it, if any.</summary>
/// <param name="Question">As typed; one that follows another in a talk opens with "[Trước đó hỏi: …]".</param>
public sealed partial record LabelledQuestion(
    string Id,
    [property: JsonPropertyName("question_vi")] string Question,
    string Style,
    [property: JsonPropertyName("fact_ids")] IReadOnlyList<string> FactIds,
    bool Answerable)
{
    /// <summary>The question without what stands before it in brackets.</summary>
    [JsonIgnore]
    public string Asked => Follows().Match(Question) is { Success: true } match ? match.Groups["asked"].Value : Question;

    /// <summary>What was asked before it in the same talk; null where it stands alone.</summary>
    [JsonIgnore]
    public string? Previous => Follows().Match(Question) is { Success: true } match ? match.Groups["previous"].Value : null;

    [GeneratedRegex(@"^\s*\[Trước đó hỏi:(?<previous>[^\]]*)\](?<asked>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Follows();
}

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
