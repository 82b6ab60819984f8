using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>By which ways a notice goes to the members of its audience, where some are on a channel that is free only for a time.</summary>
/// <param name="Anytime">Members on channels without such a limit.</param>
/// <param name="Free">Members who did something there lately.</param>
/// <param name="Paid">Members for whom it goes as it is, for a fee.</param>
/// <param name="Template">Members who get a template, for a fee.</param>
/// <param name="Price">What all of it costs, in đồng with tax.</param>
public sealed record NoticeFares(int Anytime, int Free, int Paid, int Template, int Price)
{
    /// <summary>Members without account.</summary>
    public int WithoutAccount { get; init; }

    /// <summary>Members who blocked the bot or left.</summary>
    public int Refusing { get; init; }

    /// <summary>Members who are silent for too long for what is paid.</summary>
    public int Shut { get; init; }

    /// <summary>Of <see cref="Shut"/>: those whom money would reach.</summary>
    public int ForMoney { get; init; }

    /// <summary>What it would cost to reach them too, in đồng with tax.</summary>
    public int MoreMoney { get; init; }

    /// <summary>Null where nobody is on a channel with such a limit.</summary>
    public static NoticeFares? Of(IReadOnlyList<Reach> found)
    {
        if (found.All(r => r.Quote is not { HasWindow: true }))
        {
            return null;
        }

        int Going(Func<Reach, bool> way) => found.Count(r => !r.ToBePhoned && way(r));
        int By(MessageWay way) => Going(r => r.Quote!.HasWindow && r.Quote.Fare!.Way == way);
        var chats = found.Where(r => r.Chat is not null).DistinctBy(r => r.Chat).ToList();
        var shut = found.Where(r => r is { Quote.HasWindow: true, Refused: RefusalKind.WindowClosed }).ToList();
        return new NoticeFares(
            Going(r => !r.Quote!.HasWindow), By(MessageWay.Free), By(MessageWay.Paid), By(MessageWay.Template),
            chats.Where(r => !r.ToBePhoned).Sum(r => r.Quote!.Fare!.Price))
        {
            WithoutAccount = found.Count(r => r.Chat is null),
            Shut = shut.Count,
            Refusing = found.Count(r => r.Chat is not null && r.ToBePhoned) - shut.Count,
            ForMoney = shut.Count(r => r.Quote!.IfPaid is not null),
            MoreMoney = shut.DistinctBy(r => r.Chat).Sum(r => r.Quote!.IfPaid?.Price ?? 0),
        };
    }
}
