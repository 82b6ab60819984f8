using ChiBo.Core.Messaging;

namespace ChiBo.Core.Conversations;

/// <summary>
/// Notices chats that send more than a person can type. Kept in memory by a clock that only goes forward: a restart, or a
/// clock put back, forgets or invents no flood that matters.
/// </summary>
/// <param name="monotonic">Only its timestamps are used.</param>
public sealed class Floods(TimeProvider monotonic)
{
    /// <summary>
    /// More updates than that within <see cref="Within"/> are a flood. Ours: nobody types or taps five times a second for ten
    /// seconds on end, and what one person wrote while the bot was away, which comes all at once, is seldom more.
    /// </summary>
    public const int Most = 50;

    /// <summary>
    /// Whoever is in a flood is not read while so many answers to him still wait to be sent: he then gets what the pace of
    /// a chat lets through, and a script that waits for each answer is no flood.
    /// </summary>
    public const int MostUnanswered = 3;

    /// <summary>How long updates are counted together.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    // Above that many, chats that have been quiet are forgotten.
    private const int ManyChats = 10_000;

    private readonly Dictionary<ChatAddress, Burst> _bursts = [];

    private sealed class Burst(long began)
    {
        public long Began { get; set; } = began;

        public int Count { get; set; }

        public bool Told { get; set; }
    }

    /// <summary>Counts an update; true when its chat sends too many.</summary>
    public bool Note(ChatAddress chat)
    {
        lock (_bursts)
        {
            if (!_bursts.TryGetValue(chat, out var burst))
            {
                ForgetQuiet();
                _bursts[chat] = burst = new Burst(monotonic.GetTimestamp());
            }

            var age = monotonic.GetElapsedTime(burst.Began);
            if (age >= Within)
            {
                // Told stays while one burst follows upon the other: one sentence for each flood.
                burst.Told &= burst.Count > Most && age < Within * 2;
                (burst.Began, burst.Count) = (monotonic.GetTimestamp(), 0);
            }

            return ++burst.Count > Most;
        }
    }

    /// <summary>True once for each flood of the chat: it is to be told.</summary>
    public bool IsToBeTold(ChatAddress chat)
    {
        lock (_bursts)
        {
            return _bursts.TryGetValue(chat, out var burst) && !burst.Told && (burst.Told = true);
        }
    }

    private void ForgetQuiet()
    {
        if (_bursts.Count >= ManyChats)
        {
            foreach (var (chat, _) in _bursts.Where(b => monotonic.GetElapsedTime(b.Value.Began) >= Within * 2).ToList())
            {
                _bursts.Remove(chat);
            }
        }
    }
}
