using System.Text.Json;

namespace ChiBo.Core.Regulations;

/// <summary>
/// The line between answering, offering a choice and declining: a logistic over the evidence
/// gives the chance that the first passage is right, two cuts make three outcomes.
/// </summary>
/// <param name="Weights">Six weights: intercept, strength, margin, spread, decoy margin, coverage.</param>
/// <param name="DirectFrom">From this chance on the first passage is given as the answer.</param>
/// <param name="ChoiceFrom">From this chance on the nearest topics are offered; below, it declines.</param>
public sealed record AnswerLine(IReadOnlyList<double> Weights, double DirectFrom, double ChoiceFrom)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Chance, 0–1, that the best passage of a ranking answers the question; 0 without hits.</summary>
    public double Chance(Ranking ranking) => Evidence.Of(ranking) is { } evidence ? Chance(evidence.Row()) : 0;

    /// <summary>The line as stored beside the starter pack.</summary>
    /// <exception cref="JsonException">The text is not such a line.</exception>
    public static AnswerLine Parse(string json) =>
        JsonSerializer.Deserialize<AnswerLine>(json, Json) ?? throw new JsonException("An answer line must be an object.");

    /// <summary>The line as text, for storing.</summary>
    public string Format() => JsonSerializer.Serialize(this, Json);

    /// <summary>
    /// Is the best passage to be given as the answer? Never where a question that the base does not answer came nearer than any
    /// passage, however well the words match.
    /// </summary>
    internal bool IsSure(double[] row) => Chance(row) >= DirectFrom && row[Evidence.DecoyMarginAt] >= 0;

    internal double Chance(double[] row) => 1 / (1 + Math.Exp(-row.Zip(Weights, (value, weight) => value * weight).Sum()));
}
