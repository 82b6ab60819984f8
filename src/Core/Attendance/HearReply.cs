using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Works out which meeting and which member a reply in words is about.</summary>
public sealed class HearReply(ChiBoDb db, WriteReply write, MeetingsToAnswer meetings, PassOnWord others, BranchClock clock, ReplyClock frame)
{
    /// <summary>A reply in free words.</summary>
    public async Task Heard(Turn turn, ReplyReading reading, IReadOnlyList<Meeting> open)
    {
        if (open.Count == 0)
        {
            turn.Say(AttendanceTexts.NoMeeting);
            return;
        }

        var candidates = await meetings.Unanswered(open, turn.People, turn.Cancel);
        var shared = turn.People.Count > 1 ? await write.Mine(turn, candidates[0]) : [];
        if (SharedPhone.Each(turn.Text.Trim().TrimEnd('.'), shared, frame.ContextFor(candidates[0].StartsAt)) is { } each)
        {
            await write.Write(
                turn, candidates[0], [.. each.Select(one => (one.Line.Member, one.Reply))], each.FirstOrDefault(one => one.Reason is not null).Reason, reading.Feelings);
            return;
        }

        var spoken = reading.About ?? (shared.Count > 1 && reading.Beside is { } with && IsOneOf(shared, with) ? with : null);
        if (spoken is not null)
        {
            await HeardOf(turn, spoken, candidates[0]);
            return;
        }

        var heard = new HeardReply(ReplyOf(reading.Label), reading.Reason, reading.Feelings, [.. candidates.Take(2).Select(m => m.Id.Value)], []);
        if (candidates.Count > 1)
        {
            await turn.Ask(AttendanceTexts.WhichMeeting, new QuestionDraft(
                AttendanceChat.FeatureName, AttendanceChat.Which, heard, [.. candidates.Take(2).Select(m => AttendanceTexts.AsChoice(m, clock))], Once: true));
            return;
        }

        await ForWhom(turn, heard, candidates[0]);
        if (reading.Beside is { } beside)
        {
            turn.Say(AttendanceTexts.BesideNotRecorded(beside.Who));
        }
    }

    /// <summary>The person does not know yet: nothing is recorded, asked once more tomorrow evening.</summary>
    public async Task Unclear(Turn turn, IReadOnlyList<Meeting> open)
    {
        var meeting = open[0];
        var again = clock.ToInstant(clock.Today.AddDays(1), new TimeOnly(19, 30));
        var mine = await write.Mine(turn, meeting);
        if (mine.Count > 0 && mine.TrueForAll(l => l.Record.ReplyFor(meeting) != Reply.None))
        {
            turn.Say(AttendanceTexts.Unchanged(WriteReply.Told(mine, meeting, turn), meeting, clock));
            return;
        }

        var lines = mine.Where(l => l.Invitee.Asked && l.Record.ReplyFor(meeting) == Reply.None).ToList();
        var will = lines.Count > 0 && again < meeting.StartsAt.AddHours(-2);
        if (will)
        {
            lines.ForEach(l => l.Record.AskAgain(again));
        }

        turn.Say(AttendanceTexts.Unclear(will));
    }

    /// <summary>Which of two meetings was meant.</summary>
    public async Task ForMeeting(Turn turn, HeardReply heard, int number)
    {
        if (await db.Meetings().FindAsync([new MeetingId(heard.Meetings[number - 1])], turn.Cancel) is { } meeting)
        {
            await ForWhom(turn, heard, meeting);
        }
    }

    /// <summary>Whom of those a phone serves was meant: all, or one of them.</summary>
    public async Task ForMember(Turn turn, HeardReply heard, int number)
    {
        if (await db.Meetings().FindAsync([new MeetingId(heard.Meetings[0])], turn.Cancel) is { } meeting)
        {
            var members = number == 1 ? heard.Members : [heard.Members[number - 2]];
            await write.Write(turn, meeting, [.. members.Select(m => (new MemberId(m), heard.Reply))], heard.Reason, heard.Feelings);
        }
    }

