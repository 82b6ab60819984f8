using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Fees;

/// <summary>What a leader wants with fees.</summary>
public enum FeesWish
{
    See,
    SwitchOff,

    /// <summary>Up to an amount; null where none that can be taken was said.</summary>
    PayUpTo,
}

/// <summary>Reads "trả phí zalo tối đa 50.000 đồng một tháng", "tắt trả phí zalo", "chi phí zalo tháng này?", with or without diacritics.</summary>
public sealed partial record SpokenFees(FeesWish Wish, int? Dong = null)
{
    private const int Longest = 200;

    /// <summary>Null for any other text.</summary>
    public static SpokenFees? Read(string text)
    {
        var folded = string.Join(' ', VietnameseText.Fold(text[..Math.Min(text.Length, Longest)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!folded.Contains("zalo", StringComparison.Ordinal))
        {
            return null;
        }

        return Off().IsMatch(folded) ? new SpokenFees(FeesWish.SwitchOff)
            : Pay().IsMatch(folded) ? new SpokenFees(FeesWish.PayUpTo, AmountIn(folded))
            : Seen().IsMatch(folded) ? new SpokenFees(FeesWish.See)
            : null;
    }

    private static int? AmountIn(string folded)
    {
        if (Amount().Match(folded) is not { Success: true } found)
        {
            return null;
        }

        var digits = found.Groups["n"].Value.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
        var times = found.Groups["unit"].Value switch { "" => 1, "tr" or "trieu" => 1_000_000, _ => 1_000 };
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= SetCeiling.Bounds.Most && number * times >= SetCeiling.Bounds.Least && number * times <= SetCeiling.Bounds.Most
            ? (int)(number * times)
            : null;
    }

    [GeneratedRegex(@"\b(tat|bo|ngung|dung|khong|thoi|huy)\b( viec)? tra phi\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Off();

    [GeneratedRegex(@"^(bat |cho |dong y |duoc |xin )*tra phi( cho)?( tin)? zalo\b|^zalo tra phi\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(chi phi|tien phi|phi) (tin )?zalo\b|\bzalo\b.*\b(het|ton) bao nhieu( tien)?\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Seen();

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,3}([.,]\d{3})+|\d{1,9})\s*(?<unit>nghin|ngan|trieu|tr|k)?\s*(d|dong|vnd)?\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Amount();
}
