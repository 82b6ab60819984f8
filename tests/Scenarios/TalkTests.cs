using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>What people really write between a question and its answer.</summary>
public sealed class TalkTests
{
    private const string Nothing = "";

    [Theory]
    [InlineData("vâng ạ")]
    [InlineData("ok")]
    [InlineData("👍")]
    [InlineData("rõ rồi")]
    [InlineData("đồng ý")]
    public async Task Courtesy_after_an_answer_changes_nothing_and_costs_no_message(string courtesy)
    {
        await using var stage = await Stage.Make();
        await stage.Says("vắng, ốm");

        (await stage.Says(courtesy)).ShouldBe(Nothing);

        (await stage.Record()).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task Without_its_mark_a_yes_may_be_a_no_and_what_is_kept_is_said()
    {
        await using var stage = await Stage.Make();
        await stage.Says("có");

        (await stage.Says("em vang a")).ShouldContain("vẫn giữ lời trước: đồng chí có dự");
    }

    [Fact]
    public async Task A_denial_after_an_answer_still_changes_it()
    {
        await using var stage = await Stage.Make();
        await stage.Says("có");

        await stage.Says("vắng");

        (await stage.Record()).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("tôi đã trả lời chưa")]
    [InlineData("nghỉ họp 3 tháng có sao không")]
    public async Task What_gives_no_reason_is_not_kept_as_one(string text)
    {
        await using var stage = await Stage.Make();
        await stage.Says("xin vắng");

        await stage.Says(text);

        var record = await stage.Record();
        record.Reply.ShouldBe(Reply.WillBeAbsent);
        record.ReplyReason.ShouldBeNull();
    }

    [Fact]
    public async Task Who_gives_no_reason_is_not_asked_again()
    {
        await using var stage = await Stage.Make();
        await stage.Says("xin vắng");

        (await stage.Says("không có lý do")).ShouldBe(AttendanceTexts.WithoutReason);
    }

    [Theory]
    [InlineData("tôi vắng mấy buổi")]
    [InlineData("tôi đã vắng bao nhiêu buổi")]
    public async Task A_question_about_absences_is_no_absence(string question)
    {
        await using var stage = await Stage.Make();

        await stage.Says(question);

        (await stage.Record()).Reply.ShouldBe(Reply.None);
    }

    [Fact]
    public async Task Taking_back_a_reason_says_what_stands_again()
    {
        await using var stage = await Stage.Make();
        await stage.Says("vắng");
        await stage.Says("bận gặt");

        (await stage.Says("sai rồi cháu ạ")).ShouldStartWith("Đã bỏ ghi nhận vừa rồi, trở lại lời trước: đồng chí xin vắng.");
    }

    [Theory]
    [InlineData("vâng", Reply.WillBeAbsent)]
    [InlineData("đúng rồi", Reply.WillBeAbsent)]
    [InlineData("không phải", Reply.None)]
    public async Task A_bare_yes_or_no_answers_the_question_just_asked(string answer, Reply kept)
    {
        await using var stage = await Stage.Make();
        await stage.Says($"nhắn hộ đồng chí {SampleBranch.NameOf(5)} vắng");

        await stage.Says(answer);

        (await stage.Record(5)).Reply.ShouldBe(kept);
        (await stage.Record()).Reply.ShouldBe(Reply.None);
    }

    [Fact]
    public async Task An_old_question_changes_nothing_once_the_meeting_is_over()
    {
        await using var stage = await Stage.Make();
        await stage.Host.Advance(TimeSpan.FromDays(3));

        (await stage.Says("1")).ShouldBe(AttendanceTexts.MeetingOver);

        (await stage.Record()).Reply.ShouldBe(Reply.None);
    }

    [Fact]
    public async Task A_reply_to_a_cancelled_meeting_is_told_that_it_is_cancelled()
    {
        await using var stage = await Stage.Make();
        await stage.Host.Do(s => s.GetRequiredService<CancelMeeting>().Cancel(stage.Branch.SecretaryActor, stage.Meeting, default));

        (await stage.Says("1")).ShouldContain(AttendanceTexts.AfterCancelling);
    }

    [Fact]
    public async Task Agreeing_in_words_cancels_the_meeting_that_was_read_back()
    {
        await using var stage = await Stage.Make();
        var secretary = stage.Host.PhoneOf(stage.Branch.Secretary);
        await secretary.Types("hủy buổi 3/12");

        (await secretary.Types("đồng ý"))[0].Text.ShouldStartWith("Đã hủy buổi");
    }

    [Fact]
    public async Task Unclear_words_after_an_answer_say_what_is_kept()
    {
        await using var stage = await Stage.Make();
        await stage.Says("có");

        (await stage.Says("để xem")).ShouldContain("vẫn giữ lời trước: đồng chí có dự");
    }

    [Fact]
    public async Task Ones_own_name_is_oneself()
    {
        await using var stage = await Stage.Make();

        await stage.Says("đồng chí Cúc vắng ốm");

        (await stage.Record()).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task A_question_waits_while_its_reader_is_writing_a_notice()
    {
        await using var stage = await Stage.Make(told: false);
        var secretary = stage.Host.PhoneOf(stage.Branch.Secretary);
        await stage.Host.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(61));
        var invited = (await secretary.Messages()).Count(IsInvitation);
        await secretary.Types("/thongbao");
        await secretary.Types("Sáng mai tổng vệ sinh");

        await stage.Plan(stage.Host.Clock.GetUtcNow().AddHours(20));
        await stage.Host.Advance(TimeSpan.FromMinutes(2));
        (await secretary.Messages()).Count(IsInvitation).ShouldBe(invited);
        (await secretary.Presses("Cả chi bộ")).ShouldHaveSingleItem().Text.ShouldContain("nhắn Rõ");

        await stage.Host.Advance(TimeSpan.FromMinutes(15));
        (await secretary.Messages()).Count(IsInvitation).ShouldBe(invited + 1);
    }

    [Fact]
    public async Task A_notice_that_speaks_of_staying_away_is_still_a_notice()
    {
        await using var stage = await Stage.Make();

        var answer = await stage.Host.PhoneOf(stage.Branch.Secretary).Types("gửi thông báo: mai nghỉ họp");

        answer.ShouldHaveSingleItem().Text.ShouldStartWith("Gửi cho ai");
    }

    [Fact]
    public async Task A_yes_at_the_last_look_neither_sends_nor_answers_a_meeting()
    {
        await using var stage = await Stage.Make();
        var secretary = stage.Host.PhoneOf(stage.Branch.Secretary);
        await secretary.Types("thông báo: mai tổng vệ sinh");
        await secretary.Presses("Cả chi bộ");
        await secretary.Presses("Không cần");

        (await secretary.Types("vâng")).ShouldHaveSingleItem().Choices[0].Label.ShouldBe("Gửi");

        (await stage.Record(1)).Reply.ShouldBe(Reply.None);
    }

    [Theory]
    [InlineData("ai chưa rõ")]
    [InlineData("nhắc các đồng chí chưa rõ")]
    [InlineData("rút thông báo")]
    public async Task Words_about_notices_are_never_a_reply_to_a_meeting(string words)
    {
        await using var stage = await Stage.Make();

        (await stage.Host.PhoneOf(stage.Branch.Secretary).Types(words)).ShouldHaveSingleItem().Text.ShouldContain("thông báo");
    }

    [Fact]
    public async Task The_assistant_says_who_it_is()
    {
        await using var stage = await Stage.Make();

        (await stage.Says("bạn là ai?")).ShouldContain("trợ lý tự động của Chi bộ");
    }

    [Fact]
    public async Task Today_or_tomorrow_asked_with_a_tag_shows_the_schedule()
    {
        await using var stage = await Stage.Make();

        (await stage.Says("mai họp à")).ShouldStartWith("Buổi tới");
    }

    [Fact]
    public async Task A_strangers_greeting_is_answered_and_his_thanks_are_not()
    {
        await using var stage = await Stage.Make();
        var stranger = new Phone(stage.Host, "la");

        (await stranger.Types("xin chào")).ShouldHaveSingleItem().Text.ShouldContain("mã mời");
        (await stranger.Types("cảm ơn")).ShouldBeEmpty();
    }

    private static bool IsInvitation(ShownMessage message) => message.FromBot && message.Text.Contains("dự được không", StringComparison.Ordinal);

    /// <summary>A branch of six with a meeting on 3 December at 19:00, seen from number 3.</summary>
    private sealed record Stage(ChiBoHost Host, SampleBranch Branch, MeetingId Meeting) : IAsyncDisposable
    {
        public static async Task<Stage> Make(bool told = true)
        {
            var host = await ChiBoHost.Start();
            var stage = new Stage(host, await SampleBranch.Make(host), default);
            stage = stage with { Meeting = await stage.Plan(new DateTimeOffset(2026, 12, 3, 19, 0, 0, TimeSpan.FromHours(7))) };
            await host.Advance(told ? TimeSpan.FromMinutes(2) : TimeSpan.Zero);
            return stage;
        }

        public Task<MeetingId> Plan(DateTimeOffset at) => Host.Do(async s => (await s.GetRequiredService<PlanMeeting>().Plan(
            Branch.SecretaryActor, new NewMeeting(Branch.Id, MeetingKind.Regular, at, "nhà văn hóa"), default)).ShouldBeOfType<MeetingOutcome.Done>().Meeting.Id);

        /// <summary>What the bot answered, one message a line.</summary>
        public async Task<string> Says(string text) => string.Join('\n', (await Host.PhoneOf(Branch.Members[2]).Types(text)).Select(m => m.Text));

        public Task<AttendanceRecord> Record(int number = 3) => Host.Read(db => db.Attendance().SingleAsync(r => r.MeetingId == Meeting && r.MemberId == Branch.Members[number - 1]));

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
