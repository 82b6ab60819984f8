using System.Globalization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Language;

/// <summary>
/// Amounts of money as people write them: "6 triệu", "6tr5", "6.000.000", "sáu triệu rưỡi", "5 trieu 2", "800 nghìn", with or without diacritics.
/// A bare number counts from 100.000 on: smaller ones are years, days, people; with a nought before it, it is one of a telephone or a paper.
/// </summary>
public static partial class SpokenAmount
{
    private const int Longest = 400;
    private const decimal LeastBare = 100_000;
    private const decimal Most = 10_000_000_000;
    private const decimal Million = 1_000_000;

    private static readonly Dictionary<string, int> s_units = new(StringComparer.Ordinal)
    {
        ["mot"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bon"] = 4,
        ["tu"] = 4,
        ["nam"] = 5,
        ["sau"] = 6,
        ["bay"] = 7,
        ["tam"] = 8,
        ["chin"] = 9,
    };

    /// <summary>Behind these a number is no rest of an amount: "mười triệu một tháng".</summary>
    private static readonly HashSet<string> s_counted =
        ["thang", "nam", "nguoi", "ky", "quy", "lan", "ngay", "dong", "vo", "tuoi", "nay", "truoc", "sau", "ngoai", "phan", "khoan"];

    /// <summary>All different amounts of a text, in đồng, in order.</summary>
    public static IReadOnlyList<decimal> In(string text)
    {
        var folded = Spaced().Replace(VietnameseText.Fold(VietnameseText.Cut(text, Longest)), m => m.Value.Replace(" ", "", StringComparison.Ordinal));
        List<string> words = [.. Piece().Matches(folded).Select(m => m.Value)];
        var amounts = new List<decimal>();
        for (var i = 0; i < words.Count;)
        {
            var (amount, next) = At(words, i);
            if (amount is > 0 and <= Most && !amounts.Contains(amount))
            {
                amounts.Add(amount);
            }

            i = Math.Max(next, i + 1);
        }

        return amounts;
    }

    private static (decimal Amount, int Next) At(List<string> words, int i)
    {
        if (Number(words, i) is not var (number, next))
        {
            return (0, i);
        }

        switch (WordAt(words, next))
        {
            case "trieu" or "tr" or "cu":
                var (rest, after) = Rest(words, next + 1);
                return ((number * Million) + rest, after);
            case "nghin" or "ngan" or "k":
                return (number * 1_000, next + 1);
            default:
                return (number < LeastBare ? number * RangeUnit(words, next, number) : words[i][0] == '0' ? 0 : number, next);
        }
    }

    private static string WordAt(List<string> words, int i) => i < words.Count ? words[i] : "";

    // "5-6 triệu", "năm sáu triệu", "5 đến 6 triệu" are two amounts, of which the unit is said once. Zero where it is no range.
    private static decimal RangeUnit(List<string> words, int i, decimal from)
    {
        var place = WordAt(words, i) is "den" or "toi" or "hoac" ? i + 1 : i;
        return Number(words, place) is var (to, after) && from < to && to < 1_000
            ? WordAt(words, after) switch { "trieu" or "tr" or "cu" => Million, "nghin" or "ngan" or "k" => 1_000, _ => 0 }
            : 0;
    }

    // What stands behind the millions: "rưỡi", "5" (hundreds of thousands), "250", "250 nghìn", "hai".
    private static (decimal Amount, int Next) Rest(List<string> words, int i)
    {
        if (i < words.Count && words[i] == "ruoi")
        {
            return (Million / 2, i + 1);
        }

        if (Number(words, i) is not var (number, next) || number != decimal.Truncate(number) || number >= 1_000)
        {
            return (0, i);
        }

        var behind = next < words.Count ? words[next] : "";
        if (behind is "nghin" or "ngan" or "k")
        {
            return (number * 1_000, next + 1);
        }

        // "6 triệu 1 tháng", "năm nay": the number counts something else. "đồng" alone may be "đóng" without its marks.
        return s_counted.Contains(behind) && behind != "dong" ? (0, i)
            : (number * (number < 10 ? 100_000 : number < 100 ? 10_000 : 1_000), next);
    }

    private static (decimal Value, int Next)? Number(List<string> words, int i)
    {
        if (i >= words.Count)
        {
            return null;
        }

        if (char.IsAsciiDigit(words[i][0]))
        {
            return Figures(words[i]) is not { } figures ? null : WordAt(words, i + 1) == "tram" ? (figures * 100, i + 2) : (figures, i + 1);
        }

        // "hai mốt triệu", "ba tư triệu": the ten is left out.
        if (Unit(words, i) is >= 2 and var ten && WordAt(words, i + 1) is "mot" or "tu" or "lam" or "nham" && WordAt(words, i + 2) is "trieu" or "tr")
        {
            return ((ten * 10) + (Unit(words, i + 1) ?? 5), i + 2);
        }

        var (value, next) = (0, i);
        if (Unit(words, next) is { } hundreds && next + 1 < words.Count && words[next + 1] == "tram")
        {
            (value, next) = (hundreds * 100, next + 2);
            next += next < words.Count && words[next] is "linh" or "le" ? 1 : 0;
        }

        if (Unit(words, next) is { } tens && next + 1 < words.Count && words[next + 1] == "muoi")
        {
            (value, next) = (value + (tens * 10), next + 2);
        }
        else if (next < words.Count && words[next] == "muoi")
        {
            (value, next) = (value + 10, next + 1);
        }

        // "lăm" is five behind "mười" only; elsewhere without its mark it is "làm".
        if (next > i && next < words.Count && words[next] == "lam" && words[next - 1] == "muoi")
        {
            (value, next) = (value + 5, next + 1);
        }
        else if (Unit(words, next) is { } unit)
        {
            (value, next) = (value + unit, next + 1);
        }

        return next > i ? (value, next) : null;
    }

    private static int? Unit(List<string> words, int i) => i < words.Count && s_units.TryGetValue(words[i], out var unit) ? unit : null;

    // "6.500.000" and "6,500,000" are groups of three; "6,5" and "6.5" are fractions.
    private static decimal? Figures(string digits)
    {
        var plain = Groups().IsMatch(digits)
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"(?<![\d.,/-])\d{1,3}( \d{3})+(?![\d.,/-])", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\d+([.,]\d+)*|\p{L}+|[,;:?!]", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Groups();
}
