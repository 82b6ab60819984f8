using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Documents and articles named by number ("hướng dẫn 42", "208-QĐ/TW", "điều 8"): a passage of
/// the named document is lifted, more so when the named article is its own.
/// </summary>
public sealed partial class DocumentReferences
{
    /// <summary>As much as two telling words: enough to choose among near passages, not to outweigh a subject.</summary>
    private const float DocumentLift = 4f;

    private const float ArticleLift = 5f;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["huong dan"] = "hd",
        ["hd"] = "hd",
        ["quy dinh"] = "qd",
        ["quyet dinh"] = "qd",
        ["qd"] = "qd",
        ["chi thi"] = "ct",
        ["ct"] = "ct",
        ["nghi quyet"] = "nq",
        ["nq"] = "nq",
        ["ket luan"] = "kl",
        ["kl"] = "kl",
        ["dieu"] = "dieu",
    };

    private readonly HashSet<string>[] documents;
    private readonly HashSet<string>[] articles;

    /// <summary>Reads the numbers out of each passage's document and article.</summary>
    public DocumentReferences(IReadOnlyList<Passage> passages)
    {
        documents = [.. passages.Select(passage => Named(passage.Document))];
        articles = [.. passages.Select(passage => Named(passage.Article))];
    }

    /// <summary>Lifts the scores of passages whose document or article the question names; only those already found.</summary>
    public void AddTo(float[] scores, string question)
    {
        var named = Named(question);
        if (named.Count == 0)
        {
            return;
        }

        for (var i = 0; i < documents.Length; i++)
        {
            if (scores[i] <= 0)
            {
                continue;
            }

            scores[i] += documents[i].Overlaps(named) ? DocumentLift : 0;
            scores[i] += articles[i].Overlaps(named) ? ArticleLift : 0;
        }
    }

    private static HashSet<string> Named(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return found;
        }

        foreach (Match match in KindThenNumber().Matches(VietnameseText.Fold(text)))
        {
            var kind = match.Groups["kind"].Success ? match.Groups["kind"].Value : match.Groups["after"].Value;
            var number = match.Groups["number"].Success ? match.Groups["number"].Value : match.Groups["before"].Value;
            found.Add($"{Kinds[kind]} {number.TrimStart('0')}");
        }

        return found;
    }

    [GeneratedRegex(
        @"\b(?<kind>huong dan|quy dinh|quyet dinh|chi thi|nghi quyet|ket luan|dieu|hd|qd|ct|nq|kl)\s*(?:so\s*)?(?<number>\d{1,4})\b|\b(?<before>\d{1,4})\s*-\s*(?<after>hd|qd|ct|nq|kl)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KindThenNumber();
}
