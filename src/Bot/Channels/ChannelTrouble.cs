using System.Collections.Concurrent;

namespace ChiBo.Bot.Channels;

/// <summary>What is wrong with the channels right now, as their receivers and senders say it; health shows it.</summary>
public sealed class ChannelTrouble
{
    private readonly ConcurrentDictionary<string, Trouble> _troubles = new(StringComparer.Ordinal);
    private readonly Lock _reporting = new();

    private sealed record Trouble(string Sentence, bool Stopped);

    /// <summary>Channels that stand still until a person acts: one sentence each.</summary>
    public IReadOnlyList<string> Stopped => [.. _troubles.Values.Where(t => t.Stopped).Select(t => t.Sentence).Distinct(StringComparer.Ordinal)];

    /// <summary>What is being tried again by itself: one sentence each.</summary>
    public IReadOnlyList<string> Passing => [.. _troubles.Values.Where(t => !t.Stopped).Select(t => t.Sentence).Distinct(StringComparer.Ordinal)];

    /// <summary>Notes what is wrong; true when no part had said it before, so that it is logged once.</summary>
    /// <param name="part">Who says it: "telegram/receiver"; a part has one trouble at a time.</param>
    /// <param name="stopped">It needs a person; else it is tried again.</param>
    public bool Report(string part, string sentence, bool stopped)
    {
        var trouble = new Trouble(sentence, stopped);
        lock (_reporting)
        {
            var known = _troubles.Values.Contains(trouble);
            _troubles[part] = trouble;
            return !known;
        }
    }

    /// <summary>The part works again; true when it had not.</summary>
    public bool Clear(string part) => !_troubles.IsEmpty && _troubles.TryRemove(part, out _);
}
