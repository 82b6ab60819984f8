using System.Collections.Frozen;

namespace ChiBo.Core.Language;

/// <summary>Numbers up to 99 in digits or Vietnamese words, with or without marks.</summary>
public static class Numerals
{
    private static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["nhăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    }.ToDictionary(pair => Syllable.Key(pair.Key), pair => pair.Value, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> BareUnits = Units
        .Where(unit => unit.Value > 0)
        .GroupBy(unit => VietnameseText.Fold(unit.Key).TrimEnd('1', '2', '3', '4', '5'), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    /// <summary>The number that starts at a word and how many words it takes; length 0 when there is none.</summary>
    public static (int Value, int Length) ReadAt(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
        {
            return (0, 0);
        }

        if (words[at].Kind == WordKind.Number)
        {
            return (words[at].Number, 1);
        }

        var tens = Unit(words[at]);
        var isTen = IsTen(words[at]);
        if (tens is null && !isTen)
        {
            return (0, 0);
        }

        var (value, length) = isTen ? (10, 1) : (tens!.Value, 1);
        if (!isTen && at + 1 < words.Count && words[at + 1].Fold is "muoi" && value > 1)
        {
            (value, length) = (value * 10, 2);
        }

        if (value >= 10 && at + length < words.Count && Unit(words[at + length]) is { } unit and > 0)
        {
            (value, length) = (value + unit, length + 1);
        }

        return (value, length);
    }

    private static bool IsTen(Word word) =>
        word.Kind == WordKind.Word && (word.IsBare ? word.Fold is "muoi" or "chuc" : word.Text is "mười" or "chục");

    private static int? Unit(Word word)
    {
        if (word.Kind != WordKind.Word)
        {
            return null;
        }

        return Units.TryGetValue(word.Key, out var exact) ? exact
            : word.IsBare && BareUnits.TryGetValue(word.Fold, out var bare) ? bare : null;
    }
}
