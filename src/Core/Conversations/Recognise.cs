using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>What is known of who wrote, and of what he answers.</summary>
/// <param name="Chat">The state of the chat, tracked; null when it is new.</param>
/// <param name="People">Everybody the chat answers for.</param>
/// <param name="Asked">For a pressed choice, the question that was put to this very chat; null where there is none.</param>
public sealed record Known(Chat? Chat, IReadOnlyList<Actor> People, Question? Asked);

/// <summary>Looks up who wrote, for one update or for many with the same few queries.</summary>
public sealed class Recognise(ChiBoDb db, Accounts accounts, BranchClock clock)
{
    private static readonly CompiledQuery<ChatAddress[], Written> s_written = new((db, addresses) =>
        from chat in db.Chats()
        where addresses.Contains(chat.Address)
        join found in db.ChannelAccounts() on chat.Address equals found.Address into accounts
        from account in accounts.DefaultIfEmpty()
        select new Written(chat, account));

    private static readonly CompiledQuery<Guid[], Question> s_asked = new((db, ids) => db.Questions().Where(q => ids.Contains(q.Id)));

    // The account comes along so that it is tracked: whether it works again is asked of every update.
    private sealed record Written(Chat Chat, ChannelAccount? Account);

    /// <summary>What is known of each chat's update; at most one update a chat.</summary>
    public async Task<Dictionary<ChatAddress, Known>> Of(IReadOnlyList<IncomingMessage> updates, CancellationToken cancel)
    {
        ChatAddress[] addresses = [.. updates.Select(u => u.From)];
        var chats = (await s_written.All(db, addresses, cancel)).ToDictionary(w => w.Chat.Address, w => w.Chat);
        var people = await accounts.PeopleBehind(addresses, clock.Today, cancel);
        var asked = await Asked(updates, cancel);
        return addresses.ToDictionary(a => a, a => new Known(chats.GetValueOrDefault(a), [.. people[a]], asked.GetValueOrDefault(a)));
    }

    private async Task<Dictionary<ChatAddress, Question>> Asked(IReadOnlyList<IncomingMessage> updates, CancellationToken cancel)
    {
        var ids = new Dictionary<ChatAddress, Guid>();
        foreach (var update in updates)
        {
            if (update.Content is IncomingContent.ChoicePressed pressed && Choices.TryRead(pressed.Payload, out var id, out _))
            {
                ids[update.From] = id;
            }
        }

        if (ids.Count == 0)
        {
            return [];
        }

        var questions = (await s_asked.All(db, [.. ids.Values], cancel)).ToDictionary(q => q.Id);
        return ids.Where(i => questions.TryGetValue(i.Value, out var q) && q.Chat == i.Key).ToDictionary(i => i.Key, i => questions[i.Value]);
    }
}
