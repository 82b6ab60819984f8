using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>A reason in words fit to be said back: typing keys and short forms undone, marks restored where the phrase is known.</summary>
internal static class Wording
{
    public static string Of(Utterance said)
    {
        var parts = new List<string>();
        for (var at = 0; at < said.Words.Count;)
        {
            var words = said.Words.Skip(at).Take(Math.Max(1, ReasonAt(said, at))).ToList();
            var restored = words.TrueForAll(word => word.IsBare) && ReasonAt(said, at) > 0;
            parts.Add(restored ? Lexicon.FindAt(said, at)!.Value.Text : string.Join(' ', words.Select(Spelled)));
            at += words.Count;
        }

        return string.Join(' ', parts);
    }

    public static bool KnowsReason(Utterance said) => Enumerable.Range(0, said.Words.Count).Any(at => ReasonAt(said, at) > 0);

    /// <summary>How many words the known reason at a word takes; 0 when there is none.</summary>
    public static int ReasonAt(Utterance said, int at) =>
        Lexicon.FindAt(said, at) is { } phrase && Motion.IsReason(phrase.Sense) ? phrase.Length : 0;

    /// <summary>One word: as meant, keeping the capital of a name.</summary>
    public static string Spelled(Word word) => word.WasShort || !word.IsCapitalised ? word.Text : word.Typed;
}
