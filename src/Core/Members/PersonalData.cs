using ChiBo.Core.Access;

namespace ChiBo.Core.Members;

/// <summary>What one feature keeps about a person.</summary>
/// <param name="Section">Name of the section in the exported document, camelCase.</param>
/// <param name="Sentence">The same in a few Vietnamese words for the person himself, without full stop; null when there is nothing.</param>
/// <param name="Data">All of it, as values that serialise to JSON.</param>
public sealed record PersonalPart(string Section, string? Sentence, object Data);

/// <summary>A feature's answer to "what do you keep about me" and "forget me". Every feature that keeps something about persons has one.</summary>
public interface IPersonalData
{
    /// <summary>What is kept about the person now.</summary>
    Task<PersonalPart> Of(MemberId member, CancellationToken cancel);

    /// <summary>Removes or anonymises it; figures may stay without a name. Authorised by the caller.</summary>
    /// <returns>What was done, in a few Vietnamese words; null when there was nothing to do.</returns>
    Task<string?> Erase(MemberId member, CancellationToken cancel);
}
