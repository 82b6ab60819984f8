using System.Collections.Frozen;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>The phrases of all tables, found in a message at a given word: the longest wins, then the one with the exact marks.</summary>
internal static class Lexicon
{
    // Unmarked words that are words of their own when the rest of the message carries marks.
    private static readonly FrozenSet<string> ProperBare = """
        con cho sau ba ta mai ra ban nam may moi tre tam mua theo to thi nay khi qua lo len trong xem chung hai chi gia
        tang nha xe trang to hay quen ca vui lan tin nho do le dam tu hoa thai nuoi tim yeu ho cung mo sao chu nghe va ghe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // Words left without marks even by people who otherwise type them.
    private static readonly FrozenSet<string> Lazy = "khong duoc di den om muon nghi viec hop".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Senses whose phrases of two and more words are also known with a mark mistyped ("xin nghĩ", "vắng măt").
    private static readonly FrozenSet<Sense> Forgiving =
        new[] { Sense.Absent, Sense.Come, Sense.Late, Sense.Ill, Sense.Reason, Sense.Busy, Sense.Excuse }.ToFrozenSet();

    private static readonly FrozenDictionary<string, Phrase[]> ByFirst = Build();

    private static readonly FrozenSet<string> SingleWords = ByFirst.Values.SelectMany(phrases => phrases)
        .Where(phrase => phrase.Keys.Length == 1).Select(phrase => phrase.Keys[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The best phrase starting at a word, or null.</summary>
    public static Term? FindAt(Utterance said, int at) => FindAt(said, at, int.MaxValue);

    /// <summary>The word alone, whatever longer phrase it may begin.</summary>
    public static Term? FindWordAt(Utterance said, int at) => FindAt(said, at, 1);

    private static Term? FindAt(Utterance said, int at, int longest)
    {
        var word = said.Words[at];
        if (!ByFirst.TryGetValue(word.Fold, out var phrases))
        {
            return null;
        }

        Phrase? best = null;
        var bestExact = -1;
        foreach (var phrase in phrases.Where(phrase => phrase.Keys.Length <= longest))
        {
            if (best is not null && phrase.Keys.Length < best.Keys.Length)
            {
                break;
            }

            var exact = phrase.Match(said, at);
            if (exact > bestExact)
            {
                (best, bestExact) = (phrase, exact);
            }
        }

        return best is null ? null : new Term(best.Sense, at, best.Keys.Length, best.Text);
    }

    private static FrozenDictionary<string, Phrase[]> Build()
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var table in new[] { IntentWords.Table, FrameWords.Table, PeopleWords.Table, ReasonWords.Table })
        {
            foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var sense = Enum.Parse<Sense>(line[..colon].Trim());
                foreach (var text in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
                {
                    phrases.TryAdd(text, Phrase.Parse(sense, text));
                }
            }
        }

        return phrases.Values.GroupBy(phrase => phrase.Folds[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(phrase => phrase.Keys.Length).ToArray(), StringComparer.Ordinal);
    }

    private sealed record Phrase(Sense Sense, string Text, string[] Keys, string[] Folds)
    {
        public static Phrase Parse(Sense sense, string text)
        {
            var parts = text.Split(' ');
            return new Phrase(sense, text, [.. parts.Select(Syllable.Key)], [.. parts.Select(VietnameseText.Fold)]);
        }

        // The number of words that match with their exact marks, -1 when the phrase is not here.
        public int Match(Utterance said, int at)
        {
            if (at + Keys.Length > said.Words.Count)
            {
                return -1;
            }

            var (exact, mistyped) = (0, 0);
            for (var i = 0; i < Keys.Length; i++)
            {
                var word = said.Words[at + i];
                if (!string.Equals(word.Fold, Folds[i], StringComparison.Ordinal) || word.Kind != WordKind.Word)
                {
                    return -1;
                }

                if (string.Equals(word.Key, Keys[i], StringComparison.Ordinal))
                {
                    exact++;
                }
                else if (!word.IsBare && !SingleWords.Contains(word.Key))
                {
                    mistyped++;
                }
                else if (Keys.Length == 1 && !said.IsToneless && !Lazy.Contains(word.Fold))
                {
                    return -1;
                }
                else if (!word.IsBare || (!said.IsToneless && ProperBare.Contains(word.Fold)))
                {
                    return -1;
                }
            }

            return mistyped == 0 || (mistyped == 1 && exact > 0 && Forgiving.Contains(Sense)) ? exact : -1;
        }
    }
}
