using System.Runtime.InteropServices;

namespace ChiBo.Core.Regulations;

/// <summary>
/// One field of the index: which document holds which term how often, scored by BM25
/// (k1 1.2, b 0.75, the usual constants). Terms are numbers; documents are added in order.
/// </summary>
public sealed class Postings
{
    private const double TermSaturation = 1.2;
    private const double LengthWeight = 0.75;

    private readonly Dictionary<long, List<(int Document, int Count)>> lists = [];
    private readonly List<int> lengths = [];
    private long totalLength;

    /// <summary>Begins the next document; what is added next belongs to it.</summary>
    public void BeginDocument() => lengths.Add(0);

    /// <summary>Adds one occurrence of a term to the document begun last.</summary>
    public void Add(long term)
    {
        var document = lengths.Count - 1;
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, term, out _);
        list ??= [];
        if (list.Count > 0 && list[^1].Document == document)
        {
            list[^1] = (document, list[^1].Count + 1);
        }
        else
        {
            list.Add((document, 1));
        }

        lengths[document]++;
        totalLength++;
    }

    /// <summary>In how many documents a term stands.</summary>
    public int DocumentsWith(long term) => lists.TryGetValue(term, out var list) ? list.Count : 0;

    /// <summary>Adds weight × BM25 of the terms to each document's score; each term counts once.</summary>
    /// <param name="terms">Terms of the question, each once.</param>
    /// <param name="weight">What this field is worth beside the others.</param>
    /// <param name="scores">One score a document, added to.</param>
    /// <param name="withheld">Terms to be taken as not in the index, of one document; null in use.</param>
    public void Score(IReadOnlyCollection<long> terms, double weight, float[] scores, Withheld? withheld)
    {
        var documents = lengths.Count;
        var averageLength = Math.Max(1.0, (double)totalLength / Math.Max(1, documents));
        foreach (var term in terms)
        {
            if (!lists.TryGetValue(term, out var list))
            {
                continue;
            }

            var hidden = withheld?.Counts.GetValueOrDefault(term) ?? 0;
            var rarity = weight * Rarity(Holding(list, hidden, withheld));
            foreach (var (document, held) in CollectionsMarshal.AsSpan(list))
            {
                var count = (double)held;
                var length = (double)lengths[document];
                if (withheld is not null && document == withheld.Document)
                {
                    count -= hidden;
                    length -= withheld.Length;
                    if (count <= 0)
                    {
                        continue;
                    }
                }

                var norm = TermSaturation * (1 - LengthWeight + (LengthWeight * length / averageLength));
                scores[document] += (float)(rarity * count * (TermSaturation + 1) / (count + norm));
            }
        }
    }

    /// <summary>The score that a document would near which held every term again and again: what there was to be matched.</summary>
    /// <param name="terms">Terms of the question; one that the index has never seen counts as the rarest.</param>
    /// <param name="withheld">As in <see cref="Score"/>.</param>
    public double Ceiling(IReadOnlyCollection<long> terms, Withheld? withheld) =>
        terms.Sum(term => (TermSaturation + 1) * Rarity(
            lists.TryGetValue(term, out var list) ? Holding(list, withheld?.Counts.GetValueOrDefault(term) ?? 0, withheld) : 0));

    private static int Holding(List<(int Document, int Count)> list, int hidden, Withheld? withheld)
    {
        var gone = hidden > 0 && list.Exists(entry => entry.Document == withheld!.Document && entry.Count <= hidden);
        return list.Count - (gone ? 1 : 0);
    }

    private double Rarity(int holding) => Math.Log(1 + ((lengths.Count - holding + 0.5) / (holding + 0.5)));

    /// <summary>A stretch of one document that a search is to overlook, to measure on what it has not seen.</summary>
    /// <param name="Document">Place of the document in the index.</param>
    /// <param name="Counts">Occurrences to take away, by term.</param>
    /// <param name="Length">Sum of the counts.</param>
    public sealed record Withheld(int Document, IReadOnlyDictionary<long, int> Counts, int Length)
    {
        /// <summary>Every term of a stretch of one document, with repetitions.</summary>
        public static Withheld Of(int document, IEnumerable<long> terms)
        {
            var counts = terms.CountBy(term => term).ToDictionary(entry => entry.Key, entry => entry.Value);
            return new Withheld(document, counts, counts.Values.Sum());
        }
    }
}
