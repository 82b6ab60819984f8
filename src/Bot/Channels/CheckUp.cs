namespace ChiBo.Bot.Channels;

/// <summary>What one check of the verb doctor found.</summary>
/// <param name="Check">What was looked at, in a few words.</param>
/// <param name="Says">What was seen; where it is not well, also what to do.</param>
public sealed record Finding(string Check, bool Well, string Says);

/// <summary>A part of the host that can say whether it is well; each channel brings its own.</summary>
public interface ICheckUp
{
    /// <summary>What was found; never throws.</summary>
    Task<IReadOnlyList<Finding>> Run(CancellationToken cancel);
}
