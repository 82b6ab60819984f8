using System.Collections.Frozen;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>What a typed answer to the question of consent says.</summary>
public enum ConsentWord
{
    /// <summary>Agrees in so many words.</summary>
    Agrees,

    /// <summary>It is somebody else.</summary>
    SomebodyElse,

    /// <summary>Does not agree.</summary>
    Refuses,

    /// <summary>A bare yes: it may mean only that it is he, so he is asked once more.</summary>
    BareYes,
}

/// <summary>Reads the answers people type instead of choosing. Consent is never taken from unclear words.</summary>
public static class ConsentWords
{
    private const int MostWords = 8;

    private static readonly FrozenSet<string> s_yes = FrozenSet.ToFrozenSet(
        ["dung", "roi", "phai", "vang", "da", "co", "ok", "u", "uh", "la", "toi", "em", "day", "a", "ah", "chinh", "nhe"], StringComparer.Ordinal);

    /// <summary>Null for a text about something else.</summary>
    public static ConsentWord? Read(string text)
    {
        var words = VietnameseText.Words(text);
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var said = $" {string.Join(' ', words)} ";
        var negated = words.Any(w => w is "khong" or "ko" or "chua" or "k");
        return said.Contains(" dong y ", StringComparison.Ordinal) ? negated ? ConsentWord.Refuses : ConsentWord.Agrees
            : negated && (said.Contains(" phai ", StringComparison.Ordinal) || said.Contains(" dung ", StringComparison.Ordinal)) ? ConsentWord.SomebodyElse
            : negated && words.Count == 1 ? ConsentWord.SomebodyElse
            : words.All(s_yes.Contains) ? ConsentWord.BareYes
            : null;
    }
}
