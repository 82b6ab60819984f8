using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>Sends a message that has not got through to another chat of the same people, with the question it asks.</summary>
public sealed class Readdress(ChiBoDb db, Ask ask, Facts facts)
{
    /// <summary>False when the row has moved on meanwhile. What was refused or held is tried at once, what waits keeps its time.</summary>
    public async Task<bool> To(ChatAddress other, long row, CancellationToken cancel)
    {
        var bot = other.Account;
        var moved = await db.Outbox()
            .Where(r => r.Id == row && (r.State == OutboxState.Waiting || r.State == OutboxState.Held || r.State == OutboxState.Refused))
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.To, other)
                    .SetProperty(r => r.Bot, bot)
                    .SetProperty(r => r.State, r => r.State == OutboxState.Held && r.LastError != Outbox.Budget ? OutboxState.Held : OutboxState.Waiting)
                    .SetProperty(r => r.LastError, r => r.State == OutboxState.Held && r.LastError != Outbox.Budget ? r.LastError : null)
                    .SetProperty(r => r.Failures, 0),
                cancel) > 0;
        if (moved)
        {
            await TakeQuestionAlong(other, row, cancel);
            facts.Record(new MessageReaddressed(row, other));
        }

        return moved;
    }

    private async Task TakeQuestionAlong(ChatAddress other, long row, CancellationToken cancel)
    {
        var message = Outbox.Read(await db.Outbox().AsNoTracking().SingleAsync(r => r.Id == row, cancel));
        if (message.Choices is not { } choices || await db.Questions().FindAsync([choices.QuestionId], cancel) is not { } question)
        {
            return;
        }

        var before = await ask.ChatOf(question.Chat, cancel);
        question.MoveTo(other);
        if (choices.Numbered)
        {
            (await ask.ChatOf(other, cancel)).Open(question.Id);
        }

        if (before.OpenQuestion == question.Id)
        {
            before.CloseQuestion();
        }
    }
}
