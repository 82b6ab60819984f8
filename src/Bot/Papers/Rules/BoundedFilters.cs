using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>The filters of PDF streams within a budget of unpacked bytes for the whole document: a stream of a few kilobytes may unpack to gigabytes.</summary>
internal sealed class BoundedFilters(long budget) : IFilterProvider
{
    /// <summary>Worst ratio of the filters that are not measured beforehand (LZW codes of 12 bits for strings of 4,096 bytes).</summary>
    private const long WorstRatio = 3_000;

    private long _left = budget;

    /// <summary>More would have come out than was allowed.</summary>
    public bool IsSpent => Interlocked.Read(ref _left) < 0;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bounded(f, this))];

    private void Spend(long bytes)
    {
        if (Interlocked.Add(ref _left, -bytes) < 0)
        {
            throw new RuleFileFault(RuleFileTexts.Bomb);
        }
    }

    private sealed class Bounded(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
            {
                all.Spend(Unpacked(input, all._left));
                return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            }

            if (inner is LzwFilter && input.Length * WorstRatio > all._left)
            {
                all.Spend(input.Length * WorstRatio);
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Spend(output.Length);
            return output;
        }

        /// <summary>Counts what comes out, to just above a bound; what is damaged comes out as far as it goes.</summary>
        private static long Unpacked(Memory<byte> input, long bound)
        {
            const int zlibHeader = 2;
            if (input.Length <= zlibHeader)
            {
                return 0;
            }

            using var packed = new MemoryStream(input[zlibHeader..].ToArray(), writable: false);
            using var stream = new DeflateStream(packed, CompressionMode.Decompress);
            var piece = new byte[32 * 1024];
            var total = 0L;
            try
            {
                int read;
                while (total <= bound && (read = stream.Read(piece)) > 0)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                return total;
            }

            return total;
        }
    }
}
