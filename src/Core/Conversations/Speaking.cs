using ChiBo.Core.Calendar;

namespace ChiBo.Core.Conversations;

/// <summary>The voice and ears of one scope: the chat features in stair order, the means of speech, the clock.</summary>
public sealed class Speaking(IEnumerable<FeatureChat> features, Speech speech, BranchClock clock)
{
    private readonly List<FeatureChat> _features = [.. features];

    public Speech Speech => speech;

    public BranchClock Clock => clock;

    /// <summary>All chat features, lowest step first.</summary>
    public IReadOnlyList<FeatureChat> Features() => _features;

    /// <summary>The feature of that name; a stored name always has its feature.</summary>
    public FeatureChat Feature(string name) => _features.Single(f => f.Name == name);
}
