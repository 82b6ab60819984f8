namespace ChiBo.Core.Language;

/// <summary>
/// The words of which one kind of question is made. A text that holds any other word is not such a question, so that "tôi vắng mấy buổi"
/// is known and "vắng mấy buổi thì bị kỷ luật" is left to the rules.
/// </summary>
public sealed class Phrasebook
{
    private const int LongestPhrase = 4;
    private const int LongestName = 5;

    /// <summary>Before the name of somebody else. Without marks "co", "di", "o" are other words far more often.</summary>
    private static readonly HashSet<string> s_titles =
        ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "dì", "cậu", "mợ", "o", "thím", "dượng", "chí", "ong", "ba", "chi", "chu", "bac", "cu", "thim"];

    /// <summary>Folded words of questions about rules, which are no names unless written as such.</summary>
    private static readonly HashSet<string> s_noNames =
        ["sao", "bi", "phai", "duoc", "can", "gi", "neu", "ma", "se", "hay", "va", "hoac", "hon", "qua", "duoi", "tren", "tro", "lien", "moi", "ai", "do", "vi", "nhung", "khi", "luc", "uy", "ve", "dang"];

    private readonly HashSet<string> _known;

    /// <summary>A book of those phrases.</summary>
    /// <param name="known">Folded phrases of at most four words.</param>
    public Phrasebook(params ReadOnlySpan<IEnumerable<string>> known)
    {
        _known = [];
        foreach (var phrases in known)
        {
            _known.UnionWith(phrases);
        }
    }

    /// <summary>What a text says in the words of the book.</summary>
    /// <param name="Phrases">Longest first at each place, in order; numbers as "#".</param>
    /// <param name="Name">Who is named behind a title, as typed; null for nobody.</param>
    /// <param name="Numbers">The numbers in it, in order.</param>
    public sealed record Reading(IReadOnlyList<string> Phrases, string? Name, IReadOnlyList<int> Numbers)
    {
        /// <summary>Whether any of those phrases stands in it.</summary>
        public bool Has(IEnumerable<string> phrases) => Phrases.Any(phrases.Contains);
    }

    /// <summary>Null where a word belongs to none of the phrases, to no name, and where more than one person is named.</summary>
    /// <param name="mostWords">Nobody asks such a question in more words.</param>
    public Reading? Read(string text, int mostWords = 18)
    {
        List<Word> words = [.. Utterance.Read(text).Words.Where(w => w.Kind is WordKind.Word or WordKind.Number)];
        if (words.Count == 0 || words.Count > mostWords)
        {
            return null;
        }

        var (phrases, name, numbers) = (new List<string>(), new List<string>(), new List<int>());
        for (var i = 0; i < words.Count;)
        {
            var length = IsTitle(words, i - 1) && IsCapital(words[i]) ? 0 : PhraseAt(words, i);
            if (length > 0)
            {
                phrases.Add(Folded(words, i, length));
                i += length;
            }
            else if (words[i].Kind == WordKind.Number)
            {
                numbers.Add(words[i].Number);
                phrases.Add("#");
                i++;
            }
            else if (name.Count > 0 || !IsTitle(words, i - 1) || (!IsCapital(words[i]) && s_noNames.Contains(words[i].Fold)))
            {
                return null;
            }
            else
            {
                for (; i < words.Count && name.Count < LongestName && words[i].Kind == WordKind.Word && (IsCapital(words[i]) || PhraseAt(words, i) == 0); i++)
                {
                    name.Add(words[i].Typed.Length > 0 ? words[i].Typed : words[i].Text);
                }
            }
        }

        return new Reading(phrases, name.Count == 0 ? null : string.Join(' ', name), numbers);
    }

    // "bà Mai", "ông Tư": behind a title a capital makes a name of a known word.
    private static bool IsTitle(List<Word> words, int i) => i >= 0 && s_titles.Contains(words[i].Text);

    private static bool IsCapital(Word word) => word.Kind == WordKind.Word && word.IsCapitalised && word.Typed.Any(char.IsLower);

    private int PhraseAt(List<Word> words, int i)
    {
        var length = Math.Min(LongestPhrase, words.Count - i);
        while (length > 0 && !_known.Contains(Folded(words, i, length)))
        {
            length--;
        }

        return length;
    }

    private static string Folded(List<Word> words, int i, int length) => string.Join(' ', words.Skip(i).Take(length).Select(w => w.Fold));
}
