using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>A name and a year of birth, as somebody without a code writes them.</summary>
/// <param name="Words">
/// All words, folded, single spaces; the name stands somewhere among them. "tôi là", "sinh năm" and their like are not
/// taken away: đảng, năm, hồ, châu are also parts of names.
/// </param>
public sealed record NameAndYear(string Words, int Year)
{
    private const int FewestSyllables = 2;

    private const int MostSyllables = 14;

    /// <summary>In questions about regulations and not in names; single words such as "luật" or "bảo" are names too.</summary>
    private static readonly string[] s_elsewhere =
        [" gi ", " bao gio ", " bao nhieu ", " quy dinh ", " dieu le ", " nghi quyet ", " the nao ", " lam sao ", " o dau ", " van ban ", " luat dang ", " chi thi "];

    /// <summary>
    /// Reads "Nguyễn Thị Mẫu 1950", "1950 nguyen thi mau", "tôi là Nguyễn Thị Mẫu, sinh 03/02/1950"; null for anything else.
    /// </summary>
    /// <param name="today">Members are born between 115 and 18 years before.</param>
    public static NameAndYear? Read(string text, DateOnly today)
    {
        if (text.Length > 100 || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var words = VietnameseText.Words(text);
        var years = words.Select(YearOf).OfType<int>().Where(y => y <= today.Year - 18 && y >= today.Year - 115).ToList();
        if (years.Count != 1 || Array.Exists(s_elsewhere, $" {string.Join(' ', words)} ".Contains))
        {
            return null;
        }

        var letters = words.Where(w => w.All(char.IsLetter)).ToList();
        return letters.Count is >= FewestSyllables and <= MostSyllables ? new NameAndYear(string.Join(' ', letters), years[0]) : null;
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
