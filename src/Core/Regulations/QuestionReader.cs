using System.Buffers;
using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>A question as the index compares it.</summary>
/// <param name="Folded">Numbers of the folded syllables in order; Unknown where the index has none.</param>
/// <param name="Written">Numbers of the syllables as typed; Unknown where repaired or never seen.</param>
/// <param name="Besides">Folded syllables of everyday words' meanings, each phrase ended by Unknown.</param>
/// <param name="Unmarked">True when not one syllable bears a mark: typed without diacritics, so its writing tells nothing.</param>
/// <param name="Understood">The question in folded words after short forms and repairs, for explaining.</param>
public sealed record QuestionReading(
    IReadOnlyList<int> Folded, IReadOnlyList<int> Written, IReadOnlyList<int> Besides, bool Unmarked, string Understood);

/// <summary>Reads a typed question: short forms, slips, numbers run into letters, everyday words.</summary>
public sealed class QuestionReader
{
    /// <summary>Syllables read of one question; a rule is asked for in fewer, and time stays bounded.</summary>
    private const int LongestQuestion = 160;

    /// <summary>"17t" and more is an age, less a number of months.</summary>
    private const int LeastAge = 17;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly Vocabulary vocabulary;
    private readonly SpellingRepair repair;
    private readonly Wording wording;
    private readonly Dictionary<string, string> shortForms;
    private readonly Dictionary<string, string> afterNumber;
    private readonly Dictionary<string, List<(string[] Said, string Meant)>> everyday = new(StringComparer.Ordinal);

    /// <summary>A reader for one index; the lists may be empty.</summary>
    public QuestionReader(Vocabulary vocabulary, SpellingRepair repair, Wording wording, IndexMaterial material)
    {
        this.vocabulary = vocabulary;
        this.repair = repair;
        this.wording = wording;
        shortForms = material.Abbreviations.Where(entry => !entry.AfterNumber)
            .ToDictionary(entry => entry.Short, entry => entry.Long, StringComparer.Ordinal);
        afterNumber = material.Abbreviations.Where(entry => entry.AfterNumber)
            .ToDictionary(entry => entry.Short, entry => entry.Long, StringComparer.Ordinal);
        foreach (var entry in material.EverydayWords)
        {
            var said = wording.Syllables(entry.Said).Select(Vocabulary.Fold).ToArray();
            if (!everyday.TryGetValue(said[0], out var startingSo))
            {
                everyday.Add(said[0], startingSo = []);
            }

            startingSo.Add((said, entry.Meant));
        }
    }

    /// <summary>Reads one question; never fails, whatever the text.</summary>
    public QuestionReading Read(string question)
    {
        var typed = WithoutShortForms(SplitNumbers(wording.Syllables(question).Take(LongestQuestion)), out var besides);
        var folded = new List<string>();
        var written = new List<int>();
        var plain = typed.ConvertAll(Vocabulary.Fold);
        var unmarked = question.All(char.IsAscii);
        for (var i = 0; i < typed.Count; i++)
        {
            if (vocabulary.Folded(plain[i]) != Vocabulary.Unknown)
            {
                folded.Add(plain[i]);
                written.Add(vocabulary.Written(typed[i]));
                continue;
            }

            var before = folded.Count > 0 ? vocabulary.Folded(folded[^1]) : Vocabulary.Unknown;
            var after = i + 1 < plain.Count ? vocabulary.Folded(plain[i + 1]) : Vocabulary.Unknown;
            var meant = repair.Repair(plain[i], before, after);
            folded.AddRange(meant.Count > 0 ? meant : [plain[i]]);
            written.AddRange(Enumerable.Repeat(Vocabulary.Unknown, Math.Max(1, meant.Count)));
        }

        AddDoubts(folded, besides);
        AddEverydayMeanings(folded, besides);
        var numbers = folded.ConvertAll(vocabulary.Folded);
        return new QuestionReading(numbers, written, Numbers(besides), unmarked, string.Join(' ', folded));
    }

    private static IEnumerable<string> SplitNumbers(IEnumerable<string> syllables)
    {
        foreach (var syllable in syllables)
        {
            var digits = syllable.TakeWhile(char.IsAsciiDigit).Count();
            if (digits > 0 && digits < syllable.Length)
            {
                yield return syllable[..digits];
                yield return syllable[digits..];
            }
            else
            {
                yield return syllable;
            }
        }
    }

    /// <summary>A short form that is also a word of the index stays, and its meaning is searched besides.</summary>
    private List<string> WithoutShortForms(IEnumerable<string> syllables, out List<string> besides)
    {
        var full = new List<string>();
        besides = [];
        foreach (var syllable in syllables)
        {
            var plain = VietnameseText.Fold(syllable);
            var number = full.Count > 0 && int.TryParse(full[^1], CultureInfo.InvariantCulture, out var value) ? value : -1;
            if (number >= 0 && plain == "t")
            {
                full.Add(number >= LeastAge ? "tuổi" : "tháng");
            }
            else if (number >= 0 && afterNumber.TryGetValue(plain, out var unit))
            {
                full.AddRange(wording.Syllables(unit));
            }
            else if (!shortForms.TryGetValue(plain, out var meaning) || (plain != syllable && HasVowel(plain)))
            {
                full.Add(syllable);
            }
            else if (HasVowel(plain) && vocabulary.Folded(plain) != Vocabulary.Unknown)
            {
                full.Add(syllable);
                besides.Add(meaning);
            }
            else
            {
                full.AddRange(wording.Syllables(meaning));
            }
        }

        return full;
    }

    private static bool HasVowel(string plain) => plain.AsSpan().ContainsAny(Vowels);

    private void AddEverydayMeanings(List<string> folded, List<string> besides)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var (said, meant) in everyday.GetValueOrDefault(folded[i]) ?? [])
            {
                if (i + said.Length <= folded.Count && folded.Skip(i).Take(said.Length).SequenceEqual(said))
                {
                    besides.Add(meant);
                }
            }
        }
    }

    /// <summary>A slip may have made another word of the one meant; what goes with the neighbours is searched besides.</summary>
    private void AddDoubts(List<string> folded, List<string> besides)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            var (before, after) = (folded.ElementAtOrDefault(i - 1), folded.ElementAtOrDefault(i + 1));
            if (repair.Doubt(folded[i], Number(before), Number(after)) is { } meant)
            {
                besides.Add($"{before} {meant} {after}");
            }
        }
    }

    private int Number(string? syllable) => syllable is null ? Vocabulary.Unknown : vocabulary.Folded(syllable);

    private List<int> Numbers(List<string> phrases)
    {
        var numbers = new List<int>();
        foreach (var phrase in phrases)
        {
            numbers.AddRange(wording.Syllables(phrase).Select(syllable => vocabulary.Folded(Vocabulary.Fold(syllable))));
            numbers.Add(Vocabulary.Unknown);
        }

        return numbers;
    }
}
