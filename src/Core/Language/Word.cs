namespace ChiBo.Core.Language;

/// <summary>What a piece of a message is.</summary>
public enum WordKind
{
    /// <summary>A syllable or foreign word.</summary>
    Word,

    /// <summary>A number in digits; its value is in <see cref="Word.Number"/>.</summary>
    Number,

    /// <summary>A punctuation mark or line end.</summary>
    Break,

    /// <summary>A pictograph.</summary>
    Emoji,
}

/// <summary>One piece of a message, as typed and as meant.</summary>
/// <param name="Kind">What the piece is.</param>
/// <param name="Typed">The piece as it stood in the message; the first of several words meant by one short form carries it, the others are empty.</param>
/// <param name="Text">As meant: lower case, typing keys and short forms undone.</param>
/// <param name="Key">The comparison key of <see cref="Syllable.Key"/>.</param>
/// <param name="Fold">Without any marks (<see cref="VietnameseText.Fold"/>).</param>
/// <param name="IsCapitalised">Whether it was typed with a capital first letter.</param>
/// <param name="WasShort">Whether a short form or typing keys were undone.</param>
/// <param name="Number">The value of a number, else -1.</param>
public sealed record Word(
    WordKind Kind,
    string Typed,
    string Text,
    string Key,
    string Fold,
    bool IsCapitalised = false,
    bool WasShort = false,
    int Number = -1)
{
    /// <summary>Whether the word was typed with no vowel or tone mark, so that "vang" may mean "vâng" or "vắng".</summary>
    public bool IsBare { get; } = string.Equals(Key, Fold, StringComparison.Ordinal);
}
