using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>What became of asking for a person; worded by <see cref="HandoverTexts.Passed"/>.</summary>
/// <param name="ThreadId">The thread, or null when nobody can be written to.</param>
/// <param name="Receiver">Who gets it, or null.</param>
/// <param name="Phones">When nobody can be written to: who can be called. Empty for a stranger.</param>
/// <param name="Waits">When the receiver will be told; null: he is told now, or knows already.</param>
/// <param name="KnowsAlready">He was told a short while ago and nothing is new.</param>
/// <param name="Words">The words passed on, or null for a bare call.</param>
/// <param name="ShowsPhone">The receiver's phone number may be shown: the asker is on a roster.</param>
public sealed record HandoverOutcome(
    Guid? ThreadId, HelpingPerson? Receiver, IReadOnlyList<HelpingPerson> Phones, DateTimeOffset? Waits = null, bool KnowsAlready = false,
    string? Words = null, bool ShowsPhone = true);

/// <summary>What "sai rồi" takes back after words were passed on: the undo data of <see cref="RelayHandover.Feature"/>.</summary>
public sealed record PassedWords(Guid Thread, string Words);

/// <summary>"0" reaches a person: whoever asks, at any time, from any state of the conversation.</summary>
public sealed class Handover(ChiBoDb db, HelpingPeople helping, RelayHandover relay, Outbox outbox)
{
    /// <summary>
    /// Passes words (null: a bare call) of the chat's person to whoever answers for him. A thread still open from that chat
    /// with the same origin takes them up. At night the receiver is told in the morning.
    /// </summary>
    /// <param name="origin">A feature's own word, given back in <see cref="HandoverAnswered"/>; null for a plain "0".</param>
    public async Task<HandoverOutcome> Pass(Turn turn, string? words, string? origin = null)
    {
        var thread = await db.HandoverThreads()
            .FirstOrDefaultAsync(t => t.AskerChat == turn.From && t.State == HandoverState.Open && t.Origin == origin, turn.Cancel);
        var branch = thread is null ? await helping.BranchFor(turn.Actor, turn.Cancel) : thread.Branch;
        var line = await helping.ReachableBy(turn.From, turn.Actor.Who, branch, turn.Cancel);
        var receiver = HelpingPeople.Choose(line, thread?.Receiver);
        if (receiver is null)
        {
            var known = turn.Actor.Branch is null ? [] : await helping.Of(branch, turn.Cancel);
            return new HandoverOutcome(null, null, [.. known.Where(p => p.Phone is not null && p.Id != turn.Actor.Who)]);
        }

        if (thread is null)
        {
            thread = new HandoverThread(Guid.CreateVersion7(), turn.From, turn.Actor.Who, branch, origin, turn.Now);
            db.HandoverThreads().Add(thread);
        }

        if (!string.IsNullOrWhiteSpace(words))
        {
            thread.Add(words);
        }

        thread.GiveTo(receiver.Id);
        return await Tell(thread, receiver, turn, words);
    }

    /// <summary>"sai rồi": takes words back; whoever was already told them is told so. False when it is too late.</summary>
    public async Task<bool> TakeBack(Turn turn, Guid threadId, string words)
    {
        var thread = await db.HandoverThreads().FindAsync([threadId], turn.Cancel);
        if (thread is not { State: HandoverState.Open } || thread.AskerChat != turn.From)
        {
            return false;
        }

        var told = thread.WordsTold > thread.Words.Length - words.Length;
        if (!thread.TakeBack(words))
        {
            return false;
        }

        if (told && await ReceiverOf(thread, turn) is { Chat: { } chat } receiver)
        {
            var text = HandoverTexts.TakenBack(await HandoverAsker.Of(db, thread, turn.Cancel));
            outbox.ToChat(chat, new OutgoingMessage(text), new Postage(Lane.Reply), receiver.Id);
        }

        if (thread.Words.Length == 0)
        {
            thread.Close(HandoverState.Settled, turn.Now);
        }

        return true;
    }

    private async Task<HelpingPerson?> ReceiverOf(HandoverThread thread, Turn turn) =>
        (await helping.ReachableBy(thread.AskerChat, thread.Asker, thread.Branch, turn.Cancel)).FirstOrDefault(p => p.Id == thread.Receiver);

    private async Task<HandoverOutcome> Tell(HandoverThread thread, HelpingPerson receiver, Turn turn, string? words)
    {
        var outcome = new HandoverOutcome(thread.Id, receiver, [], Words: words, ShowsPhone: turn.Actor.Branch is not null);
        if (thread.NextRelay(turn.Now) is not { } next)
        {
            return outcome with { KnowsAlready = true };
        }

        var due = await relay.OutsideQuiet(thread, next, turn.Cancel);
        thread.RelayAt(due);
        if (due <= turn.Now)
        {
            await relay.Relay(thread, reminding: false, turn.Cancel);
        }

        return outcome with { Waits = thread.RelayDueAt };
    }
}
