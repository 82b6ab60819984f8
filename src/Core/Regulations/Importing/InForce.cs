using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>From when to when a document applies, as its own text or somebody's words say.</summary>
internal static partial class InForce
{
    /// <summary>What the text itself says ("có hiệu lực từ ngày 01/01/2026", "đến hết ngày …"); from its signing is no date of its own.</summary>
    public static RuleDocumentFacts Read(RuleDocumentFacts facts, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var folded = VietnameseText.Fold(text);
            var at = TakesEffect().Match(folded);
            if (at.Success && folded.Length == text.Length)
            {
                var behind = at.Groups["effect"].Index;
                var said = SpokenDates.WithoutOthers(text[behind..(at.Index + at.Length + Clause().Match(folded[(at.Index + at.Length)..]).Length)]);
                var until = Until().Match(VietnameseText.Fold(said));
                return facts with
                {
                    // Mostly the day stands behind the words, seldom before them: "này, kể từ ngày 01/01/2026, có hiệu lực".
                    InForceFrom = SpokenDates.First(until.Success ? said[..until.Index] : said) ?? SpokenDates.First(SpokenDates.WithoutOthers(text[at.Index..behind])),
                    InForceTo = until.Success ? SpokenDates.First(said[until.Index..]) : null,
                };
            }
        }

        return facts;
    }

    /// <summary>The part of a status that stored facts can say: replaced, or at an end; empty for anything else.</summary>
    public static string Meaningful(string status) => ForceOfStatus.Read(status) == Force.Superseded ? status : string.Empty;

    /// <summary>Facts with such a status.</summary>
    public static RuleDocumentFacts Of(RuleDocumentFacts facts, string status)
    {
        if (status.Length == 0)
        {
            return facts;
        }

        var ended = VietnameseText.Fold(status).StartsWith("het hieu luc", StringComparison.Ordinal) ? SpokenDates.First(status) : null;
        return ended is { } day
            ? facts with { InForceTo = day.AddDays(-1) }
            : facts with { ReplacedBy = ForceOfStatus.Successor(status) ?? "văn bản mới hơn" };
    }

    [GeneratedRegex(@"\bnay\b.{0,120}\b(?<effect>co hieu luc)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TakesEffect();

    // What follows a comma is another document's date ("…, thay thế Quy định số 12 ngày …").
    [GeneratedRegex(@"^[^,;]{0,150}?(,|;|\bthay\b|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(den|den het)\s+(het\s+)?ngay\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Until();
}
