using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using FsCheck.Xunit;

namespace ChiBo.Core.Tests.Notices;

public sealed class NoticeLedgerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly MemberId s_leader = MemberId.New();

    [Property]
    public bool Every_member_is_in_one_state_and_the_states_add_up_to_the_audience(List<(byte Events, byte Row, byte Error)> audience, bool planned)
    {
        var states = audience.ConvertAll(m => NoticeLedger.StateOf(Recipient(m.Events), Row(m.Row, m.Error), planned));

        return Enum.GetValues<LedgerState>().Sum(s => states.Count(x => x == s)) == audience.Count;
    }

    [Property]
    public bool What_a_person_said_or_recorded_goes_before_what_the_machine_knows(byte events, byte row, byte error, bool planned)
    {
        var recipient = Recipient(events);
        var state = NoticeLedger.StateOf(recipient, Row(row, error), planned);
        return state switch
        {
            LedgerState.Read => recipient.AcknowledgedBy == recipient.MemberId,
            LedgerState.ReadThroughHelper => recipient.AcknowledgedAt is not null && recipient.AcknowledgedBy != recipient.MemberId,
            LedgerState.CalledByPhone => recipient is { CalledAt: not null, AcknowledgedAt: null },
            LedgerState.PaperHandedOver => recipient is { PaperAt: not null, CalledAt: null, AcknowledgedAt: null },
            _ => !recipient.Knows,
        };
    }

    [Property]
    public bool Nobody_is_reached_by_silence_or_by_a_message_that_did_not_go(byte row, byte error, bool planned)
    {
        var message = Row(row, error);
        var state = NoticeLedger.StateOf(Recipient(events: 0), message, planned);
        return state switch
        {
            LedgerState.Delivered => message?.State == OutboxState.Sent,
            LedgerState.Waiting => message is null ? planned : message.State is OutboxState.Waiting or OutboxState.Sending or OutboxState.Held,
            _ => state == LedgerState.NotReached,
        };
    }

    [Theory]
    [InlineData(OutboxState.Held, Outbox.Paused, LedgerState.Waiting)]
    [InlineData(OutboxState.Held, "budget", LedgerState.NotReached)]
    [InlineData(OutboxState.Cancelled, null, LedgerState.NotReached)]
    [InlineData(OutboxState.Sending, null, LedgerState.Waiting)]
    [InlineData(OutboxState.Sent, null, LedgerState.Delivered)]
    public void A_pause_only_delays_and_a_used_up_budget_reaches_nobody(OutboxState state, string? error, LedgerState expected) =>
        NoticeLedger.StateOf(Recipient(events: 0), new MessageStanding(state, error), willBeWritten: false).ShouldBe(expected);

    [Fact]
    public void Who_is_recorded_again_keeps_the_first_record_and_only_that_moment_is_taken_back()
    {
        var recipient = Recipient(events: 0);
        recipient.Told(Telling.Called, s_leader, s_now).ShouldBeTrue();
        recipient.Told(Telling.Called, null, s_now.AddHours(1)).ShouldBeFalse();
        recipient.CalledAt.ShouldBe(s_now);
        recipient.TakeBack(Telling.Called, s_now.AddHours(1));
        recipient.CalledBy.ShouldBe(s_leader);
        recipient.TakeBack(Telling.Called, s_now);
        recipient.Knows.ShouldBeFalse();
    }

    [Theory]
    [InlineData(19, 19, 0, 0, false)]
    [InlineData(20, 4, 0, 0, false)]
    [InlineData(20, 5, 0, 0, true)]
    [InlineData(1000, 300, 900, 290, false)]
    [InlineData(1000, 311, 950, 300, true)]
    public void A_notice_pauses_when_more_than_a_fifth_of_a_full_window_was_refused(int ended, int refused, int endedBefore, int refusedBefore, bool pauses) =>
        new SendingLook(ended, refused, endedBefore, refusedBefore).IsRefused.ShouldBe(pauses);

    [Theory]
    [InlineData(0, 100, 5)]
    [InlineData(50, 100, 5)]
    [InlineData(600, 100, 60)]
    [InlineData(86_400, 100, 300)]
    [InlineData(0, 20_000, 25)]
    public void It_is_looked_at_often_while_much_happens_and_seldom_while_nothing_does(int windowSeconds, int recipients, int next) =>
        SendingLook.NextAfter(TimeSpan.FromSeconds(windowSeconds), recipients).ShouldBe(TimeSpan.FromSeconds(next));

    [Theory]
    [InlineData(100, null, "")]
    [InlineData(0, 30.0, "")]
    [InlineData(100, 30.0, " Còn chưa đầy một phút.")]
    [InlineData(1900, 30.0, " Còn khoảng 2 phút.")]
    [InlineData(20_000, 2.0, " Còn khoảng 3 giờ.")]
    public void The_time_left_follows_from_the_pace(int messages, double? pace, string text) => NoticeTexts.TimeLeft(messages, pace).ShouldBe(text);

    private static NoticeRecipient Recipient(byte events)
    {
        var recipient = new NoticeRecipient(NoticeId.New(), MemberId.New());
        recipient.Reach((events & 1) == 0 ? new ChatAddress("simulator", "main", "1") : null, (events & 2) == 0 ? null : RefusalKind.Blocked);
        if ((events & 4) != 0)
        {
            recipient.Acknowledge((events & 8) != 0 ? recipient.MemberId : s_leader, s_now);
        }

        foreach (var (bit, how) in new[] { (16, Telling.Called), (32, Telling.Paper), (64, Telling.ReadAloud) })
        {
            if ((events & bit) != 0)
            {
                recipient.Told(how, s_leader, s_now);
            }
        }

        return recipient;
    }

    private static MessageStanding? Row(byte row, byte error)
    {
        var states = Enum.GetValues<OutboxState>();
        string?[] errors = [null, Outbox.Paused, nameof(RefusalKind.Blocked), "later"];
        return row % (states.Length + 1) is var at && at == states.Length ? null : new MessageStanding(states[at], errors[error % errors.Length]);
    }
}
