using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Fees;

/// <summary>Chooses, of a member's several chats, the one a message is written to.</summary>
public sealed class ChooseChats(Accounts accounts, Channels channels, DecideFares fares)
{
    private static readonly Parcel s_any = new(Template: null, Length: 1, Files: 0);

    /// <summary>
    /// For each member that has any: the one he is written to first, unless only a fee would reach him there and another of
    /// his takes it for nothing.
    /// </summary>
    /// <param name="at">When the message goes.</param>
    public async Task<Dictionary<MemberId, ChatAddress>> Of(IReadOnlyCollection<MemberId> members, DateTimeOffset at, CancellationToken cancel)
    {
        var all = await accounts.AllOf(members, cancel);
        var doubtful = all.Where(m => m.Count() > 1 && channels.TraitsOf(m.First()).Window is not null)
            .SelectMany(m => m.Select(chat => new FareQuestion(chat, m.Key, s_any))).ToList();
        var quotes = await fares.Of(doubtful, at, reserve: false, cancel);
        var free = doubtful.Zip(quotes).Where(q => q.Second.Fare is { Price: 0 }).ToLookup(q => q.First.Member, q => q.First.To);
        return all.ToDictionary(m => m.Key, m => free[m.Key].Append(m.First()).First());
    }
}
