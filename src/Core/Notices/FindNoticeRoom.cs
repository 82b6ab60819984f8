using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>What the month's plans leave for a notice.</summary>
/// <param name="LikeIt">How many such notices the tightest bot account can still send, this one included.</param>
/// <param name="CannotGo">Those whose message would be held as things stand, by roster number; what others write meanwhile can change that.</param>
public sealed record NoticeRoom(int LikeIt, IReadOnlyList<RosterEntry> CannotGo);

/// <summary>Reckons whether a notice fits into the month's plans; a message to a chat is reckoned as one, long texts and pictures take more.</summary>
public sealed class FindNoticeRoom(Budgets budgets)
{
    /// <summary>What the talk about the notice itself takes: the preview, the word that it is being sent, the summary.</summary>
    public const int OwnTalk = 3;

    /// <summary>Null where none of them is reached by a bot account with a plan, or the notice goes in another month.</summary>
    /// <param name="author">He is served last, for his chat is busy with the talk about it.</param>
    public async Task<NoticeRoom?> Of(IReadOnlyList<Reach> recipients, MemberId? author, DateTimeOffset? at, CancellationToken cancel)
    {
        if (at >= budgets.End)
        {
            return null;
        }

        int? tightest = null;
        var cannotGo = new List<RosterEntry>();
        foreach (var bot in recipients.Where(r => !r.ToBePhoned).GroupBy(r => r.Chat!.Value.Account, StringComparer.Ordinal))
        {
            if (await Free(bot.Key, cancel) is { } free)
            {
                var chats = bot.GroupBy(r => r.Chat!.Value).OrderBy(chat => chat.Any(r => r.Member.Id == author)).ToList();
                tightest = Math.Min(tightest ?? int.MaxValue, free / chats.Count);
                cannotGo.AddRange(chats.Skip(free).SelectMany(chat => chat.Select(r => r.Member)));
            }
        }

        return tightest is { } likeIt ? new NoticeRoom(likeIt, [.. cannotGo.OrderBy(m => m.Number)]) : null;
    }

    private async Task<int?> Free(string bot, CancellationToken cancel) =>
        await budgets.RoomFor(bot, Lane.Notice, cancel) is { } room ? Math.Max(0, room - OwnTalk) : null;
}
