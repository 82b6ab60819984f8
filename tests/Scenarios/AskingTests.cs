using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class AskingTests
{
    [Fact]
    public async Task A_reply_in_words_is_recorded_said_back_and_undone()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);

        (await member.Newest()).Text.ShouldContain("Chi ủy mời đồng chí dự sinh hoạt chi bộ thường kỳ: 19 giờ 00, Thứ Năm 03/12/2026, nhà văn hóa Khối Mẫu 5");
        (await member.Types("vang, om")).ShouldHaveSingleItem().Text
            .ShouldBe("Đã ghi: đồng chí xin vắng, lý do ốm, buổi 19 giờ Thứ Năm 03/12; đồng chí bí thư sẽ thấy. Chúc đồng chí chóng khỏe. Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.");
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.WillBeAbsent);

        (await member.Types("sai rồi")).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldBe(["Có dự", "Xin vắng", "Đến muộn"]);
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.None);
        (await member.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("có dự, 19 giờ Thứ Năm 03/12");
        var history = await host.Read(db => db.AttendanceChanges().Where(c => c.MemberId == branch.Members[3]).OrderBy(c => c.Id).Select(c => c.After).ToListAsync());
        history.ShouldBe(["reply:WillBeAbsent|ốm", "reply:None", "reply:WillAttend"]);
    }

    [Fact]
    public async Task Who_has_left_the_branch_since_is_not_told_that_his_reply_was_taken_back()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("vắng, con ốm");
        await host.Do(async services =>
        {
            (await services.GetRequiredService<ChiBoDb>().Memberships().SingleAsync(m => m.MemberId == branch.Members[3])).End(new DateOnly(2026, 11, 30));
            return true;
        });

        (await member.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(AttendanceTexts.NotInvited);
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task A_pressed_absence_asks_for_the_reason_and_takes_it()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[2]);

        (await member.Presses("Xin vắng")).ShouldHaveSingleItem().Text.ShouldContain("lý do");
        (await member.Types("đi ăn cưới cháu")).ShouldHaveSingleItem().Text.ShouldContain("lý do");
        var record = await RecordOf(host, meeting, branch.Members[2]);
        record.Reply.ShouldBe(Reply.WillBeAbsent);
        record.ReplyReason.ShouldNotBeNull().ShouldContain("cưới");
    }

    [Fact]
    public async Task Not_knowing_records_nothing_and_asks_once_more_tomorrow_evening()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[2]);

        (await member.Types("để xem")).ShouldHaveSingleItem().Text.ShouldContain("Tối mai trợ lý hỏi lại");
        (await RecordOf(host, meeting, branch.Members[2])).Reply.ShouldBe(Reply.None);
        var before = (await member.Messages()).Count;
        await host.Advance(TimeSpan.FromDays(1.5));
        (await member.Messages()).Count.ShouldBe(before + 1);
        (await member.Newest()).Choices.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_to_be_asked_while_the_server_stood_is_not_asked_in_the_night()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, _) = await Invited(host);
        var member = host.PhoneOf(branch.Members[2]);
        await member.Types("để xem");
        var before = (await member.Messages()).Count;

        host.Clock.Advance(TimeSpan.FromHours(39));
        await host.Advance(TimeSpan.Zero);
        (await member.Messages()).Count.ShouldBe(before, "it is 23:00");
        await host.Advance(TimeSpan.FromHours(8));
        (await member.Messages()).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Word_passed_on_is_asked_back_and_kept_as_such()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[2]);

        var asked = (await member.Types("nhắn hộ bà Dung vắng")).ShouldHaveSingleItem();
        asked.Text.ShouldContain("Mẫu Thị Dung");
        await member.Presses("Phải");
        var record = await RecordOf(host, meeting, branch.Members[3]);
        (record.Reply, record.ReplySaidBy).ShouldBe((Reply.WillBeAbsent, SaidBy.OtherMember));
    }

    [Fact]
    public async Task A_couple_on_one_phone_is_asked_for_both_by_name()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6, linked: 4);
        await host.Do(async services =>
        {
            await services.GetRequiredService<LinkAccount>().Link(SimulatorSender.AddressOf(branch.Members[3].ToString()), branch.Members[4], host.Clock.GetUtcNow(), default);
            return true;
        });
        var meeting = await branch.Invite(host);
        var phone = host.PhoneOf(branch.Members[3]);

        (await phone.Newest()).Choices.Select(c => c.Label).ShouldBe(["Cả hai dự", "Chỉ đồng chí Mẫu Thị Dung", "Chỉ đồng chí Mẫu Thị Giang", "Cả hai xin vắng"]);
        await phone.Types("2");
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.WillAttend);
        (await RecordOf(host, meeting, branch.Members[4])).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task After_a_move_everybody_told_is_told_again_and_only_those_who_answered_are_asked()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        await host.PhoneOf(branch.Members[2]).Types("có");
        await host.Do(async services =>
        {
            var moved = (await services.GetRequiredService<ChiBoDb>().Meetings().FindAsync(meeting))!;
            var old = moved.StartsAt;
            moved.MoveTo(old.AddDays(1));
            services.GetRequiredService<Facts>().Record(new MeetingMoved(moved, old, moved.Place));
            return true;
        });
        await host.Advance(TimeSpan.Zero);

        var answered = await host.PhoneOf(branch.Members[2]).Newest();
        answered.Text.ShouldBe("Chi ủy xin đổi lịch họp. Cũ: 19 giờ Thứ Năm 03/12. Mới: 19 giờ Thứ Sáu 04/12, vẫn ở nhà văn hóa Khối Mẫu 5. Lịch mới đồng chí dự được không ạ?");
        answered.Choices.Count.ShouldBe(3);
        (await host.PhoneOf(branch.Members[3]).Newest()).Choices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("toi muon xin ra khoi dang thi lam the nao")]
    [InlineData("Tôi già yếu rồi, không đi họp được nữa thì làm thế nào")]
    [InlineData("nghỉ họp nhiều thì bị gì")]
    [InlineData("Mức đóng đảng phí của người đã đến tuổi nghỉ hưu không có lương hưu")]
    [InlineData("Đang bão lũ cả nửa chi bộ kẹt không đi được, họp qua Zoom có được không?")]
    [InlineData("Cháu ở xa, gửi tiền đảng qua cổng dịch vụ công có được chấp nhận không ạ?")]
    [InlineData("the bao hiem y te cua me toi het han roi thi ra dau gia han")]
    [InlineData("Ba em mất rồi, muốn sang tên sổ đỏ cho em thì ra đâu làm?")]
    public async Task A_question_that_tells_of_the_one_who_asks_is_no_reply_to_the_invitation(string question)
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);

        (await host.PhoneOf(branch.Members[3]).Types(question)).ShouldHaveSingleItem().Text.ShouldNotContain("Đã ghi");
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.None);
    }

    [Fact]
    public async Task A_reason_may_speak_of_what_rules_treat()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Presses("Xin vắng");

        (await member.Types("đi nộp hồ sơ cho con")).ShouldHaveSingleItem().Text.ShouldContain("lý do");
        (await RecordOf(host, meeting, branch.Members[3])).ReplyReason.ShouldNotBeNull().ShouldContain("hồ sơ");
    }

    [Fact]
    public async Task A_question_in_place_of_a_reason_is_no_reason()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Presses("Xin vắng");

        await member.Types("về hưu phải chuyển sinh hoạt trong mấy ngày");
        (await RecordOf(host, meeting, branch.Members[3])).ReplyReason.ShouldBeNull();
    }

    [Fact]
    public async Task A_thumb_behind_an_answer_is_about_the_answer()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, meeting) = await Invited(host);
        var member = host.PhoneOf(branch.Members[3]);

        await member.Types("nghỉ họp 3 tháng có sao không");
        (await member.Types("👍🏻")).ShouldBeEmpty();
        (await member.Types("👎")).ShouldHaveSingleItem().Text.ShouldContain("chưa đúng ý");
        (await RecordOf(host, meeting, branch.Members[3])).Reply.ShouldBe(Reply.None);
    }

    private static async Task<(SampleBranch Branch, MeetingId Meeting)> Invited(ChiBoHost host)
    {
        var branch = await SampleBranch.Make(host);
        return (branch, await branch.Invite(host));
    }

    private static Task<AttendanceRecord> RecordOf(ChiBoHost host, MeetingId meeting, MemberId member) =>
        host.Read(db => db.Attendance().SingleAsync(r => r.MeetingId == meeting && r.MemberId == member));
}
