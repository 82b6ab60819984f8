using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>A secretary who is invited himself writes answers to members: they go where they are meant for, and the last act is the one taken back.</summary>
public sealed class SecretaryAnswersTests
{
    private const string Unknown = "/hoi sân bóng chuyền mấy giờ đóng cửa";
    private const string Answer = "Được, thu 200.000 đồng một buổi, đăng ký trước 3 ngày.";

    [Theory]
    [InlineData("1")]
    [InlineData("Gửi câu trả lời")]
    [InlineData("đúng rồi")]
    public async Task Who_writes_at_once_under_a_question_is_asked_whether_that_is_the_answer(string yes)
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("0: thuê hội trường được không");
        await secretary.Types("việc");
        await secretary.Presses(1);

        var asked = (await secretary.Types(Answer)).ShouldHaveSingleItem();
        asked.Text.ShouldBe($"Đồng chí trả lời đồng chí Mẫu Thị Dung (tổ 2) câu “thuê hội trường được không” như sau phải không?\n“{Answer}”");
        (await secretary.Types("Đăng ký ở nhà văn hóa.")).ShouldHaveSingleItem().Text.ShouldContain($"“{Answer}\nĐăng ký ở nhà văn hóa.”");
        (await secretary.Types(yes)).ShouldHaveSingleItem().Text.ShouldBe("Đã gửi câu trả lời tới đồng chí Mẫu Thị Dung (tổ 2).");

        (await member.Newest()).Text.ShouldStartWith($"Đồng chí bí thư Mẫu Thị An trả lời: {Answer}\nĐăng ký ở nhà văn hóa.");
        (await Replied(host, branch)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task What_was_not_meant_as_the_answer_is_not_sent_and_short_replies_are_still_to_the_invitation()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        await host.PhoneOf(branch.Members[3]).Types("0: thuê hội trường được không");

        await secretary.Types("Tối mai tôi bận, xin vắng họp");
        (await secretary.Types("không")).ShouldHaveSingleItem().Text.ShouldBe(HandoverTexts.NotSent);
        (await Replied(host, branch)).ShouldBe(Reply.None);
        await host.PhoneOf(branch.Members[4]).Types("0: đóng quỹ ở đâu");
        await secretary.Types("tôi dự");
        (await Replied(host, branch)).ShouldBe(Reply.WillAttend);
    }

    [Fact]
    public async Task A_question_of_his_own_is_not_sent_as_the_answer()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("0: thuê hội trường được không");
        await secretary.Presses("Trả lời");

        (await secretary.Types("mấy giờ họp")).ShouldHaveSingleItem().Text.ShouldContain("03/12");
        (await secretary.Types(Answer)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã gửi câu trả lời");
        (await member.Newest()).Text.ShouldContain(Answer);
    }

    [Fact]
    public async Task Words_under_the_offer_to_keep_an_answer_word_it_anew()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        await Answered(host, branch, "Chín giờ tối.");

        (await secretary.Types("Được mở đến mười giờ tối, chủ nhật nghỉ")).ShouldHaveSingleItem().Text
            .ShouldContain("Trợ lý nói: “Theo giải đáp của đồng chí bí thư, ngày 01/12/2026: Được mở đến mười giờ tối, chủ nhật nghỉ.”");
        (await Replied(host, branch)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task The_command_that_answers_a_line_of_the_list_is_beyond_doubt_and_goes_before_a_draft()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types(Unknown);
        await member.Types("/hoi chợ huyện họp phiên ngày mấy");
        await secretary.Types("câu hỏi chưa trả lời");

        (await secretary.Types("trả lời 1: Đồng chí báo bí thư trước ít nhất 24 giờ, gấp thì gọi điện.")).ShouldHaveSingleItem().Text.ShouldContain("Trợ lý nói: “Theo giải đáp");
        (await secretary.Types("trả lời 2 Nên hỏi thủ quỹ nhé")).ShouldHaveSingleItem().Text.ShouldContain(": Nên hỏi thủ quỹ nhé.”");
        (await secretary.Types("trả lời 1: Gọi bà Cúc, số 0912 345 678")).ShouldHaveSingleItem();
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Chưa lưu:");
        (await secretary.Types("trả lời 2: Ngày rằm hằng tháng.")).ShouldHaveSingleItem().Text.ShouldContain(": Ngày rằm hằng tháng.”");
    }

