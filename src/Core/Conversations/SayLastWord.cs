using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>
/// Who writes when the month's messages are used up is told so once a month, with the number of whom to phone. His answers
/// themselves are held; the words come from what <see cref="Allowance.LastWords"/> keeps for them.
/// </summary>
public sealed class SayLastWord(ChiBoDb db, Budgets budgets, Accounts accounts, HelpingPeople helping, Outbox outbox, BranchClock clock) : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var chat in await Unanswered(cancel))
        {
            var people = (await accounts.PeopleBehind([chat], clock.Today, cancel))[chat];
            var branch = await helping.BranchFor(people.MaxBy(p => p.Role) ?? Actor.Stranger, cancel);
            var helper = (await helping.Of(branch, cancel)).FirstOrDefault(p => p.Phone is not null);
            outbox.ToChat(
                chat, new OutgoingMessage(ConversationTexts.LastWord(helper)),
                new Postage(Lane.Reply, Once: KeyOf(chat), NotAfter: budgets.End), people.FirstOrDefault()?.Who);
        }

        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel) => (await Unanswered(cancel)).Count > 0 ? clock.Now : null;

    private string KeyOf(ChatAddress chat) => $"{Budgets.LastWordKey}{budgets.Month:yyyy-MM}:{chat}";

    /// <summary>Chats whose answers are held and that were not told so this month, as far as the kept messages reach.</summary>
    private async Task<IReadOnlyList<ChatAddress>> Unanswered(CancellationToken cancel)
    {
        var month = clock.ToInstant(budgets.Month, TimeOnly.MinValue);
        var held = await db.Outbox()
            .Where(r => r.State == OutboxState.Held && r.LastError == Outbox.Budget && r.Lane == Lane.Reply && r.CreatedAt >= month)
            .OrderBy(r => r.Id).Select(r => new { r.To, r.Bot }).ToListAsync(cancel);
        var untold = new List<ChatAddress>();
        foreach (var bot in held.GroupBy(r => r.Bot, r => r.To))
        {
            var keys = bot.Distinct().ToDictionary(KeyOf, StringComparer.Ordinal);
            var names = keys.Keys.ToList();
            var told = await db.Outbox().Where(r => r.Once != null && names.Contains(r.Once)).Select(r => r.Once!).ToListAsync(cancel);
            untold.AddRange(keys.Where(k => !told.Contains(k.Key)).Select(k => k.Value).Take(await Room(bot.Key, cancel)));
        }

        return untold;
    }

    private async Task<int> Room(string bot, CancellationToken cancel)
    {
        var waiting = await db.Outbox().CountAsync(
            r => r.State == OutboxState.Waiting && r.Bot == bot && r.Once != null && r.Once.StartsWith(Budgets.LastWordKey), cancel);
        // Where answers go again, those that are held are about to.
        return await budgets.Of(bot, forNotices: false, cancel) is { } left && left.For(Lane.Reply) == 0 ? Math.Max(0, left.ForLastWords - waiting) : 0;
    }
}
