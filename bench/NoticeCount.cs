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

    /// <summary>Messages by rate. From the first to the last message a strict count allows a second less, since the first of the rate may arrive at once.</summary>
    public static double IdealSeconds(int messages, int perSecond) => (double)messages / perSecond;
}
