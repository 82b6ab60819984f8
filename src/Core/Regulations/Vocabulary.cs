using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Numbers for syllables: one for the syllable as written, one for its folded form, so that
/// the index compares numbers. Digits from 1 to 10 fold to their words ("3 tháng" = "ba tháng").
/// Adding is for building only; reading is safe from several threads.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>The number of a syllable that the index has never seen.</summary>
    public const int Unknown = -1;

    private static readonly Dictionary<string, string> Numerals = new(StringComparer.Ordinal)
    {
        ["1"] = "mot",
        ["2"] = "hai",
        ["3"] = "ba",
        ["4"] = "bon",
        ["5"] = "nam",
        ["6"] = "sau",
        ["7"] = "bay",
        ["8"] = "tam",
        ["9"] = "chin",
        ["10"] = "muoi",
    };

    private readonly Dictionary<string, (int Written, int Folded)> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);
    private readonly List<int> occurrences = [];

    /// <summary>Folded form of one lower-case syllable, digits as words.</summary>
    public static string Fold(string syllable)
    {
        var plain = VietnameseText.Fold(syllable);
        return Numerals.GetValueOrDefault(plain, plain);
    }

    /// <summary>Takes a lower-case syllable in and counts it.</summary>
    public (int Written, int Folded) Add(string syllable)
    {
        if (!written.TryGetValue(syllable, out var numbers))
        {
            var plain = Fold(syllable);
            if (!folded.TryGetValue(plain, out var number))
            {
                number = occurrences.Count;
                folded.Add(plain, number);
                occurrences.Add(0);
            }

            numbers = (written.Count, number);
            written.Add(syllable, numbers);
        }

        occurrences[numbers.Folded]++;
        return numbers;
    }

    /// <summary>The number of a lower-case syllable as written, or <see cref="Unknown"/>.</summary>
    public int Written(string syllable) => written.TryGetValue(syllable, out var numbers) ? numbers.Written : Unknown;

    /// <summary>The number of a folded syllable, or <see cref="Unknown"/>.</summary>
    public int Folded(string syllable) => folded.GetValueOrDefault(syllable, Unknown);

    /// <summary>How often a folded syllable stands in the index.</summary>
    public int Occurrences(int foldedNumber) => occurrences[foldedNumber];
}
