using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>
/// A bare yes or no against a question whose choices say yes or no in their own words ("Phải", "Đúng, hủy", "Chuyển", "Thôi").
/// People answer what they were just asked; without this their "vâng" would be taken for a reply to some meeting.
/// </summary>
internal static class YesOrNo
{
    /// <summary>Choices that agree; sending to many people is not among them: that takes its own word. "Dùng" and "Đúng" look alike without marks.</summary>
    private static readonly string[] s_agrees = ["dung", "phai", "chuyen", "can", "dong y", "doi", "luu", "rut", "gui cau tra loi"];

    private static readonly string[] s_declines = ["khong", "sua", "thoi", "giu nguyen", "nguoi khac"];

    private static readonly HashSet<string> s_yes =
        ["co", "dung", "phai", "vang", "da", "u", "uh", "um", "ok", "oke", "okie", "dung roi", "phai roi", "dong y", "da vang", "da dung", "da phai", "da co", "dung vay", "dung the", "chinh xac", "nhat tri", "da ok"];

    private static readonly HashSet<string> s_no =
        ["khong", "ko", "khong phai", "khong can", "da khong", "khong dung", "chua dung", "thoi khong", "khong dong y"];

    private static readonly HashSet<string> s_polite = ["a", "ah", "nhe", "nha", "em", "chau", "oi", "bac", "anh", "chi"];

    /// <summary>Position from 1 of the choice meant, or null when the text or the choices are of another kind.</summary>
    public static int? PositionIn(IReadOnlyList<string> labels, string text)
    {
        var choices = labels.Select(VietnameseText.Fold).ToList();
        var yes = choices.FindIndex(c => Begins(c, s_agrees));
        var no = choices.FindIndex(c => Begins(c, s_declines));
        if (yes < 0 || no < 0 || IsDoNot(text))
        {
            return null;
        }

        var plain = Plain(text);
        return IsYes(text) || plain == FirstWord(choices[yes]) ? yes + 1 : s_no.Contains(plain) ? no + 1 : null;
    }

    /// <summary>"vâng", "đúng rồi ạ", "đồng ý", a thumb, and nothing more.</summary>
    public static bool IsYes(string text)
    {
        // "vắng" and "vâng", "đừng" and "đúng" look alike without marks; the first is no yes.
        var plain = Plain(text);
        return !text.Contains("vắng", StringComparison.OrdinalIgnoreCase) && !IsDoNot(text)
            && (s_yes.Contains(plain) || (plain.Length == 0 && (text.Contains("👍", StringComparison.Ordinal) || text.Contains("👌", StringComparison.Ordinal))));
    }

    private static bool IsDoNot(string text) => text.Contains("đừng", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words folded, without politeness at the end.</summary>
    public static string Plain(string text) =>
        string.Join(' ', VietnameseText.Words(text).Reverse().SkipWhile(s_polite.Contains).Reverse());

    private static string FirstWord(string choice) => choice.Split(' ', ',')[0];

    private static bool Begins(string choice, string[] words) =>
        words.Any(w => choice == w || choice.StartsWith(w + " ", StringComparison.Ordinal) || choice.StartsWith(w + ",", StringComparison.Ordinal));
}
