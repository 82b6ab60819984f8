using System.Text.Json;

namespace ChiBo.Core.Conversations;

/// <summary>Where one choice of a question leads: its feature's Answer is called with that kind and data, and number 1.</summary>
/// <param name="Data">JSON of the kind's own shape.</param>
public sealed record Onward(string Feature, string Kind, string Data)
{
    /// <summary>Kind of the router's own question whose choices lead on.</summary>
    internal const string OwnKind = "onward";

    /// <summary>A choice that leads to a feature.</summary>
    public static Onward To(string feature, string kind, object data) =>
        new(feature, kind, JsonSerializer.Serialize(data, data.GetType()));
}
