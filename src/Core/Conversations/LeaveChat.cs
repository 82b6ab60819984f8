using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>How leaving a chat ended.</summary>
/// <param name="Done">False where the chat does not answer for the member.</param>
/// <param name="Other">The chat in which he is written to from now on; null where he has none.</param>
public sealed record Left(bool Done, ChatAddress? Other);

/// <summary>
/// A chat does not answer for a member any more. What waits for him there, and the talk he has with a leader, go to another
/// chat of his; what waits for a couple stays, for the other one gets it.
/// </summary>
public sealed class LeaveChat(ChiBoDb db, Accounts accounts, Readdress readdress, Facts facts)
{
    /// <summary>The chat's account goes with its last member.</summary>
    /// <param name="to">Where he goes; null: whichever other chat he has.</param>
    public async Task<Left> Leave(ChatAddress chat, MemberId member, ChatAddress? to, CancellationToken cancel)
    {
        var holders = await db.AccountHolders().Where(h => h.Address == chat).ToListAsync(cancel);
        if (holders.Find(h => h.MemberId == member) is not { } holder)
        {
            return new Left(Done: false, null);
        }

        db.AccountHolders().Remove(holder);
        await db.SaveChangesAsync(cancel);
        var other = to ?? await accounts.Of(member, cancel);
        if (holders.Count == 1)
        {
            await Empty(chat, member, other, cancel);
        }

        if (other is { } next)
        {
            await db.HandoverThreads().Where(t => t.AskerChat == chat && t.Asker == member && t.ClosedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.AskerChat, next), cancel);
            facts.Record(new ChatChanged(member, chat, next));
        }

        return new Left(Done: true, other);
    }

    // Answers stay where they were asked for, and a change of a message can only be made where the message is.
    private async Task Empty(ChatAddress chat, MemberId member, ChatAddress? other, CancellationToken cancel)
    {
        var waiting = db.Outbox().Where(r => r.To == chat && (r.State == OutboxState.Waiting || r.State == OutboxState.Held));
        if (other is { } next)
        {
            foreach (var row in await waiting.Where(r => r.Replaces == null && !r.IsCode && r.Lane != Lane.Reply).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel))
            {
                await readdress.To(next, row, cancel);
            }
        }

        await waiting.Where(r => r.MemberId == member).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Cancelled), cancel);
        await db.ChannelAccounts().Where(a => a.Address == chat).ExecuteDeleteAsync(cancel);
        (await db.Chats().FindAsync([chat], cancel))?.Forget();
    }
}
