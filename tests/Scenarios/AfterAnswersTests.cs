using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Regulations;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>What is said just behind an answer about the rules, while an invitation is open, is about the answer.</summary>
public sealed class AfterAnswersTests
{
    private const string Known = "nghỉ họp 3 tháng có sao không";

    [Theory]
    [InlineData("vâng tôi hiểu rồi")]
    [InlineData("được rồi")]
    [InlineData("vâng cảm ơn đồng chí")]
    [InlineData("ok cảm ơn")]
    [InlineData("dạ em cảm ơn bác")]
    [InlineData("à thế à")]
    [InlineData("thế thì tốt")]
    [InlineData("ừ")]
    [InlineData("👍")]
    public async Task Who_has_understood_or_thanks_gets_no_message_and_replies_to_nothing(string text)
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types(Known);

        (await member.Types(text)).ShouldBeEmpty();
        (await ReplyOf(host, meeting, branch)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task A_reply_just_behind_an_answer_still_counts()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types(Known);

        (await member.Types("vắng")).ShouldHaveSingleItem().Text.ShouldContain("xin vắng");
        (await member.Types("có")).ShouldHaveSingleItem().Text.ShouldContain("có dự");
        (await ReplyOf(host, meeting, branch)).ShouldBe(Reply.WillAttend);
    }

    [Theory]
    [InlineData("thế còn dự bị")]
    [InlineData("còn đảng viên dự bị")]
    [InlineData("con dang vien du bi")]
    [InlineData("thế tôi vắng hai buổi")]
    public async Task A_question_that_goes_on_is_never_recorded_as_a_reply(string text)
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("đảng viên chính thức có mấy hình thức kỷ luật");

        (await member.Types(text)).ShouldHaveSingleItem().Text.ShouldNotBeOneOf(ConversationTexts.NotUnderstood, RegulationTexts.Declined);
        (await ReplyOf(host, meeting, branch)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task A_thumb_is_for_the_newest_answer_not_for_an_older_offer()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        (await member.Types("/hoi sân bóng chuyền mấy giờ đóng cửa")).ShouldHaveSingleItem().Text.ShouldBe(RegulationTexts.Declined);
        await member.Types(Known);

        (await member.Types("👍")).ShouldBeEmpty();
        await member.Types("/hoi bầu chi ủy ra sao");
        (await member.Types("👍")).ShouldBeEmpty();
        (await host.Read(db => db.HandoverThreads().CountAsync())).ShouldBe(0);
        (await ReplyOf(host, meeting, branch)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task Which_of_two_meanings_was_meant_is_not_answered_hours_later()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, _) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        (await member.Types("Em đủ 12 tháng dự bị từ tháng 5 mà tới tháng 8 chi bộ mới chịu họp. Vậy ngày chính thức của em bị lùi theo hả? Buồn ghê."))
            .ShouldHaveSingleItem().Text.ShouldStartWith("Ý đồng chí là");
        await host.Advance(TimeSpan.FromHours(2));

        (await member.Types("1")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NoOpenQuestion);
    }

    private static async Task<(SampleBranch Branch, MeetingId Meeting)> Invited(ChiBoHost host)
    {
        var branch = await SampleBranch.Make(host);
        return (branch, await branch.Invite(host));
    }

    private static Task<Reply> ReplyOf(ChiBoHost host, MeetingId meeting, SampleBranch branch) =>
        host.Read(db => db.Attendance().Where(r => r.MeetingId == meeting && r.MemberId == branch.Members[3]).Select(r => r.Reply).SingleAsync());
}
