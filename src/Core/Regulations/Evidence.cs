namespace ChiBo.Core.Regulations;

/// <summary>Five numbers that tell how far a ranking may be trusted.</summary>
/// <param name="Strength">ln(1 + best score).</param>
/// <param name="Margin">Lead of the best over the second, as a share of the best; 1 without a second.</param>
/// <param name="Spread">Entropy, in nats, of the softmax of the ten best at 8 · score / best.</param>
/// <param name="DecoyMargin">Lead of the best over the nearest decoy, as a share of the best; may be below 0.</param>
/// <param name="Coverage">Best score as a share of what there was to be matched in the question.</param>
public sealed record Evidence(double Strength, double Margin, double Spread, double DecoyMargin, double Coverage)
{
    /// <summary>Place of the decoy margin in <see cref="Row"/>.</summary>
    internal const int DecoyMarginAt = 4;

    private const double Sharpness = 8;

    /// <summary>Reads the five numbers; a ranking without hits has no evidence at all.</summary>
    public static Evidence? Of(Ranking ranking)
    {
        if (ranking.Hits.Count == 0)
        {
            return null;
        }

        var best = ranking.Hits[0].Score;
        var second = ranking.Hits.Count > 1 ? ranking.Hits[1].Score : 0;
        return new Evidence(
            Math.Log(1 + best), (best - second) / best, Entropy(ranking.Hits, best), Math.Max(-1, (best - ranking.NearestDecoy) / best), best / Math.Max(1, ranking.Ceiling));
    }

    /// <summary>The numbers behind a leading 1, as the logistic takes them.</summary>
    public double[] Row() => [1, Strength, Margin, Spread, DecoyMargin, Coverage];

    private static double Entropy(IReadOnlyList<Hit> hits, double best)
    {
        var total = hits.Sum(hit => Math.Exp(Sharpness * ((hit.Score / best) - 1)));
        return -hits.Sum(hit =>
        {
            var share = Math.Exp(Sharpness * ((hit.Score / best) - 1)) / total;
            return share * Math.Log(share);
        });
    }
}
