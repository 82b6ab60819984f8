using System.Globalization;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>
/// Takes a figure out of a passage's own words, so that nothing is worked out with a figure that the passage does not hold (any more).
/// </summary>
public static class PassageFigure
{
    /// <summary>The number right before those words: 0.5 before "% mức lương hưu", 5000 before " đồng". Null where there is none.</summary>
    public static decimal? Before(Passage passage, string words)
    {
        var end = passage.Text.IndexOf(words, StringComparison.Ordinal);
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(passage.Text[start - 1]) || passage.Text[start - 1] is ',' or '.'))
        {
            start--;
        }

        var figure = end < 0 ? "" : passage.Text[start..end].Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A whole number right before those words; null where there is none.</summary>
    public static int? WholeBefore(Passage passage, string words) =>
        Before(passage, words) is { } number && number == decimal.Truncate(number) && number <= 1_000_000 ? (int)number : null;
}
