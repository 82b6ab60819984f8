using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Takes a reply that was pressed or numbered.</summary>
public sealed class ChosenReply(ChiBoDb db, Sheet sheet, WriteReply write, BranchClock clock)
{
    /// <summary>A pressed or numbered choice of an invitation, however old.</summary>
    public async Task Chosen(Turn turn, ReplyQuestion question, bool couple, int number)
    {
        var meeting = await db.Meetings().FindAsync([new MeetingId(question.Meeting)], turn.Cancel);
        var members = question.Members.Where(m => turn.People.Any(p => p.Is(new MemberId(m)))).ToList();
        if (meeting is null || members.Count != question.Members.Count)
        {
            turn.Say(ConversationTexts.ForeignChoice);
            return;
        }

        if (question.Version != meeting.Version && meeting.State == MeetingState.Planned)
        {
            await AskForNewTime(turn, meeting, members);
            return;
        }

        var replies = couple ? CoupleReplies(number) : [number switch { 1 => Reply.WillAttend, 2 => Reply.WillBeAbsent, _ => Reply.WillBeLate }];
        await write.Write(turn, meeting, [.. members.Zip(replies, (m, r) => (new MemberId(m), r))], null, ReplyFeelings.None);
    }

    private static Reply[] CoupleReplies(int number) => number switch
    {
        1 => [Reply.WillAttend, Reply.WillAttend],
        2 => [Reply.WillAttend, Reply.WillBeAbsent],
        3 => [Reply.WillBeAbsent, Reply.WillAttend],
        _ => [Reply.WillBeAbsent, Reply.WillBeAbsent],
    };

    private async Task AskForNewTime(Turn turn, Meeting meeting, IReadOnlyList<Guid> members)
    {
        var lines = (await sheet.Of(meeting, turn.Cancel)).Where(l => members.Contains(l.Member.Value)).ToList();
        lines.ForEach(l => l.Record.Asked(turn.Now));
        await turn.Ask(
            AttendanceTexts.WithQuestion(AttendanceTexts.Invitation(meeting, clock), [.. lines.Select(l => l.Invitee.Member.FullName)], QuestionTone.Moved),
            PutToChat.DraftFor(meeting, lines, QuestionTone.Moved));
    }
}
