using System.Text;
using ChiBo.Core.Language;

namespace ChiBo.Core.Calendar;

/// <summary>A run of letters, a run of digits or a single sign of a typed text, with its place in it.</summary>
internal readonly record struct TypedWord(string Raw, string Folded, int Start)
{
    public int End => Start + Raw.Length;

    public bool IsDigits => char.IsAsciiDigit(Raw[0]);
}

/// <summary>
/// A typed text cut into words, so that "19h30", "t5" and "3/12" fall into their parts. Asking beyond either end is allowed
/// and finds nothing.
/// </summary>
internal sealed class TypedText
{
    private readonly List<TypedWord> _words = [];

    public TypedText(string text)
    {
        // Half a surrogate pair cannot be normalised; encoding puts a replacement sign in its place.
        Text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        for (var i = 0; i < Text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(Text[start]))
            {
                continue;
            }

            i += char.IsSurrogate(Text[start]) ? 1 : 0;
            while (i < Text.Length && Kind(Text[start]) != WordKind.Sign && Kind(Text[i]) == Kind(Text[start]))
            {
                i++;
            }

            var raw = Text[start..i];
            _words.Add(new TypedWord(raw, VietnameseText.Fold(raw), start));
        }

        HasMarks = _words.Exists(w => !string.Equals(w.Raw, w.Folded, StringComparison.OrdinalIgnoreCase));
    }

    private enum WordKind
    {
        Letters,
        Digits,
        Sign,
    }

    /// <summary>The text in composed form; word positions count in it.</summary>
    public string Text { get; }

    public int Count => _words.Count;

    /// <summary>Whether any word is written with a tone or vowel mark.</summary>
    public bool HasMarks { get; }

    public TypedWord this[int i] => _words[i];

    /// <summary>The word at a place without marks; empty beyond the ends.</summary>
    public string At(int i) => i >= 0 && i < Count ? _words[i].Folded : "";

    public bool Is(int i, params ReadOnlySpan<string> folded)
    {
        foreach (var word in folded)
        {
            if (At(i) == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the word is this one written with its marks, or without any. An unmarked "sang" or "sau" among marked
    /// words is another word.
    /// </summary>
    public bool Means(int i, string marked)
    {
        if (i < 0 || i >= Count)
        {
            return false;
        }

        var raw = _words[i].Raw.ToLowerInvariant();
        return raw == marked || (raw == VietnameseText.Fold(marked) && !(marked is "sáng" or "sáu" && HasMarks));
    }

    /// <summary>Whether the word is written without any mark although its meaning needs one.</summary>
    public bool IsBare(int i) => string.Equals(_words[i].Raw, _words[i].Folded, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether no blank stands before the word.</summary>
    public bool Touches(int i) => i > 0 && i < Count && _words[i].Start == _words[i - 1].End;

    /// <summary>The digits at a place as a number of at most four digits; null for anything else.</summary>
    public int? Digits(int i) =>
        i >= 0 && i < Count && _words[i].IsDigits && _words[i].Raw.Length <= 4
            ? int.Parse(_words[i].Raw, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>What was typed from one word to another, both included.</summary>
    public string Said(int first, int last) => Text[_words[first].Start.._words[last].End];

    private static WordKind Kind(char character) =>
        char.IsAsciiDigit(character) ? WordKind.Digits : char.IsLetter(character) ? WordKind.Letters : WordKind.Sign;
}
