using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>A question in which something may be to be worked out, folded for looking at.</summary>
public sealed partial class CountingQuestion(string text, DateOnly today)
{
    private static readonly string[] s_self = ["toi", "em", "minh", "chau", "tui", "tinh giup", "tinh ho", "tinh gium"];

    private readonly string _words = $" {string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold(text)))} ";

    public DateOnly Today { get; } = today;

    /// <summary>Amounts of money in it.</summary>
    public IReadOnlyList<decimal> Amounts { get; } = SpokenAmount.In(text);

    /// <summary>The one day of the past in it, if there is one.</summary>
    public PastDate? Date { get; } = PastDate.In(text, today);

    /// <summary>The writer speaks of himself.</summary>
    public bool IsPersonal => Has(s_self);

    /// <summary>Whether any of the phrases (folded) stands in it, whole words only.</summary>
    public bool Has(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_words.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number right before one of the phrases: 50 in "đủ 50 năm tuổi đảng"; null where there is none.</summary>
    public int? NumberBefore(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (Match match in Number().Matches(_words))
            {
                if (_words.AsSpan(match.Index + match.Length).StartsWith($" {phrase} ", StringComparison.Ordinal))
                {
                    return int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b\d{1,4}\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Number();
}
