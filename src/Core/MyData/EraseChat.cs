using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>
/// The person withdrew his agreement at the platform: every member of the chat is unlinked, his leader knows that he must
/// phone, and what was said in the chat is erased. Attendance stays: it is the branch's record, and the operator decides on it.
/// </summary>
public sealed class EraseChat(ChiBoDb db, UnlinkChat unlink)
{
    /// <summary>Twice changes nothing more. The chat gets no answer: nothing may be kept of it, an answer included.</summary>
    public async Task Erase(Turn turn)
    {
        foreach (var person in turn.People)
        {
            await unlink.Unlink(turn, person.Who!.Value);
        }

        var chat = turn.From;
        await EraseRelays(chat, turn.Cancel);
        await db.HandoverThreads().Where(t => t.AskerChat == chat).ExecuteDeleteAsync(turn.Cancel);
        await db.Questions().Where(q => q.Chat == chat).ExecuteDeleteAsync(turn.Cancel);
        await db.Errands().Where(e => e.Chat == chat).ExecuteDeleteAsync(turn.Cancel);
        await db.LinkAttempts().Where(a => a.Chat == chat).ExecuteDeleteAsync(turn.Cancel);
        await db.WrongCodes().Where(w => w.Chat == chat).ExecuteDeleteAsync(turn.Cancel);
        await Empty(db.Outbox().Where(r => r.To == chat), turn.Cancel);
        db.Chats().Remove(turn.Chat);
    }

    // What was told to the receivers of his threads quotes him by name.
    private async Task EraseRelays(ChatAddress chat, CancellationToken cancel)
    {
        var threads = await db.HandoverThreads().Where(t => t.AskerChat == chat).Select(t => t.Id).ToListAsync(cancel);
        var subjects = threads.ConvertAll(t => (Subject?)RelayHandover.SubjectOf(t));
        await Empty(db.Outbox().Where(r => subjects.Contains(r.Subject)), cancel);
    }

    // The rows stay, without their words: a notice counts its recipients by them.
    private static async Task Empty(IQueryable<OutboxRow> rows, CancellationToken cancel)
    {
        await rows.Where(r => r.State == OutboxState.Waiting || r.State == OutboxState.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Cancelled), cancel);
        await rows.Where(r => r.State != OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Message, string.Empty), cancel);
    }
}
