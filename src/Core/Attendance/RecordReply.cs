using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>How recording a reply ended.</summary>
public enum ReplyOutcome
{
    Recorded,

    /// <summary>The meeting does not concern the member.</summary>
    NotInvited,

    /// <summary>The sheet is closed, the meeting is cancelled, or it is long over.</summary>
    TooLate,

    /// <summary>The actor may not speak for that member.</summary>
    NotAllowed,

    /// <summary>A newer word of his, or about him, came first: that one stands.</summary>
    Overtaken,
}

/// <summary>What was there before a reply, so that "sai rồi" can put it back.</summary>
public sealed record ReplyBefore(Guid Meeting, Guid Member, Reply Reply, string? Reason, SaidBy? SaidBy, int Version);

/// <summary>Records what a member says about a meeting, by himself or through another; the history keeps every change.</summary>
public sealed class RecordReply(ChiBoDb db, Sheet sheet, TimeProvider time)
{
    /// <summary>Longest reason that is kept, in characters.</summary>
    public const int LongestReason = 200;

    /// <summary>
    /// Records a reply. The member himself, another member of the branch for him, or by phone the secretary and his group
    /// leader may. Returns also what was there before.
    /// </summary>
    /// <param name="overtaken">When it was said, if something newer has come before it; see <see cref="Conversations.Turn.Overtaken"/>.</param>
    public Task<(ReplyOutcome Outcome, ReplyBefore? Before)> Record(
        Actor actor, Meeting meeting, MemberId member, Reply reply, string? reason, SaidBy saidBy, CancellationToken cancel,
        DateTimeOffset? overtaken = null) =>
        Write(actor, meeting, member, new Word(reply, reason, saidBy, saidBy, overtaken), cancel);

    /// <summary>Puts back what was there before a reply, whoever had said that; one may take back what one said oneself or for another.</summary>
    public async Task<ReplyOutcome> Undo(Actor actor, Meeting meeting, ReplyBefore before, CancellationToken cancel)
    {
        var member = new MemberId(before.Member);
        var speaksAs = actor.Is(member) ? SaidBy.Member : SaidBy.OtherMember;
        var (outcome, _) = await Write(
            actor, meeting, member, new Word(before.Reply, before.Reason, before.SaidBy ?? speaksAs, speaksAs), cancel);
        return outcome;
    }

    private sealed record Word(Reply Reply, string? Reason, SaidBy SaidBy, SaidBy SpeaksAs, DateTimeOffset? Overtaken = null);

    private async Task<(ReplyOutcome Outcome, ReplyBefore? Before)> Write(
        Actor actor, Meeting meeting, MemberId member, Word word, CancellationToken cancel)
    {
        if (meeting.State is MeetingState.Closed or MeetingState.Cancelled || time.GetUtcNow() > meeting.StartsAt + MeetingsToAnswer.AfterStart)
        {
            return (ReplyOutcome.TooLate, null);
        }

        var line = (await sheet.Of(meeting, cancel)).FirstOrDefault(l => l.Member == member);
        if (line is null)
        {
            return (ReplyOutcome.NotInvited, null);
        }

        if (!MaySpeakFor(actor, meeting, line, word.SpeaksAs))
        {
            return (ReplyOutcome.NotAllowed, null);
        }

        var record = line.Record;
        if (record.RepliedAt >= word.Overtaken)
        {
            return (ReplyOutcome.Overtaken, null);
        }

        var before = new ReplyBefore(meeting.Id.Value, member.Value, record.ReplyFor(meeting), record.ReplyReason, record.ReplySaidBy, record.ReplyVersion);
        var reason = word.Reason is { } said ? VietnameseText.Cut(said, LongestReason) : null;
        Change(actor, record, meeting, word.Reply, reason, word.SaidBy);
        return (ReplyOutcome.Recorded, before);
    }

    private static bool MaySpeakFor(Actor actor, Meeting meeting, SheetLine line, SaidBy saidBy) => saidBy switch
    {
        SaidBy.Member => actor.Is(line.Member),
        SaidBy.OtherMember => actor.Branch == meeting.BranchId && actor.Who is not null,
        _ => actor.KeepsGroup(meeting.BranchId, line.Invitee.Member.GroupId),
    };

    private void Change(Actor actor, AttendanceRecord record, Meeting meeting, Reply reply, string? reason, SaidBy saidBy)
    {
        var now = time.GetUtcNow();
        db.AttendanceChanges().Add(new AttendanceChange(
            meeting.Id, record.MemberId, Note(record.ReplyFor(meeting), record.ReplyReason), Note(reply, reason), saidBy, now)
        {
            By = actor.Who,
        });
        record.Answer(reply, reason, saidBy, meeting.Version, now);
    }

    private static string Note(Reply reply, string? reason) => reason is null ? $"reply:{reply}" : $"reply:{reply}|{reason}";
}
