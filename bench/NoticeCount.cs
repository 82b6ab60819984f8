using ChiBo.Testing.Busy;

namespace ChiBo.Bench;

/// <summary>What of one notice has reached the server.</summary>
/// <param name="Chats">Different chats that have it.</param>
/// <param name="Copies">All copies of it.</param>
/// <param name="Span">First to last accepted.</param>
public sealed record NoticeCount(int Chats, int Copies, TimeSpan Span, Percentiles Waits)
{
    /// <summary>Copies beyond the first of each chat.</summary>
    public int Doubled => Copies - Chats;

    /// <summary>Counts messages that contain the text; waits are from the first accepted one on.</summary>
    /// <param name="from">Place in the log before which it cannot be.</param>
    public static NoticeCount Of(BusyLog log, string text, int from = 0)
    {
        var mine = log.From(from).Where(m => m.Text.Contains(text, StringComparison.Ordinal)).ToList();
        var firsts = mine.DistinctBy(m => m.Chat).ToList();
        return firsts.Count == 0
            ? new NoticeCount(0, 0, default, Percentiles.Of([]))
            : new NoticeCount(
                firsts.Count, mine.Count, TimeProvider.System.GetElapsedTime(firsts[0].At, firsts[^1].At),
                Percentiles.Of(firsts.Select(m => TimeProvider.System.GetElapsedTime(firsts[0].At, m.At))));
    }

    /// <summary>
    /// Where every sliding second is counted, the first messages of the rate may arrive at once, the next as many a second
    /// later, and so on: no faster sender than this is possible, so it is the ideal, from the first to the last message.
    /// </summary>
    public static double IdealSeconds(int messages, int perSecond) => Math.Ceiling((double)messages / perSecond) - 1;
}
