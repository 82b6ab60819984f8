namespace ChiBo.Core.Regulations;

/// <summary>A passage found, with its score (higher is nearer; comparable within one question only).</summary>
public readonly record struct Hit(Passage Passage, double Score);

/// <summary>A word or two neighbours of a question that stand in a passage.</summary>
/// <param name="Words">Folded.</param>
/// <param name="Score">What they add to the passage's score.</param>
public sealed record MatchedWords(string Words, double Score);

/// <summary>What a search found: the nearest passages, best first, and how near the nearest decoy came.</summary>
/// <param name="Hits">At most ten, scores above zero, best first; equal scores in the order of the base.</param>
/// <param name="NearestDecoy">Score of the nearest question that the base does not answer; 0 when none is near.</param>
/// <param name="Ceiling">Score of a passage that held every word and pair of the question: what there was to be matched.</param>
/// <param name="Understood">The question in folded words after short forms and repairs.</param>
public sealed record Ranking(IReadOnlyList<Hit> Hits, double NearestDecoy, double Ceiling, string Understood)
{
    private const int Longest = 10;

    /// <summary>Picks the best passages out of the scores; decoys' scores stand behind the passages'.</summary>
    internal static Ranking Of(ReadOnlySpan<float> scores, IReadOnlyList<Passage> passages, double ceiling, string understood)
    {
        var best = new List<(int Place, float Score)>(Longest + 1);
        for (var i = 0; i < passages.Count; i++)
        {
            var score = scores[i];
            if (score <= 0 || (best.Count == Longest && score <= best[^1].Score))
            {
                continue;
            }

            var at = best.Count;
            while (at > 0 && best[at - 1].Score < score)
            {
                at--;
            }

            best.Insert(at, (i, score));
            if (best.Count > Longest)
            {
                best.RemoveAt(Longest);
            }
        }

        var nearestDecoy = 0f;
        foreach (var score in scores[passages.Count..])
        {
            nearestDecoy = Math.Max(nearestDecoy, score);
        }

        return new Ranking(best.ConvertAll(found => new Hit(passages[found.Place], found.Score)), nearestDecoy, ceiling, understood);
    }

    /// <summary>The same ranking as if one passage were not in the base.</summary>
    internal Ranking Without(string passageId) =>
        this with { Hits = [.. Hits.Where(hit => !string.Equals(hit.Passage.Id, passageId, StringComparison.Ordinal))] };
}
