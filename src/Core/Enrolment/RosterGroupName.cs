using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>Party groups are written many ways: "1", "Tổ 1", "tổ đảng số 01" are one group.</summary>
public static class RosterGroupName
{
    /// <summary>The same key for every way of writing one group: "1" for a numbered one, else its folded name.</summary>
    public static string Key(string name)
    {
        var words = VietnameseText.Plain(name).Split(' ').ToList();
        while (words.Count > 1 && words[0] is "to" or "dang" or "so")
        {
            words.RemoveAt(0);
        }

        return words is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : string.Join(' ', words);
    }

    /// <summary>As written, but a bare number gets its word: "2" → "Tổ 2".</summary>
    public static string Spoken(string written) => written.All(char.IsAsciiDigit) ? $"Tổ {Key(written)}" : written;

    /// <summary>The group that a row of its own announces for the rows below ("TỔ ĐẢNG SỐ 2"); null when the row does not.</summary>
    public static string? Announced(SheetRow row)
    {
        var texts = row.Cells.Select(CellText.Tidy).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return texts is [var only] && only.Length <= 60 && VietnameseText.Plain(only) is var plain
            && (plain.StartsWith("to dang ", StringComparison.Ordinal) || plain.StartsWith("to so ", StringComparison.Ordinal)
                || (plain.StartsWith("to ", StringComparison.Ordinal) && char.IsAsciiDigit(plain[^1])))
            ? only.TrimEnd(':', ' ')
            : null;
    }
}
