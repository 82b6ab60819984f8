using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>A stretch of a marking line between commas: by turns a run of words and a run of roster numbers.</summary>
internal sealed partial class MarkingChunk
{
    private const int LargestNumber = 999;

    /// <summary>The runs in order; exactly one of the two lists of a run is filled.</summary>
    public List<(List<Word> Words, List<int> Numbers)> Runs { get; } = [];

    /// <summary>Numbers that are none of a member, as typed.</summary>
    public List<string> Faults { get; } = [];

    public static List<MarkingChunk> Cut(string line)
    {
        var words = Utterance.Read(GluedNumber().Replace(line, "${word} ${number}")).Words;
        var chunks = new List<MarkingChunk> { new() };
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind == WordKind.Break && word.Text is "," or ";" or "." or "\n")
            {
                chunks.Add(new MarkingChunk());
            }
            else if (word.Kind == WordKind.Number && IsRosterNumber(words, at))
            {
                at = chunks[^1].AddNumbers(words, at);
            }
            else if (word.Kind is WordKind.Word or WordKind.Number && !IsNoise(words, at))
            {
                chunks[^1].AddWord(word);
            }
        }

        return chunks.FindAll(chunk => chunk.Runs.Count > 0 || chunk.Faults.Count > 0);
    }

    private int AddNumbers(IReadOnlyList<Word> words, int at)
    {
        var (first, last, end) = (words[at].Number, words[at].Number, at);
        var joins = at + 2 < words.Count && words[at + 2].Kind == WordKind.Number
            && (words[at + 1].Text is "-" or "–" or "—" || words[at + 1].Fold is "den" or "toi");
        if (joins)
        {
            (last, end) = (words[at + 2].Number, at + 2);
        }

        if (first < 1 || last > LargestNumber || last < first)
        {
            Faults.Add(joins ? $"{words[at].Typed}-{words[at + 2].Typed}" : words[at].Typed);
            return end;
        }

        if (Runs.Count == 0 || Runs[^1].Numbers.Count == 0)
        {
            Runs.Add(([], []));
        }

        Runs[^1].Numbers.AddRange(Enumerable.Range(first, last - first + 1));
        return end;
    }

    private void AddWord(Word word)
    {
        if (Runs.Count == 0 || Runs[^1].Words.Count == 0)
        {
            Runs.Add(([], []));
        }

        Runs[^1].Words.Add(word);
    }

    // "muộn 15 phút", "ca 3", "thứ 5", "3/12": numbers of something else than the roster.
    private static bool IsRosterNumber(IReadOnlyList<Word> words, int at)
    {
        var before = at > 0 ? words[at - 1].Fold : "";
        var after = at + 1 < words.Count ? words[at + 1].Fold : "";
        return before is not ("ca" or "khoi" or "to" or "lop" or "ngay" or "thu" or "thang" or "mung" or "/" or "gio" or "xom" or "cap" or "covid")
            && !(before == ":" && at > 1 && words[at - 2].Kind == WordKind.Number)
            && !(after == ":" && at + 2 < words.Count && words[at + 2].Kind == WordKind.Number)
            && after is not ("phut" or "gio" or "tieng" or "ngay" or "thang" or "ruoi" or "%" or "/" or "do" or "hom" or "buoi" or "tuan" or "nam" or "chau" or "tuoi");
    }

    private static bool IsNoise(IReadOnlyList<Word> words, int at) =>
        words[at].Fold is "so" or "va" or "thi" or "la" or "stt" or "bao" or "duoc"
        || (words[at].Fold is "voi" or "cung" or "tu" && at + 1 < words.Count && words[at + 1].Kind == WordKind.Number)
        || (words[at].Fold is "dong" && at + 1 < words.Count && words[at + 1].Fold == "chi")
        || (words[at].Fold is "chi" && at > 0 && words[at - 1].Fold == "dong");

    // "ốm12" and "vang3", but not "va8ng1": there the digits are typing keys.
    [GeneratedRegex(@"(?<![\p{L}\d])(?<word>\p{L}+)(?<number>\d+)(?![\p{L}\d])", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex GluedNumber();
}
