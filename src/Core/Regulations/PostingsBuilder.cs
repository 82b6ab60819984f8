using System.Runtime.InteropServices;

namespace ChiBo.Core.Regulations;

/// <summary>Takes documents in, one after the other, and lays their terms out by term.</summary>
public sealed class PostingsBuilder
{
    private readonly Dictionary<long, int> ordinals = [];
    private readonly List<int> lastEntries = [];
    private readonly List<(int Ordinal, Entry Entry)> entries = [];
    private readonly List<int> lengths = [];

    /// <summary>Begins the next document; what is added next belongs to it.</summary>
    public void BeginDocument() => lengths.Add(0);

    /// <summary>Adds one occurrence of a term to the document begun last.</summary>
    public void Add(long term)
    {
        var document = lengths.Count - 1;
        ref var ordinal = ref CollectionsMarshal.GetValueRefOrAddDefault(ordinals, term, out var known);
        if (!known)
        {
            ordinal = lastEntries.Count;
            lastEntries.Add(-1);
        }

        var all = CollectionsMarshal.AsSpan(entries);
        var last = lastEntries[ordinal];
        if (last >= 0 && all[last].Entry.Document == document)
        {
            all[last].Entry = new Entry(document, all[last].Entry.Count + 1);
        }
        else
        {
            lastEntries[ordinal] = entries.Count;
            entries.Add((ordinal, new Entry(document, 1)));
        }

        lengths[document]++;
    }

    /// <summary>The finished field.</summary>
    public Postings Build()
    {
        var starts = new int[lastEntries.Count + 1];
        foreach (var (ordinal, _) in entries)
        {
            starts[ordinal + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, lastEntries.Count).ToArray();
        var byTerm = new Entry[entries.Count];
        foreach (var (ordinal, entry) in entries)
        {
            byTerm[next[ordinal]++] = entry;
        }

        return new Postings(ordinals, starts, byTerm, [.. lengths]);
    }

    /// <summary>How often a term stands in one document.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Entry(int Document, int Count);
}
