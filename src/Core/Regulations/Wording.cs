using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>The syllables of a text as index and question compare them: lower case, words of one part of the country as the common ones.</summary>
public sealed class Wording(IEnumerable<DialectWord> dialect)
{
    private readonly Dictionary<string, string[]> meant =
        dialect.ToDictionary(word => word.Said, word => word.Meant.Split(' '), StringComparer.Ordinal);

    /// <summary>The syllables in order, with their marks.</summary>
    public List<string> Syllables(string text)
    {
        var typed = VietnameseText.Syllables(text.ToLower(CultureInfo.InvariantCulture));
        var common = new List<string>(typed.Count);
        foreach (var syllable in typed)
        {
            if (meant.TryGetValue(syllable, out var words))
            {
                common.AddRange(words);
            }
            else
            {
                common.Add(syllable);
            }
        }

        return common;
    }
}
