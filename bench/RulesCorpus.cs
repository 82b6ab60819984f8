using ChiBo.Core.Language;
using ChiBo.Core.Regulations;

namespace ChiBo.Bench;

/// <summary>Passages and questions put together out of the pack's own sentences; the same every time.</summary>
public static class RulesCorpus
{
    private const int Syllables = 97;

    private static readonly IndexMaterial s_pack = StarterPack.Material();

    /// <summary>So many passages of 97 syllables, without phrasings, beside the pack's word lists and decoys.</summary>
    public static IndexMaterial Material(int passages)
    {
        var random = new Random(1);
        var sentences = s_pack.Passages.SelectMany(p => p.Phrasings.Prepend(p.Text)).Select(VietnameseText.Syllables).ToList();
        return s_pack with { Passages = [.. Enumerable.Range(0, passages).Select(i => new Passage($"P{i}", Text(sentences, random), []))] };
    }

    /// <summary>So many questions of the pack's phrasings, every other without marks.</summary>
    public static IReadOnlyList<string> Questions(int count)
    {
        var random = new Random(2);
        var phrasings = s_pack.Passages.SelectMany(p => p.Phrasings).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => phrasings[random.Next(phrasings.Length)]).Select((q, i) => i % 2 == 0 ? q : VietnameseText.Fold(q))];
    }

    private static string Text(List<IReadOnlyList<string>> sentences, Random random)
    {
        var text = new List<string>(Syllables + 40);
        while (text.Count < Syllables)
        {
            text.AddRange(sentences[random.Next(sentences.Count)]);
        }

        return string.Join(' ', text.Take(Syllables));
    }
}
