using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>Words of a message taken together under one sense.</summary>
/// <param name="Sense">What they contribute.</param>
/// <param name="Start">Index of the first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Text">The phrase as the lexicon spells it, or the word as meant.</param>
/// <param name="Minutes">For a clock time minutes after midnight as said, for a duration its length, else -1.</param>
internal readonly record struct Term(Sense Sense, int Start, int Length, string Text, int Minutes = -1)
{
    public int End => Start + Length;

    public Word First(Utterance said) => said.Words[Start];
}
