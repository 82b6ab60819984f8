using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>Records replies given in a chat and says them back.</summary>
public sealed class WriteReply(Sheet sheet, RecordReply record, BranchClock clock)
{
    /// <summary>Of those the chat serves, who is invited.</summary>
    public async Task<List<SheetLine>> Mine(Turn turn, Meeting meeting) =>
        [.. (await sheet.Of(meeting, turn.Cancel)).Where(l => turn.People.Any(p => p.Is(l.Member)))];

    /// <summary>What stands of those lines, by name where a phone serves several.</summary>
    internal static string Told(IReadOnlyList<SheetLine> lines, Meeting meeting, Turn turn) => string.Join("; ", lines.Select(l =>
        $"đồng chí {(turn.People.Count > 1 ? l.Invitee.Member.FullName + " " : string.Empty)}{AttendanceTexts.Word(l.Record.ReplyFor(meeting))}"));

    /// <summary>Records what was said for each of them and says it back; one refusal refuses all.</summary>
    public async Task Write(
        Turn turn, Meeting meeting, IReadOnlyList<(MemberId Member, Reply Reply)> replies, string? reason, ReplyFeelings feelings)
    {
        var before = new List<ReplyBefore>();
        foreach (var (member, reply) in replies)
        {
            var actor = turn.People.FirstOrDefault(p => p.Is(member)) ?? turn.Actor;
            var (outcome, was) = await record.Record(
                actor, meeting, member, reply, reply == Reply.WillAttend ? null : reason, SaidBy.Member, turn.Cancel, turn.Overtaken);
            if (outcome != ReplyOutcome.Recorded)
            {
                turn.Say(Refusal(outcome, meeting));
                return;
            }

            before.Add(was!);
        }

        turn.CanUndo(AttendanceChat.FeatureName, before);
        await SayBack(turn, meeting, replies, reason, feelings);
    }

    private async Task SayBack(
        Turn turn, Meeting meeting, IReadOnlyList<(MemberId Member, Reply Reply)> replies, string? reason, ReplyFeelings feelings)
    {
        var sheetLines = await sheet.Of(meeting, turn.Cancel);
        var names = sheetLines.ToDictionary(l => l.Member, l => l.Invitee.Member.FullName);
        var absent = replies.Where(r => r.Reply == Reply.WillBeAbsent).Select(r => r.Member.Value).ToList();
        string said;
        if (replies.Select(r => r.Reply).Distinct().Count() > 1)
        {
            said = AttendanceTexts.SaidBackBoth(string.Join("; ", replies.Select(r => $"đồng chí {names[r.Member]} {AttendanceTexts.Word(r.Reply)}")));
        }
        else
        {
            var who = turn.People.Count > 1 ? replies.Select(r => names[r.Member]).ToList() : [];
            said = AttendanceTexts.SaidBack(who, replies[0].Reply, reason, feelings, meeting, clock);
        }

        if (absent.Count > 0 && reason is null && sheetLines.Any(l => l.Invitee.Asked && absent.Contains(l.Member.Value)))
        {
            turn.KeepDraft(AttendanceChat.FeatureName, new ReasonDraft(meeting.Id.Value, absent));
            said += " " + AttendanceTexts.AskReason;
        }

        turn.Say(said);
    }

    /// <summary>Why a reply was not recorded.</summary>
    internal static string Refusal(ReplyOutcome outcome, Meeting meeting) => outcome switch
    {
        ReplyOutcome.TooLate => AttendanceTexts.TooLate(meeting),
        ReplyOutcome.NotInvited => AttendanceTexts.NotInvited,
        ReplyOutcome.Overtaken => AttendanceTexts.NewerStands,
        ReplyOutcome.NotAllowed or ReplyOutcome.Recorded => ConversationTexts.NotAllowed,
    };
}
