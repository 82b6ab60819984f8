namespace ChiBo.Core.Regulations;

/// <summary>
/// Puts the rule of today before the one it replaced, and beside a rule the one that another source gives differently. Whether a
/// question is answered, and from what, is not decided here.
/// </summary>
public sealed class GiveCurrent(Func<string, Passage?> find)
{
    /// <summary>A successor farther behind than this share of the old rule's score is about something else.</summary>
    private const double NearEnough = 0.5;

    /// <summary>The answer as it is given.</summary>
    /// <param name="found">What else the question found, best first: among it may be a rule of the document that replaced the first one's.</param>
    public Answer Of(Answer answer, IReadOnlyList<Hit> found) => answer is Answer.Direct direct ? Of(direct.Passage, direct.Second, found) : answer;

    /// <summary>A passage that was picked, as it is given.</summary>
    public Answer.Direct Picked(Passage passage) => Of(new Hit(passage, 1), null, []);

    private Answer.Direct Of(Hit first, Hit? second, IReadOnlyList<Hit> found)
    {
        if (first.Passage.Force == Force.Superseded && Current(first, found) is { } current)
        {
            return new Answer.Direct(current, first);
        }

        return first.Passage.Differs is { } other && find(other) is { } differing
            ? new Answer.Direct(first, first with { Passage = differing })
            : new Answer.Direct(first, second);
    }

    private Hit? Current(Hit old, IReadOnlyList<Hit> found)
    {
        if (old.Passage.Now is { } id)
        {
            return find(id) is { } known ? old with { Passage = known } : null;
        }

        var document = ForceOfStatus.Successor(old.Passage.Status)?.Split(' ')[0];
        foreach (var hit in found)
        {
            // The pack's own rules were gone through by hand: what of them replaces what stands in its relations.
            if (document is not null && hit.Passage is { IsImported: true, Force: Force.InForce }
                && hit.Score >= NearEnough * old.Score && hit.Passage.Document.Contains(document, StringComparison.Ordinal))
            {
                return hit;
            }
        }

        return null;
    }
}
