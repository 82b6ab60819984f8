using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Works out which meeting and which member a reply is about, records it and says it back.</summary>
public sealed class HearReply(ChiBoDb db, Sheet sheet, RecordReply record, MeetingsToAnswer meetings, PassOnWord others, BranchClock clock, ReplyClock frame)
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
        var shared = turn.People.Count > 1 ? await Mine(turn, candidates[0]) : [];
        if (SharedPhone.Each(turn.Text.Trim().TrimEnd('.'), shared, frame.ContextFor(candidates[0].StartsAt)) is { } each)
        {
            await Write(
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
        var mine = await Mine(turn, meeting);
        if (mine.Count > 0 && mine.TrueForAll(l => l.Record.ReplyFor(meeting) != Reply.None))
        {
            turn.Say(AttendanceTexts.Unchanged(Told(mine, meeting, turn), meeting, clock));
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
        await Write(turn, meeting, [.. members.Zip(replies, (m, r) => (new MemberId(m), r))], null, ReplyFeelings.None);
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
            await Write(turn, meeting, [.. members.Select(m => (new MemberId(m), heard.Reply))], heard.Reason, heard.Feelings);
        }
    }

    /// <summary>Whom word passed on was about.</summary>
    public Task ForOther(Turn turn, OtherReply reply, int number) => others.Record(turn, reply, number);

    /// <summary>The reason that was asked for.</summary>
    public async Task Reason(Turn turn, ReasonDraft draft, string reason, ReplyFeelings feelings)
    {
        if (await db.Meetings().FindAsync([new MeetingId(draft.Meeting)], turn.Cancel) is { } meeting)
        {
            await Write(turn, meeting, [.. draft.Members.Select(m => (new MemberId(m), Reply.WillBeAbsent))], reason, feelings);
        }
    }

    private static Reply[] CoupleReplies(int number) => number switch
    {
        1 => [Reply.WillAttend, Reply.WillAttend],
        2 => [Reply.WillAttend, Reply.WillBeAbsent],
        3 => [Reply.WillBeAbsent, Reply.WillAttend],
        _ => [Reply.WillBeAbsent, Reply.WillBeAbsent],
    };

    private async Task<List<SheetLine>> Mine(Turn turn, Meeting meeting) =>
        [.. (await sheet.Of(meeting, turn.Cancel)).Where(l => turn.People.Any(p => p.Is(l.Member)))];

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

    private async Task AskForNewTime(Turn turn, Meeting meeting, IReadOnlyList<Guid> members)
    {
        var lines = (await sheet.Of(meeting, turn.Cancel)).Where(l => members.Contains(l.Member.Value)).ToList();
        lines.ForEach(l => l.Record.Asked(turn.Now));
        await turn.Ask(
            AttendanceTexts.WithQuestion(AttendanceTexts.Invitation(meeting, clock), [.. lines.Select(l => l.Invitee.Member.FullName)], QuestionTone.Moved),
            PutToChat.DraftFor(meeting, lines, QuestionTone.Moved));
    }

    // A name of those the phone serves: his own reply, however he is called. Two of them at once: the question for both.
    private async Task HeardOf(Turn turn, WordPassedOn about, Meeting meeting)
    {
        var mine = await Mine(turn, meeting);
        var named = mine.Where(l => PassOnWord.Names(about.Who, l.Invitee.Member.FullName)).ToList();
        var reply = ReplyOf(about.Reported);
        if (named.Count == 1 && !PassOnWord.SpeaksOfSeveral(turn.Text) && reply != Reply.None)
        {
            await Write(turn, meeting, [(named[0].Member, reply)], about.Reason, ReplyFeelings.None);
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

    /// <summary>What stands of those lines, by name where a phone serves several.</summary>
    internal static string Told(IReadOnlyList<SheetLine> lines, Meeting meeting, Turn turn) => string.Join("; ", lines.Select(l =>
        $"đồng chí {(turn.People.Count > 1 ? l.Invitee.Member.FullName + " " : string.Empty)}{AttendanceTexts.Word(l.Record.ReplyFor(meeting))}"));

    private async Task ForWhom(Turn turn, HeardReply heard, Meeting meeting)
    {
        var mine = await Mine(turn, meeting);
        if (mine.Count == 0)
        {
            turn.Say(AttendanceTexts.NotInvited);
        }
        else if (mine.Count == 1 || SharedPhone.SaysAll(turn.Text))
        {
            await Write(turn, meeting, [.. mine.Select(l => (l.Member, heard.Reply))], heard.Reason, heard.Feelings);
        }
        else if (SharedPhone.Named(turn.Text, mine) is { } named)
        {
            await Write(turn, meeting, [(named.Member, heard.Reply)], heard.Reason, heard.Feelings);
        }
        else
        {
            var data = heard with { Meetings = [meeting.Id.Value], Members = [.. mine.Select(l => l.Member.Value)] };
            await turn.Ask(AttendanceTexts.WhoIsMeant, new QuestionDraft(
                AttendanceChat.FeatureName, AttendanceChat.Who, data,
                [mine.Count == 2 ? "Cả hai" : "Tất cả", .. mine.Select(l => "Đồng chí " + l.Invitee.Member.FullName).Take(4)], Once: true));
        }
    }

    private async Task Write(
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

    internal static string Refusal(ReplyOutcome outcome, Meeting meeting) => outcome switch
    {
        ReplyOutcome.TooLate => AttendanceTexts.TooLate(meeting),
        ReplyOutcome.NotInvited => AttendanceTexts.NotInvited,
        ReplyOutcome.Overtaken => AttendanceTexts.NewerStands,
        ReplyOutcome.NotAllowed or ReplyOutcome.Recorded => ConversationTexts.NotAllowed,
    };
}
