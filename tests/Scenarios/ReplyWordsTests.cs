using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Replies in free words of two people, of those who share a phone, and such as leave it open.</summary>
public sealed class ReplyWordsTests
{
    [Theory]
    [InlineData("Giang vắng", Reply.None, Reply.WillBeAbsent)]
    [InlineData("chúng tôi có dự", Reply.WillAttend, Reply.WillAttend)]
    [InlineData("vợ chồng tôi vắng, về quê", Reply.WillBeAbsent, Reply.WillBeAbsent)]
    [InlineData("bà Giang đi, ông Dung vắng ốm", Reply.WillBeAbsent, Reply.WillAttend)]
    [InlineData("Dung đi còn Giang vắng, đau chân", Reply.WillAttend, Reply.WillBeAbsent)]
    public async Task On_a_shared_phone_the_words_tell_whose_reply_it_is(string text, Reply first, Reply second)
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromDays(2), change: (services, branch) => RollCallStage.Share(services, branch, 4, 5));
        await Invite(stage);
        (await stage.PhoneOf(4).Types(text)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã ghi: ");
        (await ReplyOf(stage, 4), await ReplyOf(stage, 5)).ShouldBe((first, second));
    }

    [Fact]
    public async Task Another_named_beside_the_sender_is_not_dropped_without_a_word()
    {
        await using var stage = await Invited();
        var said = await stage.PhoneOf(3).Types("tôi với bà Dung đều đi");

        said.Count.ShouldBe(2);
        said[1].Text.ShouldBe(AttendanceTexts.BesideNotRecorded("bà Dung"));
        (await ReplyOf(stage, 3), await ReplyOf(stage, 4)).ShouldBe((Reply.WillAttend, Reply.None));
    }

    [Fact]
    public async Task Word_for_another_is_asked_back_and_leaves_the_sender_unanswered()
    {
        await using var stage = await Invited();
        var phone = stage.PhoneOf(3);
        (await phone.Types("báo vắng hộ bà Dung")).ShouldHaveSingleItem().Text.ShouldContain("Mẫu Thị Dung");
        await phone.Presses("Phải");
        (await ReplyOf(stage, 3), await ReplyOf(stage, 4)).ShouldBe((Reply.None, Reply.WillBeAbsent));
    }

    [Theory]
    [InlineData("có lẽ không đi được")]
    [InlineData("mưa to thì tôi không đi được, không mưa thì đi")]
    [InlineData("em nhận được rồi ạ")]
    [InlineData("vợ tôi ốm")]
    public async Task What_leaves_it_open_is_taken_as_such_without_another_question(string text)
    {
        await using var stage = await Invited();
        (await stage.PhoneOf(3).Types(text)).ShouldHaveSingleItem().Text.ShouldStartWith(AttendanceTexts.Unclear(false));
        (await ReplyOf(stage, 3)).ShouldBe(Reply.None);
    }

    [Theory]
    [InlineData("tôi nhắn nhầm")]
    [InlineData("hủy")]
    public async Task A_record_is_taken_back_however_people_say_so(string text)
    {
        await using var stage = await Invited();
        var phone = stage.PhoneOf(3);
        await phone.Types("vắng, bận việc");
        (await phone.Types(text)).ShouldHaveSingleItem().Choices.ShouldNotBeEmpty();
        (await ReplyOf(stage, 3)).ShouldBe(Reply.None);
    }

    private static async Task Invite(RollCallStage stage)
    {
        await stage.Host.Do(async services =>
        {
            var meeting = (await services.GetRequiredService<ChiBoDb>().Meetings().FindAsync(stage.Meeting))!;
            (await services.GetRequiredService<InviteMembers>().Send(meeting, "test", default)).ShouldBeGreaterThan(0);
            return true;
        });
        await stage.Host.Advance(TimeSpan.Zero);
    }

    private static async Task<Reply> ReplyOf(RollCallStage stage, int number) => (await stage.RecordOf(number)).Reply;

    private static async Task<RollCallStage> Invited()
    {
        var stage = await RollCallStage.Make(before: TimeSpan.FromDays(2));
        await Invite(stage);
        return stage;
    }
}
