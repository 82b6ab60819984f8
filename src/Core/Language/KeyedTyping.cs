using System.Text;

namespace ChiBo.Core.Language;

/// <summary>
/// Words left as the keys of the Telex and VNI typing methods ("dduwowcj", "d9u7o7c5") because the phone's
/// Vietnamese keyboard was off, turned back into what was meant.
/// </summary>
public static class KeyedTyping
{
    private const string TelexTones = "\0sfrxj";

    /// <summary>The word meant by Telex keys, or null when the letters are no Telex ("đuowjc" → "được", "cos" → "có").</summary>
    public static string? FromTelex(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Syllable.IsPlausible(VietnameseText.Fold(lower)))
        {
            return null;
        }

        var letters = new StringBuilder(lower.Length);
        var tone = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            var key = lower[i];
            var toneKey = TelexTones.IndexOf(key, StringComparison.Ordinal);
            if (toneKey > 0 && HasVowel(letters))
            {
                if (i > 0 && lower[i - 1] == key)
                {
                    return null;
                }

                tone = toneKey;
            }
            else if (!TelexMark(letters, key, i == lower.Length - 1))
            {
                letters.Append(key);
            }
        }

        return Meant(letters, tone, lower);
    }

    /// <summary>The word meant by VNI keys, or null when it is none ("to6i" → "tôi", "ma8t5" → "mặt").</summary>
    public static string? FromVni(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length < 2 || char.IsAsciiDigit(lower[0]) || !lower.AsSpan().ContainsAnyInRange('1', '9'))
        {
            return null;
        }

        var letters = new StringBuilder(lower.Length);
        var tone = 0;
        foreach (var key in lower)
        {
            var done = key switch
            {
                >= '1' and <= '5' => (tone = key - '0') > 0,
                '6' => Change(letters, "aeo", "âêô"),
                '7' => Horn(letters),
                '8' => Change(letters, "a", "ă"),
                '9' => Change(letters, "d", "đ"),
                _ => false,
            };
            if (!done)
            {
                letters.Append(key);
            }
        }

        return Meant(letters, tone, lower);
    }

    private static string? Meant(StringBuilder letters, int tone, string typed)
    {
        var plain = letters.ToString();
        var meant = Syllable.Compose(plain, tone);
        return !string.Equals(meant, typed, StringComparison.Ordinal)
            && HasVowel(letters) && Syllable.IsPlausible(VietnameseText.Fold(plain)) ? meant : null;
    }

    private static bool TelexMark(StringBuilder letters, char key, bool last)
    {
        var before = letters.Length > 0 ? letters[^1] : '\0';
        if (key is 'a' or 'e' or 'o' && key == before)
        {
            return Change(letters, "aeo", "âêô");
        }

        if (key == 'd' && letters.Length > 0 && letters[0] == 'd' && (letters.Length == 1 || last))
        {
            letters[0] = 'đ';
            return true;
        }

        if (key == 'w' && !HasVowel(letters))
        {
            letters.Append('ư');
            return true;
        }

        return key == 'w' && (Horn(letters) || Change(letters, "a", "ă"));
    }

    private static bool Horn(StringBuilder letters)
    {
        var text = letters.ToString();
        var pair = text.IndexOf("uo", StringComparison.Ordinal);
        if (pair >= 0)
        {
            letters[pair] = 'ư';
            letters[pair + 1] = 'ơ';
            return true;
        }

        return !text.Contains('a', StringComparison.Ordinal) ? Change(letters, "ou", "ơư")
            : text.EndsWith("ua", StringComparison.Ordinal) && Change(letters, "u", "ư");
    }

    private static bool Change(StringBuilder letters, string from, string to)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var found = from.IndexOf(letters[i], StringComparison.Ordinal);
            if (found >= 0)
            {
                letters[i] = to[found];
                return true;
            }
        }

        return false;
    }

    private static bool HasVowel(StringBuilder letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (Syllable.IsVowel(letters[i]))
            {
                return true;
            }
        }

        return false;
    }
}
