namespace ChiBo.Core.Regulations;

/// <summary>
/// One field of the index: which document holds which term how often, scored by BM25
/// (k1 1.2, b 0.75, the usual constants). Made by <see cref="PostingsBuilder"/>, then unchanging.
/// </summary>
public sealed class Postings
{
    private const double TermSaturation = 1.2;
    private const double LengthWeight = 0.75;

    private readonly Dictionary<long, int> ordinals;
    private readonly int[] starts;
    private readonly PostingsBuilder.Entry[] entries;
    private readonly int[] lengths;
    private readonly float[] norms;
    private readonly double averageLength;

    /// <summary>A field laid out by its builder.</summary>
    /// <param name="ordinals">Place of each term in <paramref name="starts"/>.</param>
    /// <param name="starts">Where each term's entries begin; one more at the end.</param>
    /// <param name="entries">Entries by term, then by document.</param>
    /// <param name="lengths">Terms in each document.</param>
    internal Postings(Dictionary<long, int> ordinals, int[] starts, PostingsBuilder.Entry[] entries, int[] lengths)
    {
        this.ordinals = ordinals;
        this.starts = starts;
        this.entries = entries;
        this.lengths = lengths;
        averageLength = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        norms = Array.ConvertAll(lengths, length => (float)Norm(length));
    }

    /// <summary>In how many documents a term stands.</summary>
    public int DocumentsWith(long term) => With(term).Length;

    /// <summary>Adds weight × BM25 of the terms to each document's score; each term counts once.</summary>
    /// <param name="terms">Terms of the question, each once.</param>
    /// <param name="weight">What this field is worth beside the others.</param>
    /// <param name="scores">One score a document, added to.</param>
    /// <param name="withheld">Terms to be taken as not in the index, of one document; null in use.</param>
    public void Score(IReadOnlyCollection<long> terms, double weight, float[] scores, Withheld? withheld)
    {
        foreach (var term in terms)
        {
            var holding = With(term);
            var hidden = withheld?.Counts.GetValueOrDefault(term) ?? 0;
            var worth = (float)(weight * (TermSaturation + 1) * Rarity(Holding(holding, hidden, withheld)));
            foreach (var entry in holding)
            {
                if (withheld is null || entry.Document != withheld.Document)
                {
                    scores[entry.Document] += worth * entry.Count / (entry.Count + norms[entry.Document]);
                }
                else if (entry.Count > hidden)
                {
                    var count = entry.Count - hidden;
                    scores[entry.Document] += (float)(worth * count / (count + Norm(lengths[entry.Document] - withheld.Length)));
                }
            }
        }
    }

    /// <summary>What one term adds to one document's score.</summary>
    public double Worth(long term, int document)
    {
        var holding = With(term);
        foreach (var entry in holding)
        {
            if (entry.Document == document)
            {
                return (TermSaturation + 1) * Rarity(holding.Length) * entry.Count / (entry.Count + norms[document]);
            }
        }

        return 0;
    }

    /// <summary>The score that a document would near which held every term again and again: what there was to be matched.</summary>
    /// <param name="terms">Terms of the question; one that the index has never seen counts as the rarest.</param>
    /// <param name="withheld">As in <see cref="Score"/>.</param>
    public double Ceiling(IReadOnlyCollection<long> terms, Withheld? withheld) =>
        terms.Sum(term => (TermSaturation + 1)
            * Rarity(Holding(With(term), withheld?.Counts.GetValueOrDefault(term) ?? 0, withheld)));

    private ReadOnlySpan<PostingsBuilder.Entry> With(long term) =>
        ordinals.TryGetValue(term, out var ordinal) ? entries.AsSpan(starts[ordinal]..starts[ordinal + 1]) : [];

    private double Norm(int length) => TermSaturation * (1 - LengthWeight + (LengthWeight * length / averageLength));

    private static int Holding(ReadOnlySpan<PostingsBuilder.Entry> holding, int hidden, Withheld? withheld)
    {
        foreach (var entry in hidden > 0 ? holding : [])
        {
            if (entry.Document == withheld!.Document && entry.Count <= hidden)
            {
                return holding.Length - 1;
            }
        }

        return holding.Length;
    }

    private double Rarity(int holding) => Math.Log(1 + ((lengths.Length - holding + 0.5) / (holding + 0.5)));

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
