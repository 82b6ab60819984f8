using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Conversations;

/// <summary>
/// One asking for a person: from "0" until it is answered or settled. What was written is kept until then and, emptied
/// by the retention work, not long after.
/// </summary>
public sealed class HandoverThread(Guid id, ChatAddress askerChat, MemberId? asker, BranchId? branch, string? origin, DateTimeOffset createdAt)
{
    /// <summary>The receiver is told at most that often. Ours: long enough to finish a sentence in several messages.</summary>
    public static readonly TimeSpan BetweenRelays = TimeSpan.FromMinutes(10);

    /// <summary>Unanswered that long, the receiver is reminded once.</summary>
    public static readonly TimeSpan RemindsAfter = TimeSpan.FromHours(24);

    /// <summary>Words beyond that many characters are not kept. Ours: a page.</summary>
    public const int MostWords = 2_000;

    public Guid Id { get; private set; } = id;

    /// <summary>The chat the answer goes to.</summary>
    public ChatAddress AskerChat { get; private set; } = askerChat;

    /// <summary>Who asks; null for somebody linked to nobody.</summary>
    public MemberId? Asker { get; private set; } = asker;

    /// <summary>The branch whose leaders may answer; null: operators only.</summary>
    public BranchId? Branch { get; private set; } = branch;

    /// <summary>The feature that passed the question on, in its own word; null for a plain "0".</summary>
    public string? Origin { get; private set; } = origin;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Who was told.</summary>
    public MemberId? Receiver { get; private set; }

    /// <summary>All words so far, a line each; empty for a bare call.</summary>
    public string Words { get; private set; } = string.Empty;

    /// <summary>How many characters of <see cref="Words"/> the receiver has been told.</summary>
    public int WordsTold { get; private set; }

    public HandoverState State { get; private set; }

    /// <summary>When the receiver is to be told next; null: he knows all.</summary>
    public DateTimeOffset? RelayDueAt { get; private set; }

    /// <summary>When he was last told.</summary>
    public DateTimeOffset? RelayedAt { get; private set; }

    /// <summary>When he is to be reminded; null once he was.</summary>
    public DateTimeOffset? RemindDueAt { get; private set; }

    /// <summary>When it was answered or settled.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The words the receiver has not been told.</summary>
    public string Untold => Words[WordsTold..].Trim();

    /// <summary>Adds words; what goes beyond <see cref="MostWords"/> is left out.</summary>
    public void Add(string words)
    {
        Words = VietnameseText.Cut(Words.Length == 0 ? words : $"{Words}\n{words}", MostWords);
    }

    /// <summary>Takes the last words back; false when they are not there any more.</summary>
    public bool TakeBack(string words)
    {
        if (!Words.EndsWith(words, StringComparison.Ordinal))
        {
            return false;
        }

        Words = Words[..^words.Length].TrimEnd('\n');
        WordsTold = Math.Min(WordsTold, Words.Length);
        return true;
    }

    /// <summary>
    /// When the receiver may be told of what is new: at once the first time and of the first words, else not within
    /// <see cref="BetweenRelays"/> of the last time; null when he was just told and nothing is new.
    /// </summary>
    public DateTimeOffset? NextRelay(DateTimeOffset now) => RelayedAt switch
    {
        null => now,
        { } last when now - last >= BetweenRelays => now,
        _ when Untold.Length == 0 => null,
        { } last => WordsTold == 0 ? now : last + BetweenRelays,
    };

    /// <summary>Sets (or clears) when the receiver is to be told.</summary>
    public void RelayAt(DateTimeOffset? due) => RelayDueAt = due;

    /// <summary>Sets (or clears) when the receiver is to be reminded.</summary>
    public void RemindAt(DateTimeOffset? due) => RemindDueAt = due;

    /// <summary>Another person is to answer; he has not been told anything.</summary>
    public void GiveTo(MemberId receiver)
    {
        if (Receiver != receiver)
        {
            (Receiver, WordsTold, RelayedAt) = (receiver, 0, null);
        }
    }

    /// <summary>The receiver was told of everything.</summary>
    public void Relayed(DateTimeOffset now) => (RelayedAt, RelayDueAt, WordsTold) = (now, null, Words.Length);

    /// <summary>Answered or settled; the words of somebody who consented to nothing are not kept beyond.</summary>
    public void Close(HandoverState state, DateTimeOffset now)
    {
        (State, ClosedAt, RelayDueAt, RemindDueAt) = (state, now, null, null);
        if (Asker is null)
        {
            Forget();
        }
    }

    /// <summary>Empties the words.</summary>
    public void Forget() => (Words, WordsTold) = (string.Empty, 0);
}
