using System.Globalization;
using System.Text;

namespace ChiBo.Core.Language;

/// <summary>
/// A message cut into words as they were meant: Telex and VNI keys, short forms and stretched letters undone,
/// invisible characters gone. What was typed is kept beside it.
/// </summary>
public sealed class Utterance
{
    private const int LongestRead = 2000;

    private Utterance(IReadOnlyList<Word> words)
    {
        Words = words;
        IsToneless = words.All(word => word.Kind != WordKind.Word || word.IsBare || word.WasShort);
    }

    /// <summary>The pieces in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Whether the whole message was typed without vowel and tone marks.</summary>
    public bool IsToneless { get; }

    /// <summary>Reads any text; only the first 2,000 characters count. Never throws.</summary>
    public static Utterance Read(string text)
    {
        var words = new List<Word>();
        var clean = Clean(text);
        for (var at = 0; at < clean.Length;)
        {
            at = char.IsLetterOrDigit(clean[at]) ? ReadRun(clean, at, words) : ReadMark(clean, at, words);
        }

        return new Utterance(words);
    }

    /// <summary>A part of an utterance by itself.</summary>
    public static Utterance Of(IReadOnlyList<Word> words) => new(words);

    private static string Clean(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, LongestRead));
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length >= LongestRead)
            {
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\r' or '\t' || category == UnicodeCategory.SpaceSeparator)
            {
                kept.Append(rune.Value is '\n' ? '\n' : ' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Control) && rune != Rune.ReplacementChar)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC)
            .Replace("đ/c", "đồng chí", StringComparison.OrdinalIgnoreCase)
            .Replace("d/c", "đồng chí", StringComparison.OrdinalIgnoreCase);
    }

    private static int ReadRun(string text, int start, List<Word> words)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var run = text[start..end];
        if (KeyedTyping.FromVni(run) is { } meant)
        {
            words.Add(Make(run, meant, true));
            return end;
        }

        for (var at = 0; at < run.Length;)
        {
            var digits = char.IsAsciiDigit(run[at]);
            var stop = at;
            while (stop < run.Length && char.IsAsciiDigit(run[stop]) == digits)
            {
                stop++;
            }

            AddPart(run[at..stop], digits, stop < run.Length, words);
            at = stop;
        }

        return end;
    }

    private static void AddPart(string part, bool digits, bool digitsFollow, List<Word> words)
    {
        if (digits)
        {
            var value = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            words.Add(new Word(WordKind.Number, part, part, part, part, Number: value));
            return;
        }

        var lower = Unstretched(part.ToLowerInvariant());
        var afterNumber = words.Count > 0 && words[^1].Kind == WordKind.Number;
        var meant = lower switch
        {
            "t" when digitsFollow => "thứ",
            "g" when afterNumber => "giờ",
            _ => Abbreviations.Expand(lower) ?? KeyedTyping.FromTelex(lower),
        };
        if (meant is null)
        {
            words.Add(Make(part, lower, false));
            return;
        }

        var typed = part;
        foreach (var piece in meant.Split(' '))
        {
            words.Add(Make(typed, piece, true));
            typed = "";
        }
    }

    private static Word Make(string typed, string meant, bool wasShort) =>
        new(WordKind.Word, typed, meant, Syllable.Key(meant), VietnameseText.Fold(meant), typed.Length > 0 && char.IsUpper(typed[0]), wasShort);

    private static string Unstretched(string lower)
    {
        var kept = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length; i++)
        {
            var run = 1;
            while (i + run < lower.Length && lower[i + run] == lower[i])
            {
                run++;
            }

            kept.Append(lower[i], run > 2 ? 1 : run);
            i += run - 1;
        }

        return kept.ToString();
    }

    private static int ReadMark(string text, int at, List<Word> words)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return at + 1;
        }

        var next = at + rune.Utf16SequenceLength;
        var category = Rune.GetUnicodeCategory(rune);
        var mark = rune.ToString();
        if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol || rune.Value >= 0x1F000)
        {
            words.Add(new Word(WordKind.Emoji, mark, mark, mark, mark));
        }
        else if (mark is "\n" || (category != UnicodeCategory.SpaceSeparator && category != UnicodeCategory.NonSpacingMark
            && category != UnicodeCategory.Surrogate))
        {
            words.Add(new Word(WordKind.Break, mark, mark, mark, mark));
        }

        return next;
    }
}
