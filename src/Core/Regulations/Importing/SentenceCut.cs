namespace ChiBo.Core.Regulations.Importing;

/// <summary>Cuts a text into pieces of a bounded length, at sentence ends where there are any.</summary>
internal static class SentenceCut
{
    /// <summary>Where to cut, the better first; the sign stays with what is before it.</summary>
    private static readonly string[] s_ends = ["\n", ". ", "; ", ": ", ", ", " "];

    /// <summary>No piece is empty or longer than <paramref name="longest"/>.</summary>
    public static IEnumerable<string> Pieces(string text, int longest)
    {
        var rest = text.Trim();
        while (rest.Length > longest)
        {
            var at = End(rest, longest);
            yield return rest[..at].Trim();
            rest = rest[at..].Trim();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static int End(string text, int longest)
    {
        foreach (var end in s_ends)
        {
            var at = text.LastIndexOf(end, longest - 1, StringComparison.Ordinal);
            if (at > longest / 3)
            {
                return Math.Min(at + end.Length, longest);
            }
        }

        // Never between the halves of one character.
        return char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }
}
