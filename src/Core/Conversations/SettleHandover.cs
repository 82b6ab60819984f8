using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>How the receiver's act on a thread ended.</summary>
public enum Settling
{
    Done,

    /// <summary>Somebody has answered or settled it before.</summary>
    AlreadyClosed,

    /// <summary>The actor neither leads that branch nor runs the installation.</summary>
    NotAllowed,

    /// <summary>Nobody else can be written to.</summary>
    NobodyElse,
}

/// <summary>The receiver's part in a thread: he answers, notes that it is settled, or passes it on.</summary>
public sealed class SettleHandover(ChiBoDb db, HelpingPeople helping, RelayHandover relay, Outbox outbox, Facts facts)
{
    /// <summary>Sends the turn's text back to the asker: at once while the asker may be waiting, else outside quiet hours.</summary>
    /// <returns>How it ended; when done also who asked and when the words go out (null: now).</returns>
    public async Task<(Settling Ending, HandoverAsker? Asker, DateTimeOffset? Waits)> Answer(Turn turn, Guid threadId)
    {
        var (now, cancel) = (turn.Now, turn.Cancel);
        var (ending, thread) = await Find(turn.Actor, threadId, cancel);
        if (thread is null)
        {
            return (ending, null, null);
        }

        var asker = await HandoverAsker.Of(db, thread, cancel);
        var answerer = (await helping.Of(thread.Branch, cancel)).FirstOrDefault(p => p.Id == turn.Actor.Who);
        var due = now - thread.CreatedAt < TimeSpan.FromHours(1) ? now : await relay.OutsideQuiet(thread, now, cancel);
        outbox.ToChat(
            thread.AskerChat, new OutgoingMessage(HandoverTexts.Answer(answerer, turn.Text)),
            new Postage(Lane.Reply, RelayHandover.SubjectOf(thread.Id), NotBefore: due), thread.Asker);
        facts.Record(new HandoverAnswered(thread.Id, thread.Origin, thread.Branch, thread.Asker, thread.Words, turn.Text, turn.Actor, turn.From));
        thread.Close(HandoverState.Answered, now);
        return (Settling.Done, asker, due > now ? due : null);
    }

    /// <summary>He has phoned, or it needs no answer.</summary>
    public async Task<(Settling Ending, HandoverAsker? Asker)> Close(Actor actor, Guid threadId, DateTimeOffset now, CancellationToken cancel)
    {
        var (ending, thread) = await Find(actor, threadId, cancel);
        if (thread is null)
        {
            return (ending, null);
        }

        var asker = await HandoverAsker.Of(db, thread, cancel);
        thread.Close(HandoverState.Settled, now);
        return (Settling.Done, asker);
    }

    /// <summary>Gives it to the next in line, who is told outside quiet hours, and tells the asker.</summary>
    /// <returns>How it ended; when done also who has it now.</returns>
    public async Task<(Settling Ending, HelpingPerson? Next)> PassOn(
        Actor actor, Guid threadId, DateTimeOffset now, CancellationToken cancel)
    {
        var (ending, thread) = await Find(actor, threadId, cancel);
        if (thread is null)
        {
            return (ending, null);
        }

        var line = await helping.ReachableBy(thread.AskerChat, thread.Asker, thread.Branch, cancel);
        if (line.SkipWhile(p => p.Id != thread.Receiver).Skip(1).FirstOrDefault(p => p.Id != actor.Who) is not { } next)
        {
            return (Settling.NobodyElse, null);
        }

        thread.GiveTo(next.Id);
        thread.RelayAt(await relay.OutsideQuiet(thread, now, cancel));
        if (thread.RelayDueAt <= now)
        {
            await relay.Relay(thread, reminding: false, cancel);
        }

        outbox.ToChat(
            thread.AskerChat, new OutgoingMessage(HandoverTexts.PassedOn(next, showsPhone: thread.Asker is not null)),
            new Postage(Lane.Reply), thread.Asker);
        return (Settling.Done, next);
    }

    /// <summary>A thread the actor may act on.</summary>
    public async Task<(Settling Ending, HandoverThread? Thread)> Find(Actor actor, Guid threadId, CancellationToken cancel)
    {
        var thread = await db.HandoverThreads().FirstOrDefaultAsync(t => t.Id == threadId, cancel);
        if (thread is null || !(thread.Branch is { } branch ? actor.Leads(branch) : actor.Role == Role.Operator))
        {
            return (Settling.NotAllowed, null);
        }

        return thread.State == HandoverState.Open ? (Settling.Done, thread) : (Settling.AlreadyClosed, null);
    }
}