    /// <summary>Whom word passed on was about.</summary>
    public Task ForOther(Turn turn, OtherReply reply, int number) => others.Record(turn, reply, number);

    /// <summary>The reason that was asked for.</summary>
    public async Task Reason(Turn turn, ReasonDraft draft, string reason, ReplyFeelings feelings)
    {
        if (await db.Meetings().FindAsync([new MeetingId(draft.Meeting)], turn.Cancel) is { } meeting)
        {
            await write.Write(turn, meeting, [.. draft.Members.Select(m => (new MemberId(m), Reply.WillBeAbsent))], reason, feelings);
        }
    }

    private static bool IsOneOf(List<SheetLine> mine, WordPassedOn about) =>
        PassOnWord.IsSpouse(about.Who) || mine.Exists(l => PassOnWord.Names(about.Who, l.Invitee.Member.FullName));

    /// <summary>The reply a label stands for; none where it is no answer.</summary>
    internal static Reply ReplyOf(ReplyLabel label) => label switch
    {
        ReplyLabel.WillAttend => Reply.WillAttend,
        ReplyLabel.WillBeAbsent => Reply.WillBeAbsent,
        ReplyLabel.WillBeLate => Reply.WillBeLate,
        _ => Reply.None,
    };

    // A name of those the phone serves: his own reply, however he is called. Two of them at once: the question for both.
    private async Task HeardOf(Turn turn, WordPassedOn about, Meeting meeting)
    {
        var mine = await write.Mine(turn, meeting);
        var named = mine.Where(l => PassOnWord.Names(about.Who, l.Invitee.Member.FullName)).ToList();
        var reply = ReplyOf(about.Reported);
        if (named.Count == 1 && !PassOnWord.SpeaksOfSeveral(turn.Text) && reply != Reply.None)
        {
            await write.Write(turn, meeting, [(named[0].Member, reply)], about.Reason, ReplyFeelings.None);
        }
        else if (mine.Count > 1 && (named.Count > 0 || PassOnWord.IsSpouse(about.Who)))
        {
            await turn.Ask(
                AttendanceTexts.WithQuestion(AttendanceTexts.Shared(meeting, clock), [.. mine.Select(l => l.Invitee.Member.FullName)], QuestionTone.Again),
                PutToChat.DraftFor(meeting, mine, QuestionTone.Again));
        }
        else if (about.Reason is not null && PassOnWord.IsSpouse(about.Who))
        {
            // "vợ tôi ốm": a wife who is no member is looked for nowhere; whether he comes himself is not said.
            await Unclear(turn, [meeting]);
        }
        else
        {
            await others.Ask(turn, about, meeting);
        }
    }

    private async Task ForWhom(Turn turn, HeardReply heard, Meeting meeting)
    {
        var mine = await write.Mine(turn, meeting);
        if (mine.Count == 0)
        {
            turn.Say(AttendanceTexts.NotInvited);
        }
        else if (mine.Count == 1 || SharedPhone.SaysAll(turn.Text))
        {
            await write.Write(turn, meeting, [.. mine.Select(l => (l.Member, heard.Reply))], heard.Reason, heard.Feelings);
        }
        else if (SharedPhone.Named(turn.Text, mine) is { } named)
        {
            await write.Write(turn, meeting, [(named.Member, heard.Reply)], heard.Reason, heard.Feelings);
        }
        else
        {
            var data = heard with { Meetings = [meeting.Id.Value], Members = [.. mine.Select(l => l.Member.Value)] };
            await turn.Ask(AttendanceTexts.WhoIsMeant, new QuestionDraft(
                AttendanceChat.FeatureName, AttendanceChat.Who, data,
                [mine.Count == 2 ? "Cả hai" : "Tất cả", .. mine.Select(l => "Đồng chí " + l.Invitee.Member.FullName).Take(4)], Once: true));
        }
    }
}
