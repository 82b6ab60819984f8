using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>What the receiver's choices are about.</summary>
public sealed record HandoverRef(Guid Thread);

/// <summary>Tells the receiver of a thread what he does not know yet, and asks what he does about it.</summary>
public sealed class RelayHandover(ChiBoDb db, HelpingPeople helping, Ask ask, Installation installation, BranchClock clock)
{
    /// <summary>Name of the feature's chat part.</summary>
    public const string Feature = "handover";

    /// <summary>Kind of the question put to the receiver.</summary>
    public const string Kind = "relay";

    /// <summary>
    /// Tells him now, unless he is in the middle of writing something himself: then again a minute later. When the receiver
    /// cannot be written to any more the next in line is told instead.
    /// </summary>
    public async Task Relay(HandoverThread thread, bool reminding, CancellationToken cancel)
    {
        var line = await helping.ReachableBy(thread.AskerChat, thread.Asker, thread.Branch, cancel);
        var receiver = HelpingPeople.Choose(line, thread.Receiver);
        if (receiver?.Chat is not { } chat)
        {
            thread.RelayAt(null);
            thread.RemindAt(null);
            return;
        }

        if ((await ask.ChatOf(chat, cancel)).IsDrafting(clock.Now))
        {
            Postpone(thread, reminding);
            return;
        }

        thread.GiveTo(receiver.Id);
        var asker = await HandoverAsker.Of(db, thread, cancel);
        var text = reminding ? HandoverTexts.Reminder(asker, thread.Words) : HandoverTexts.Relay(asker, thread.Untold, thread.WordsTold > 0);
        await ask.Put(chat, new OutgoingMessage(text), Choices(thread, asker, line), new Postage(Lane.Reply, SubjectOf(thread.Id)), receiver.Id, cancel);
        await Note(thread, reminding, cancel);
    }

    /// <summary>The question what to do about a thread; the last choice only while somebody else is there to pass it to.</summary>
    public static QuestionDraft Choices(HandoverThread thread, HandoverAsker asker, IReadOnlyList<HelpingPerson> line)
    {
        var next = line.SkipWhile(p => p.Id != thread.Receiver).Skip(1).FirstOrDefault();
        return new QuestionDraft(Feature, Kind, new HandoverRef(thread.Id), HandoverTexts.Labels(asker, next));
    }

    /// <summary>Subject of the messages about a thread.</summary>
    public static Subject SubjectOf(Guid thread) => new(Feature, thread);

    /// <summary>When something that would go out at an instant goes out, given the branch's quiet hours.</summary>
    public async Task<DateTimeOffset> OutsideQuiet(HandoverThread thread, DateTimeOffset due, CancellationToken cancel)
    {
        var branch = thread.Branch is { } id ? await db.Branches().FindAsync([id], cancel) : null;
        return installation.QuietIn(branch).Adjust(due, null, clock);
    }

    private void Postpone(HandoverThread thread, bool reminding)
    {
        var later = clock.Now.AddMinutes(1);
        if (reminding)
        {
            thread.RemindAt(later);
        }
        else
        {
            thread.RelayAt(later);
        }
    }

    private async Task Note(HandoverThread thread, bool reminding, CancellationToken cancel)
    {
        var first = thread.RelayedAt is null;
        thread.Relayed(clock.Now);
        if (reminding)
        {
            thread.RemindAt(null);
        }
        else if (first)
        {
            thread.RemindAt(await OutsideQuiet(thread, clock.Now + HandoverThread.RemindsAfter, cancel));
        }
    }
}
