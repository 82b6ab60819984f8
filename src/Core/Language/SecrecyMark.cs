namespace ChiBo.Core.Language;

/// <summary>
/// Finds the stamp of a state secret in a text, so that it is refused before anything is stored or sent
/// (Law 117/2025/QH15, art. 5: secrets must not lie on devices joined to the Internet; levels MẬT, TỐI MẬT, TUYỆT MẬT).
/// Ordinary words with the same syllable (mật độ, bảo mật, mật khẩu, thân mật, đau mắt typed without marks) pass.
/// </summary>
public static class SecrecyMark
{
    private const string Openers = "([{<«";
    private const string Closers = ")]}>»";

    /// <summary>Syllables that make an ordinary word of the "mật" before or after them.</summary>
    private static readonly HashSet<string> s_before = ["bao", "bi", "than", "co", "duong", "tui", "trang"];

    private static readonly HashSet<string> s_after = ["do", "khau", "ma", "ong", "vu", "thiet", "mia", "tham", "ngu", "dam", "gau", "dong"];

    /// <summary>A run of letters, or single letters written apart ("M Ậ T") put together.</summary>
    private sealed record Word(string Text, int Start, int End)
    {
        public string Fold { get; } = VietnameseText.Fold(Text);

        public bool IsCapital { get; } = !Text.Any(char.IsLower);

        /// <summary>"mật" with its marks in any case, or MAT in capitals.</summary>
        public bool IsMat => Fold == "mat" && (Is("mật") || Text == "MAT");

        /// <summary>That syllable with its marks, in any case.</summary>
        public bool Is(string syllable) => Text.Equals(syllable, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The level found ("MẬT", "TỐI MẬT", "TUYỆT MẬT"), or null.</summary>
    public static string? Find(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (InLine(line) is { } level)
            {
                return level;
            }
        }

        return null;
    }

    private static string? InLine(string line)
    {
        var words = WordsOf(line);
        var shouts = words.Count > 0 && words.All(w => w.IsCapital);
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsMat)
            {
                continue;
            }

            var prefix = at > 0 && words[at - 1].Fold is "toi" or "tuyet" && SameScript(words[at - 1], words[at]) ? words[at - 1] : null;
            if (IsStamp(line, words, at, prefix, shouts))
            {
                return prefix?.Fold switch { "tuyet" => "TUYỆT MẬT", "toi" => "TỐI MẬT", _ => "MẬT" };
            }
        }

        return null;
    }

    private static bool IsStamp(string line, List<Word> words, int at, Word? prefix, bool shouts)
    {
        var word = words[at];
        var first = at - (prefix is null ? 0 : 1);
        var marked = word.Is("mật");
        var before = first > 0 ? words[first - 1].Fold : null;
        var after = at + 1 < words.Count ? words[at + 1].Fold : null;
        if ((prefix is not null && marked) || words.Count == at - first + 1 || IsBracketed(line, words[first].Start, word.End))
        {
            return true;
        }

        if (before is not null && s_before.Contains(before) || after is not null && s_after.Contains(after))
        {
            return false;
        }

        var stamped = before is "do" or "dau" && (marked || !shouts);
        return stamped || (marked && word.IsCapital);
    }

    // "tối MẬT" and "TOI MAT" are levels; "toi MẬT" mixes two ways of writing and is none.
    private static bool SameScript(Word prefix, Word mat) =>
        (mat.Text == "MAT") == (prefix.Text is "TOI" or "TUYET") && (mat.Text == "MAT" || prefix.Is("tối") || prefix.Is("tuyệt"));

    private static bool IsBracketed(string line, int start, int end)
    {
        var left = line.AsSpan(0, start).TrimEnd();
        var right = line.AsSpan(end).TrimStart();
        return left.Length > 0 && right.Length > 0 && Openers.Contains(left[^1], StringComparison.Ordinal) && Closers.Contains(right[0], StringComparison.Ordinal);
    }

    private static List<Word> WordsOf(string line)
    {
        var words = new List<Word>();
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            if (end > i)
            {
                words.Add(new Word(line[i..end], i, end));
            }

            i = Math.Max(end, i + 1);
        }

        return PutTogether(words);
    }

    // T U Y Ệ T  M Ậ T: three or more single letters in a row, cut before the M of the last three.
    private static List<Word> PutTogether(List<Word> words)
    {
        var whole = new List<Word>();
        for (var i = 0; i < words.Count;)
        {
            var run = words.Skip(i).TakeWhile(w => w.Text.Length == 1).Count();
            if (run < 3)
            {
                whole.Add(words[i++]);
                continue;
            }

            if (run > 3)
            {
                whole.Add(new Word(string.Concat(words.Skip(i).Take(run - 3).Select(w => w.Text)), words[i].Start, words[i + run - 4].End));
            }

            whole.Add(new Word(string.Concat(words.Skip(i + run - 3).Take(3).Select(w => w.Text)), words[i + run - 3].Start, words[i + run - 1].End));
            i += run;
        }

        return whole;
    }
}
