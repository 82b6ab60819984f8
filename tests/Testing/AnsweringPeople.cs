using System.Collections.Concurrent;
using ChiBo.Core.Attendance;

namespace ChiBo.Testing;

/// <summary>
/// People on the fake Telegram who answer their invitation again and again, by pressing and in words, at random moments
/// and without caring whether the bot runs. Remembers in which order each said what.
/// </summary>
public sealed class AnsweringPeople(FakeTelegram telegram, IReadOnlyList<FakeChat> chats, Random random)
{
    private static readonly IReadOnlyList<(Reply Reply, bool Pressed, string Word)> s_ways =
    [
        (Reply.WillAttend, true, "Có dự"), (Reply.WillBeAbsent, true, "Xin vắng"), (Reply.WillBeLate, true, "Đến muộn"),
        (Reply.WillAttend, false, "có"), (Reply.WillBeAbsent, false, "vắng, con ốm"), (Reply.WillBeLate, false, "đến muộn 15 phút"),
    ];

    private readonly ConcurrentDictionary<long, List<Reply>> _given = new();

    /// <summary>What each chat has said so far, in order.</summary>
    public IReadOnlyDictionary<long, List<Reply>> Given => _given;

    /// <summary>Who is invited answers, until everybody has done so that often; one answer after another, a pause before each.</summary>
    public async Task Answer(int timesEach, TimeSpan longestPause, CancellationToken cancel)
    {
        var left = chats.ToDictionary(c => c, _ => timesEach);
        while (left.Count > 0)
        {
            await telegram.Until(() => left.Keys.Any(IsInvited), TimeSpan.FromMinutes(2));
            var invited = left.Keys.Where(IsInvited).ToList();
            var chat = invited[random.Next(invited.Count)];
            await Task.Delay(longestPause * random.NextDouble(), TimeProvider.System, cancel);
            AnswerOnce(chat);
            if (--left[chat] == 0)
            {
                left.Remove(chat);
            }
        }
    }

    /// <summary>The invitation, with its buttons, is there.</summary>
    public static bool IsInvited(FakeChat chat) => chat.Messages.Any(m => m.Text.Contains("mời đồng chí dự", StringComparison.Ordinal) && m.Buttons.Count == 3);

    private void AnswerOnce(FakeChat chat)
    {
        var (reply, pressed, word) = s_ways[random.Next(s_ways.Count)];
        _given.GetOrAdd(chat.Id, _ => []).Add(reply);
        if (pressed)
        {
            chat.Presses(word);
        }
        else
        {
            chat.Types(word);
        }
    }
}
