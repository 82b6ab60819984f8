using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>Identifies a notice (thông báo).</summary>
public readonly record struct NoticeId(Guid Value) : IId
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>Thông báo: a text of a branch (or of one party group) to many, with what came of it.</summary>
public sealed class Notice(
    NoticeId id, BranchId branchId, MemberId? authorId, Audience audience, string text, DateTimeOffset createdAt)
{
    /// <summary>Longest text, in UTF-16 units. Ours: two messages on the channel with the shortest ones (2,000).</summary>
    public const int LongestText = 3_000;

    /// <summary>Most files with one notice. Ours: each costs every recipient a message.</summary>
    public const int MostFiles = 5;

    /// <summary>The kind of the outbox subject of a notice's messages.</summary>
    public const string SubjectKind = "notice";

    public NoticeId Id { get; private set; } = id;

    public BranchId BranchId { get; private set; } = branchId;

    /// <summary>Who confirmed it; null for the operator at the machine.</summary>
    public MemberId? AuthorId { get; private set; } = authorId;

    public Audience Audience { get; private set; } = audience;

    public string Text { get; private set; } = text;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>The chat that hears of progress and gets the summary; null for none.</summary>
    public ChatAddress? AuthorChat { get; init; }

    /// <summary>Recipients are asked for the word "Rõ".</summary>
    public bool AsksAcknowledgement { get; private set; }

    /// <summary>The kept files, as JSON list of <see cref="OutgoingFile.StoredFile"/>.</summary>
    public string Files { get; private set; } = "[]";

    /// <summary>When it is to be sent, UTC; null for at once.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    public NoticeState State { get; private set; } = NoticeState.Scheduled;

    /// <summary>When its messages were written to the outbox.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When to look next at how far it is; null when there is nothing to follow.</summary>
    public DateTimeOffset? CheckAt { get; private set; }

    /// <summary>How often messages of it were written: 1 for the first time, one more with each repetition or sending again.</summary>
    public int Round { get; private set; }

    /// <summary>When it was last repeated.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>How often it was followed to its end: 1 for the first time, one more with each sending again.</summary>
    public int Run { get; private set; }

    /// <summary>When it paused itself; it does so once, for after that a person has decided.</summary>
    public DateTimeOffset? PausedItselfAt { get; private set; }

    /// <summary>Since when endings are counted for <see cref="SendingLook"/>, and how many there were then.</summary>
    public DateTimeOffset? WindowSince { get; private set; }

    public int WindowEnded { get; private set; }

    public int WindowRefused { get; private set; }

    /// <summary>Messages that ended a second, as last measured; null before that.</summary>
    public double? Pace { get; private set; }

    /// <summary>What its outbox rows are about.</summary>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>What the rows are about that change or delete what was sent of it; a pause does not keep them back.</summary>
    public Subject Changes => new(SubjectKind + "-change", Id.Value);

    /// <summary>The kept files.</summary>
    public IReadOnlyList<OutgoingFile.StoredFile> ReadFiles() => JsonSerializer.Deserialize<List<OutgoingFile.StoredFile>>(Files) ?? [];

    /// <summary>Asks for "Rõ", or does not, before it is sent.</summary>
    public void AskAcknowledgement(bool asks) => AsksAcknowledgement = asks;

    /// <summary>Another small notice goes with it, before it is sent.</summary>
    public void Join(string text, IReadOnlyList<OutgoingFile.StoredFile> files, bool acknowledge)
    {
        Text = string.Join("\n\n", new[] { Text, text }.Where(t => t.Length > 0));
        Attach([.. ReadFiles(), .. files]);
        AsksAcknowledgement |= acknowledge;
    }

    /// <summary>Adds files, before it is sent.</summary>
    public void Attach(IReadOnlyList<OutgoingFile.StoredFile> files) => Files = JsonSerializer.Serialize(files);

    /// <summary>Its messages are written; the first look at them is soon.</summary>
    public void Send(DateTimeOffset now, DateTimeOffset checkAt) =>
        (State, SentAt, CheckAt, Round, Run, WindowSince) = (NoticeState.Sending, now, checkAt, 1, 1, now);

    /// <summary>What a look at its sending saw.</summary>
    public void Saw(SendingLook look, DateTimeOffset now)
    {
        if (look.IsFull)
        {
            (Pace, WindowSince, WindowEnded, WindowRefused) = (look.PerSecond(now - WindowSince) ?? Pace, now, look.Ended, look.Refused);
        }
    }

    /// <summary>Kept back; looked at until nothing of it is on its way.</summary>
    public void Pause(DateTimeOffset now, bool byItself) =>
        (State, CheckAt, PausedItselfAt) = (NoticeState.Paused, now, byItself ? now : PausedItselfAt);

    /// <summary>Goes on.</summary>
    public void GoOn(DateTimeOffset now) => (State, CheckAt, WindowSince) = (NoticeState.Sending, now, now);

    /// <summary>Goes out once more to those it did not reach, and is followed to its end again.</summary>
    public void SendAgain(DateTimeOffset now, DateTimeOffset checkAt) =>
        (State, CheckAt, WindowSince, Round, Run) = (NoticeState.Sending, checkAt, now, Round + 1, Run + 1);

    /// <summary>More messages of it are written, to people it had not reached.</summary>
    public void WriteMore() => Round++;

    /// <summary>Nothing of it is on its way any more.</summary>
    public void Rest() => CheckAt = null;

    /// <summary>Its text is another one.</summary>
    public void Correct(string text) => Text = text;

    /// <summary>Not all messages have ended; look again then.</summary>
    public void LookAgain(DateTimeOffset at) => CheckAt = at;

    /// <summary>All messages have ended.</summary>
    public void Finish() => (State, CheckAt) = (NoticeState.Finished, null);

    /// <summary>Goes out once more to those who have not acknowledged.</summary>
    public void Repeat(DateTimeOffset now) => (Round, RemindedAt) = (Round + 1, now);

    /// <summary>Taken back.</summary>
    public void Withdraw(DateTimeOffset now) => (State, WithdrawnAt, CheckAt) = (NoticeState.Withdrawn, now, SentAt is null ? null : now);

    /// <summary>Its moment came and its author may no longer send it.</summary>
    public void Drop() => State = NoticeState.Dropped;
}
