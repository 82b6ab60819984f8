using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Takes back the reply a person gave last.</summary>
public sealed class TakeBackReply(ChiBoDb db, Sheet sheet, RecordReply record)
{
    /// <summary>"sai rồi": puts back what was there, and asks again.</summary>
    public async Task TakeBack(Turn turn, IReadOnlyList<ReplyBefore> before)
    {
        var meeting = await db.Meetings().FindAsync([new MeetingId(before[0].Meeting)], turn.Cancel);
        foreach (var one in before)
        {
            var member = new MemberId(one.Member);
            var outcome = await record.Undo(turn.People.FirstOrDefault(p => p.Is(member)) ?? turn.Actor, meeting!, one, turn.Cancel);
            if (outcome != ReplyOutcome.Recorded)
            {
                turn.Say(WriteReply.Refusal(outcome, meeting!));
                return;
            }
        }

        turn.Chat.DropDraft();
        var lines = (await sheet.Of(meeting!, turn.Cancel)).Where(l => before.Any(b => b.Member == l.Member.Value) && turn.People.Any(p => p.Is(l.Member))).ToList();
        if (lines.Count == 0)
        {
            turn.Say(AttendanceTexts.Withdrawn);
            return;
        }

        // What stood before stands again, and is said: "vắng", then its reason, are two records.
        var back = lines.Where(l => l.Record.ReplyFor(meeting!) != Reply.None).ToList();
        var withdrawn = back.Count == 0 ? AttendanceTexts.Withdrawn : AttendanceTexts.WithdrawnTo(WriteReply.Told(back, meeting!, turn));

        await turn.Ask(
            AttendanceTexts.WithQuestion(withdrawn, [.. lines.Select(l => l.Invitee.Member.FullName)], QuestionTone.Again, turn.People.Count > 1),
            PutToChat.DraftFor(meeting!, lines, QuestionTone.Again));
    }
}
