using System.Text.Json.Serialization;

namespace ChiBo.Core.Attendance;

/// <summary>A reply with the label people gave it; labels as in <see cref="EvaluateReplies.Name"/>.</summary>
public sealed record LabelledReply(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("label")] string Label);

/// <summary>How well replies are read.</summary>
/// <param name="Right">Share of labels read rightly, 0 to 1; 0 for no lines.</param>
/// <param name="Confusion">For each given label how often each label was understood.</param>
public sealed record ReplyEvaluation(
    [property: JsonPropertyName("right")] double Right,
    [property: JsonPropertyName("confusion")] IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Confusion);

/// <summary>Compares the reading of replies with labels given by people, for a meeting on 3 December 2026 at 19:00.</summary>
public static class EvaluateReplies
{
    private static readonly ReplyContext Context = new(new DateOnly(2026, 12, 3), new TimeOnly(19, 0), new DateOnly(2026, 12, 3), new TimeOnly(19, 0));

    /// <summary>Reads every line and counts.</summary>
    public static ReplyEvaluation Run(IEnumerable<LabelledReply> lines)
    {
        var confusion = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        var (count, right) = (0, 0);
        foreach (var line in lines)
        {
            var understood = Name(ReplyReader.Read(line.Text, Context).Label);
            count++;
            right += string.Equals(understood, line.Label, StringComparison.Ordinal) ? 1 : 0;
            confusion.TryAdd(line.Label, new SortedDictionary<string, int>(StringComparer.Ordinal));
            var row = confusion[line.Label];
            row[understood] = row.GetValueOrDefault(understood) + 1;
        }

        return new ReplyEvaluation(
            count == 0 ? 0 : (double)right / count,
            confusion.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, int>)pair.Value, StringComparer.Ordinal));
    }

    /// <summary>The label as evaluation files write it: will_attend, will_be_absent, late, unclear, not_an_answer.</summary>
    public static string Name(ReplyLabel label) => label switch
    {
        ReplyLabel.WillAttend => "will_attend",
        ReplyLabel.WillBeAbsent => "will_be_absent",
        ReplyLabel.WillBeLate => "late",
        ReplyLabel.Unclear => "unclear",
        ReplyLabel.NotAnAnswer => "not_an_answer",
    };
}
