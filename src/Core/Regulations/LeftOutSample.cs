namespace ChiBo.Core.Regulations;

/// <summary>What was kept from the index before asking.</summary>
public enum LeftOutKind
{
    /// <summary>The phrasing asked with: its passage is still there.</summary>
    Phrasing,

    /// <summary>The passage it belongs to: nothing in the base answers.</summary>
    Hole,

    /// <summary>The phrasing of a decoy: nothing in the base ever answered.</summary>
    Decoy,
}

/// <summary>One question asked of an index that was made to overlook it.</summary>
/// <param name="Kind">What was left out.</param>
/// <param name="Row">The evidence, as the logistic takes it.</param>
/// <param name="Rank">Place of the right passage from 1; 0 when it is not among the ten or there is none.</param>
/// <param name="Number">Place, from 0, of the phrasing among those of its passage or decoy.</param>
public sealed record LeftOutSample(LeftOutKind Kind, double[] Row, int Rank, int Number)
{
    /// <summary>Is the first hit the right one?</summary>
    public bool FirstIsRight => Rank == 1;

    /// <summary>Is the right one among the first three?</summary>
    public bool AmongThree => Rank is >= 1 and <= 3;

    /// <summary>Asks every phrasing of every passage and decoy, each left out; deterministic.</summary>
    public static IReadOnlyList<LeftOutSample> All(PassageIndex index, CancellationToken cancel = default)
    {
        var samples = new List<LeftOutSample>();
        var (passages, decoys) = (index.Material.Passages, index.Material.Decoys);
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var (number, phrasing) in passages[i].Phrasings.Index())
            {
                cancel.ThrowIfCancellationRequested();
                var ranking = index.SearchWithout(i, phrasing);
                Add(samples, LeftOutKind.Phrasing, ranking, PlaceOf(ranking, passages[i].Id), number);
                Add(samples, LeftOutKind.Hole, ranking.Without(passages[i].Id), 0, number);
            }
        }

        for (var i = 0; i < decoys.Count; i++)
        {
            foreach (var (number, phrasing) in decoys[i].Phrasings.Index())
            {
                Add(samples, LeftOutKind.Decoy, index.SearchWithout(passages.Count + i, phrasing), 0, number);
            }
        }

        return samples;
    }

    private static int PlaceOf(Ranking ranking, string passageId)
    {
        for (var i = 0; i < ranking.Hits.Count; i++)
        {
            if (string.Equals(ranking.Hits[i].Passage.Id, passageId, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static void Add(List<LeftOutSample> samples, LeftOutKind kind, Ranking ranking, int rank, int number)
    {
        if (Evidence.Of(ranking) is { } evidence)
        {
            samples.Add(new LeftOutSample(kind, evidence.Row(), rank, number));
        }
    }
}
