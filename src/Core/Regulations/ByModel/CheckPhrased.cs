using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.ByModel;

/// <summary>An answer of a model that holds against its passages.</summary>
/// <param name="Text">Its sentences, without the citations.</param>
/// <param name="Cited">The passages they rest on, first cited first.</param>
public sealed record PhrasedAnswer(string Text, IReadOnlyList<Passage> Cited);

/// <summary>
/// Holds what a model has written against the passages it was given: each sentence cites one of them, each number and each
/// word that turns a rule round stands in what it cites. Whatever does not hold is not said at all.
/// </summary>
public static partial class CheckPhrased
{
    /// <summary>Longest answer, in UTF-16 units. Ours: what a small phone shows at once.</summary>
    public const int Longest = 700;

    private const int MostSentences = 5;

    /// <summary>Written numbers that change a rule; "một" and "năm" have too many other meanings, and so stand in most passages anyway.</summary>
    private static readonly Dictionary<string, string> s_numbers = new(StringComparer.Ordinal)
    {
        ["hai"] = "2",
        ["ba"] = "3",
        ["bốn"] = "4",
        ["sáu"] = "6",
        ["bảy"] = "7",
        ["tám"] = "8",
        ["chín"] = "9",
        ["mười"] = "10",
        ["trăm"] = "",
        ["nghìn"] = "",
        ["ngàn"] = "",
        ["triệu"] = "",
        ["rưỡi"] = "",
        ["nửa"] = "",
    };

    /// <summary>Words that turn a rule round.</summary>
    private static readonly string[] s_turning = ["không", "chưa", "cấm", "miễn", "trừ", "bắt buộc"];

    /// <summary>The answer, or null where any of it does not hold.</summary>
    /// <param name="passages">What [1], [2] … mean.</param>
    public static PhrasedAnswer? Against(string? written, IReadOnlyList<Passage> passages)
    {
        var text = written?.Trim() ?? string.Empty;
        if (text.Length is 0 or > Longest || Foreign().IsMatch(text) || SecrecyMark.Find(text) is not null)
        {
            return null;
        }

        var said = new List<string>();
        var cited = new List<Passage>();
        foreach (var sentence in Sentences(text))
        {
            if (Cited(sentence, passages) is not { Count: > 0 } rests || said.Count == MostSentences)
            {
                return null;
            }

            var words = Citation().Replace(sentence, string.Empty).Trim().TrimEnd('.', ' ');
            if (words.Length == 0 || !Holds(words, rests))
            {
                return null;
            }

            said.Add(words + ".");
            cited.AddRange(rests);
        }

        return said.Count == 0 ? null : new PhrasedAnswer(string.Join(' ', said), [.. cited.DistinctBy(p => p.Id)]);
    }

    // A citation behind the full stop belongs to the sentence before it.
    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(s => s.Trim().Length > 0);

    private static List<Passage>? Cited(string sentence, IReadOnlyList<Passage> passages)
    {
        var cited = new List<Passage>();
        foreach (Match citation in Citation().Matches(sentence))
        {
            foreach (Match number in Digits().Matches(citation.Value))
            {
                if (!int.TryParse(number.Value, out var place) || place < 1 || place > passages.Count)
                {
                    return null;
                }

                cited.Add(passages[place - 1]);
            }
        }

        return cited;
    }

    private static bool Holds(string sentence, List<Passage> rests)
    {
        var known = string.Join(' ', rests.Select(p => p.Text));
        var (saidNumbers, knownNumbers) = (NumbersIn(sentence), NumbersIn(known));
        var (said, there) = (Lower(sentence), Lower(known));
        return saidNumbers.All(knownNumbers.Contains)
            && s_numbers.All(n => !Stands(said, n.Key) || Stands(there, n.Key) || (n.Value.Length > 0 && knownNumbers.Contains(n.Value)))
            && s_turning.All(word => !Stands(said, word) || Stands(there, word))
            && (!Stands(there, "không được") || !Stands(said, "được") || Stands(said, "không"));
    }

    /// <summary>Figures without the marks that only part them: "6.000.000" and "6 000 000" are one.</summary>
    private static HashSet<string> NumbersIn(string text) =>
        [.. Figures().Matches(text).Select(m => Parting().Replace(m.Value, string.Empty).TrimEnd(',', '.').TrimStart('0'))];

    private static string Lower(string text) => $" {string.Join(' ', VietnameseText.Syllables(text.ToLowerInvariant()))} ";

    private static bool Stands(string syllables, string words) => syllables.Contains($" {words} ", StringComparison.Ordinal);

    [GeneratedRegex(@"\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\]", RegexOptions.None, 200)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\d+", RegexOptions.None, 200)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[.!?…](?:\s*\[[\d,; ]+\])*)(?!\s*\[)\s+|\n+", RegexOptions.None, 200)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\d+(?:[.,  ]\d+)*", RegexOptions.None, 200)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<=\d)[.  ](?=\d{3}(?!\d))", RegexOptions.None, 200)]
    private static partial Regex Parting();

    /// <summary>Marks of other languages than a person's: addresses, markup, code.</summary>
    [GeneratedRegex(@"https?:|www\.|@|[<>{}`*#|\\_]|\p{Co}|\p{Cf}", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Foreign();
}