    [Fact]
    public async Task A_question_of_the_list_that_is_written_under_is_answered()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        await host.PhoneOf(branch.Members[3]).Types(Unknown);
        await secretary.Types("câu hỏi chưa trả lời");
        await secretary.Types("1");

        (await secretary.Types("Được mở đến chín giờ tối hằng ngày")).ShouldHaveSingleItem().Text.ShouldContain("Lưu câu trả lời này");
        await secretary.Types("1");
        (await secretary.Types("câu hỏi chưa trả lời")).ShouldHaveSingleItem().Choices.ShouldBeEmpty();
        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(BranchAnswerTexts.DroppedAndAsked);
        (await secretary.Types("câu hỏi chưa trả lời")).ShouldHaveSingleItem().Choices.ShouldHaveSingleItem().Label.ShouldStartWith("sân bóng chuyền");
        await secretary.Types("1");
        await secretary.Presses("Không cần trả lời");
        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(QuestionListTexts.WaitsAgain);
        (await secretary.Types("câu hỏi chưa trả lời")).ShouldHaveSingleItem().Choices.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rewording_and_dropping_a_kept_answer_are_taken_back()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        await Answered(host, branch, "Chín giờ tối.");
        await secretary.Presses("Lưu");
        await Review(secretary, "Sửa");
        await secretary.Types("Mười giờ tối.");
        (await secretary.Presses("Lưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã sửa.");

        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(BranchAnswerTexts.WordedAsBefore);
        (await host.PhoneOf(branch.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldContain("Chín giờ tối.");
        await Review(secretary, "Bỏ");
        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(BranchAnswerTexts.UsedAgain);
        (await host.PhoneOf(branch.Members[4]).Types(Unknown)).ShouldHaveSingleItem().Text.ShouldContain("Chín giờ tối.");
        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NothingToUndo);
    }

    [Fact]
    public async Task Sai_roi_behind_a_settled_question_takes_back_nothing_older()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Invited(host);
        await secretary.Types("tôi dự");
        await host.PhoneOf(branch.Members[3]).Types("0: thuê hội trường được không");
        await secretary.Presses("Đã gọi điện");

        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NothingToUndo);
        (await Replied(host, branch)).ShouldBe(Reply.WillAttend);
    }

    private static async Task Review(Phone secretary, string choice)
    {
        await secretary.Types("câu trả lời đã lưu");
        await secretary.Presses(1);
        await secretary.Presses(choice);
    }

    private static async Task Answered(ChiBoHost host, SampleBranch branch, string answer)
    {
        await host.PhoneOf(branch.Members[3]).Types(Unknown);
        await host.PhoneOf(branch.Members[3]).Presses("Chuyển");
        await host.PhoneOf(branch.Secretary).Presses("Trả lời");
        (await host.PhoneOf(branch.Secretary).Types(answer)).Count.ShouldBe(2);
    }

    private static async Task<Reply> Replied(ChiBoHost host, SampleBranch branch) =>
        (await host.Read(db => db.Attendance().SingleAsync(r => r.MemberId == branch.Secretary))).Reply;

    /// <summary>A branch invited to a meeting on Thursday 03/12/2026 at 19:00.</summary>
    private static async Task<(SampleBranch Branch, Phone Secretary)> Invited(ChiBoHost host)
    {
        var branch = await SampleBranch.Make(host);
        await branch.Invite(host);
        return (branch, host.PhoneOf(branch.Secretary));
    }
}
