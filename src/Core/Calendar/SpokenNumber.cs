namespace ChiBo.Core.Calendar;

/// <summary>Numbers of dates and times in figures or in words: "19", "bảy", "mười hai", "hai mươi mốt".</summary>
internal static class SpokenNumber
{
    private static readonly string[][] Units =
        [["một", "mốt"], ["hai"], ["ba"], ["bốn", "tư"], ["năm", "lăm"], ["sáu"], ["bảy"], ["tám"], ["chín"]];

    /// <summary>The number that begins at a word, and the place after it; null where none begins there.</summary>
    public static (int Value, int Next)? At(TypedText text, int i)
    {
        if (text.Digits(i) is { } digits)
        {
            return (digits, i + 1);
        }

        var unit = Unit(text, i);
        var ten = unit is null ? i : i + 1;
        if (text.Is(ten, "muoi"))
        {
            var rest = Unit(text, ten + 1);
            return (((unit ?? 1) * 10) + (rest ?? 0), ten + (rest is null ? 1 : 2));
        }

        return unit is { } value ? (value, i + 1) : null;
    }

    // Marks matter where they are written: "bà giờ bận" is no hour.
    private static int? Unit(TypedText text, int i)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            if (Array.Exists(Units[unit], word => text.Means(i, word)))
            {
                return unit + 1;
            }
        }

        return null;
    }
}
