using System.Text;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>Spoils half of a question's syllables the way fingers do; the same seed spoils alike.</summary>
public static class TypingNoise
{
    private const string ToneKeys = "sfrxj";
    private static readonly char[] Tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

    private static readonly (string Common, string Local)[] Said =
    [
        ("sao", "răng"), ("đâu", "mô"), ("thế", "rứa"), ("không", "hông"), ("tôi", "tui"), ("này", "ni"), ("giờ", "chừ"), ("bệnh", "bịnh"),
        ("nhất", "nhứt"), ("vào", "vô"), ("ông ấy", "ổng"), ("chính", "chánh"), ("sinh", "sanh"), ("làm", "mần"), ("thật", "thiệt"), ("về", "dìa"),
    ];

    public static string WithoutMarks(string text) => VietnameseText.Fold(text);

    /// <summary>Every other syllable as its Telex keys: "đảng" → "ddangr".</summary>
    public static string Telex(string text) => EveryOther(text, AsTelex);

    /// <summary>Two inner letters of every other syllable change places, of those long enough.</summary>
    public static string Swapped(string text, int seed)
    {
        var random = new Random(seed);
        return EveryOther(text, syllable =>
        {
            if (syllable.Length < 3)
            {
                return syllable;
            }

            var at = random.Next(syllable.Length - 1);
            return syllable[..at] + syllable[at + 1] + syllable[at] + syllable[(at + 2)..];
        });
    }

    /// <summary>One letter of every other syllable is missing, of those long enough.</summary>
    public static string Dropped(string text, int seed)
    {
        var random = new Random(seed);
        return EveryOther(text, syllable => syllable.Length < 3 ? syllable : syllable.Remove(random.Next(syllable.Length), 1));
    }

    /// <summary>Every third space is missing.</summary>
    public static string Glued(string text) => string.Concat(text.Split(' ').Select((syllable, i) => i % 3 == 0 ? syllable : syllable + " ")).Trim();

    /// <summary>Common words as they are said in the centre and the south.</summary>
    public static string OfTheCentreAndSouth(string text) => Said.Aggregate(
        text, (said, word) => Regex.Replace(said, $@"\b{word.Common}\b", word.Local, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    private static string EveryOther(string text, Func<string, string> spoil) =>
        string.Join(' ', text.Split(' ').Select((syllable, i) => i % 2 == 0 ? spoil(syllable) : syllable));

    private static string AsTelex(string syllable)
    {
        var keys = new StringBuilder();
        var tone = ' ';
        foreach (var character in syllable.Normalize(NormalizationForm.FormD))
        {
            var at = Array.IndexOf(Tones, character);
            tone = at >= 0 ? ToneKeys[at] : tone;
            keys.Append(character switch
            {
                'đ' => "dd",
                'Đ' => "DD",
                '\u0302' => keys[^1].ToString(),
                '\u0306' or '\u031b' => "w",
                _ => at >= 0 ? "" : character.ToString(),
            });
        }

        return keys.Append(tone).ToString().Trim();
    }
}
