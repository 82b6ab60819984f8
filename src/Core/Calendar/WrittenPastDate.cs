using ChiBo.Core.Language;

namespace ChiBo.Core.Calendar;

/// <summary>A day of the past as it stands in a text.</summary>
/// <param name="Before">What stands before its figures, folded.</param>
public sealed record WrittenPastDate(PastDate Date, string Before)
{
    /// <summary>May stand between a date and what it is the date of.</summary>
    private static readonly HashSet<string> s_between =
        ["ngay", "nam", "thang", "tu", "hom", "vao", "la", "luc", "duoc", "khoang", "con", "the", "neu", "vay", "thi", "toi", "em", "minh", "chau", "cua", "hoi", "nay"];

    /// <summary>Somebody was born on it.</summary>
    public bool IsBirthday => IsBehind("sinh", "sinh nhat", "de");

    /// <summary>Whether it stands behind any of the phrases (folded): "vào đảng từ ngày 3/2/1985" behind "vao dang".</summary>
    public bool IsBehind(params ReadOnlySpan<string> phrases)
    {
        var words = $" {string.Join(' ', VietnameseText.Syllables(Before).Reverse().SkipWhile(s_between.Contains).Reverse())}";
        foreach (var phrase in phrases)
        {
            if (words.EndsWith($" {phrase}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
