using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Attendance;

/// <summary>One message about a meeting to one chat.</summary>
/// <param name="Once">Unique key of the message.</param>
public sealed record Letter(ChatAddress Chat, Meeting Meeting, Branch Branch, string Once);

/// <summary>Why a question is put.</summary>
public enum QuestionTone
{
    Invitation,
    Again,
    Moved,
}

/// <summary>What the answer to "dự được không" is about. Stored with the question.</summary>
/// <param name="Members">In the order of the choices that name them.</param>
public sealed record ReplyQuestion(Guid Meeting, IReadOnlyList<Guid> Members, int Version);

/// <summary>Puts the question whether somebody comes, or a plain reminder, to a chat.</summary>
public sealed class PutToChat(Outbox outbox, Ask ask, BranchClock clock)
{
    /// <summary>Until when nothing that expects an answer may be put to the chat, because its author is in the middle of a draft; null: at once.</summary>
    public async Task<DateTimeOffset?> BusyUntil(ChatAddress address, CancellationToken cancel) =>
        await ask.ChatOf(address, cancel) is { DraftAt: { } since } chat && chat.IsDrafting(clock.Now) ? since + Chat.DraftSleepsAfter : null;

    /// <summary>Asks those members; false when the message was written before. A chat of two is asked for both by name.</summary>
    public async Task<bool> Question(Letter letter, IReadOnlyList<SheetLine> lines, QuestionTone tone, CancellationToken cancel, string? head = null)
    {
        if (await outbox.WasWritten(letter.Once, cancel))
        {
            return false;
        }

        var names = lines.Select(l => l.Invitee.Member.FullName).ToList();
        var text = head ?? (tone == QuestionTone.Invitation
            ? AttendanceTexts.Invitation(letter.Meeting, clock)
            : AttendanceTexts.AskAgain(letter.Meeting, clock));
        await ask.Put(
            letter.Chat, new OutgoingMessage(AttendanceTexts.WithQuestion(text, names, tone)) { Template = TemplateOf(letter) }, DraftFor(letter.Meeting, lines, tone),
            PostageOf(letter), lines[0].Member, cancel);
        return true;
    }

    /// <summary>Tells without asking; false when the message was written before.</summary>
    public async Task<bool> Plain(Letter letter, IReadOnlyList<SheetLine> lines, bool first, CancellationToken cancel, string? text = null)
    {
        if (await outbox.WasWritten(letter.Once, cancel))
        {
            return false;
        }

        text ??= first ? AttendanceTexts.PlainNotice(letter.Meeting, clock) : AttendanceTexts.Reminder(letter.Meeting, clock);
        outbox.ToChat(letter.Chat, new OutgoingMessage(text) { Template = TemplateOf(letter) }, PostageOf(letter), lines[0].Member);
        return true;
    }

    /// <summary>The question with its choices, for one member or for a couple.</summary>
    public static QuestionDraft DraftFor(Meeting meeting, IReadOnlyList<SheetLine> lines, QuestionTone tone)
    {
        var data = new ReplyQuestion(meeting.Id.Value, [.. lines.Select(l => l.Member.Value)], meeting.Version);
        return lines.Count == 2
            ? new QuestionDraft(AttendanceChat.FeatureName, AttendanceChat.Couple, data, AttendanceTexts.CoupleChoices(lines[0].Invitee.Member.FullName, lines[1].Invitee.Member.FullName))
            : new QuestionDraft(AttendanceChat.FeatureName, AttendanceChat.Single, data, AttendanceTexts.Choices(tone));
    }

    private MessageTemplate TemplateOf(Letter letter)
    {
        var (date, time) = clock.ToLocal(letter.Meeting.StartsAt);
        return new MessageTemplate(MessageTemplate.OfMeeting, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessageTemplate.Branch] = letter.Branch.Name,
            [MessageTemplate.Meeting] = MeetingKindTexts.Name(letter.Meeting.Kind),
            [MessageTemplate.When] = DateWords.Full(date, time),
            [MessageTemplate.Place] = AttendanceTexts.Or(letter.Meeting.Place),
        });
    }

    private static Postage PostageOf(Letter letter) =>
        new(Lane.Reminder, letter.Meeting.Subject, NotAfter: letter.Meeting.StartsAt, Once: letter.Once);
}
