using ChiBo.Core.Storage;

namespace ChiBo.Core.Messaging;

/// <summary>What a message is about, so that it can be cancelled and counted with it.</summary>
/// <param name="Kind">A constant of the feature: "meeting", "notice".</param>
/// <param name="Id">The thing's id.</param>
public readonly record struct Subject(string Kind, Guid Id) : IStoredAsText<Subject>
{
    public string ToText() => $"{Kind}:{Id:N}";

    public static Subject FromText(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        return new Subject(stored[..colon], Guid.ParseExact(stored[(colon + 1)..], "N"));
    }
}
