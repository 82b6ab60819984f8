using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class PlanningTests
{
    [Fact]
    public async Task One_sentence_and_a_yes_plan_the_monthly_meetings_and_members_see_the_next()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        var readBack = (await secretary.Types("ngày 3 hằng tháng 19h tại nhà văn hóa khối 5")).ShouldHaveSingleItem();
        readBack.Text.ShouldContain("ngày 3 hằng tháng, 19 giờ, tại nhà văn hóa khối 5");
        readBack.Text.ShouldContain("Thứ Năm 03/12");
        (await Meetings(host)).ShouldBeEmpty();

        var planned = (await secretary.Presses("Đúng, đặt lịch")).ShouldHaveSingleItem();
        planned.Text.ShouldContain("Đã đặt lịch");
        planned.Text.ShouldContain("Lời mời");
        (await Meetings(host)).Select(m => m.StartsAt.AddHours(7).ToString("dd/MM HH:mm")).ShouldBe(["03/12 19:00", "03/01 19:00", "03/02 19:00"]);

        var answer = (await host.PhoneOf(branch.Members[4]).Types("bao giờ họp")).ShouldHaveSingleItem();
        answer.Text.ShouldContain("19 giờ 00, Thứ Năm 03/12/2026, tại nhà văn hóa khối 5");
        answer.Text.ShouldContain("Chủ Nhật 03/01");
        answer.Files.ShouldHaveSingleItem().Name.ShouldEndWith(".ics");
    }

    [Fact]
    public async Task Step_by_step_each_missing_part_is_asked_and_thoi_leaves()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Deputy);

        (await secretary.Types("/cuochop")).ShouldHaveSingleItem().Choices.Count.ShouldBe(5);
        (await secretary.Presses("Thêm một buổi")).ShouldHaveSingleItem().Choices.Count.ShouldBe(5);
        (await secretary.Presses("chuyên đề")).ShouldHaveSingleItem().Text.ShouldContain("ngày nào");
        (await secretary.Types("30/2 19h30")).ShouldHaveSingleItem().Text.ShouldContain("Lịch không có ngày “30/2”");
        (await secretary.Types("thứ 6 tuần sau")).ShouldHaveSingleItem().Text.ShouldContain("ở đâu");
        (await secretary.Types("hội trường tổ 2")).ShouldHaveSingleItem().Text.ShouldContain("Nội dung");
        var readBack = (await secretary.Types("học tập chuyên đề quý 4")).ShouldHaveSingleItem();
        readBack.Text.ShouldContain("19 giờ 30, Thứ Sáu 11/12/2026, tại hội trường tổ 2. Nội dung: học tập chuyên đề quý 4.");
        (await secretary.Types("20h")).ShouldHaveSingleItem().Text.ShouldContain("20 giờ 00, Thứ Sáu 11/12/2026");
        (await secretary.Types("thôi")).ShouldHaveSingleItem();
        (await Meetings(host)).ShouldBeEmpty();
        (await secretary.Presses("Đúng, đặt lịch")).ShouldHaveSingleItem().Text.ShouldContain("Đã đặt buổi");
        (await Meetings(host)).ShouldHaveSingleItem().Kind.ShouldBe(MeetingKind.Thematic);
    }

    [Theory]
    [InlineData("họp chuyên đề ngày 30/2 19h", "Lịch không có ngày")]
    [InlineData("họp chuyên đề ngày 10/12 25h", "Không có giờ “25h”")]
    [InlineData("họp chuyên đề ngày 3/11 19h", "đã qua")]
    [InlineData("ngày 31 và 5 hằng tháng 19h", "nhiều ngày")]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_nothing_is_written(string text, string answer)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        (await host.PhoneOf(branch.Secretary).Types(text)).ShouldHaveSingleItem().Text.ShouldContain(answer);
        (await Meetings(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bare_seven_is_asked_about_with_both_times_as_choices()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        var asked = (await secretary.Types("họp thường kỳ ngày 10/12 7h tại nhà văn hóa")).ShouldHaveSingleItem();
        asked.Choices.Select(c => c.Label).ShouldBe(["19 giờ", "7 giờ sáng"]);
        (await secretary.Presses("1")).ShouldHaveSingleItem().Text.ShouldContain("19 giờ 00, Thứ Năm 10/12/2026");
    }

    [Fact]
    public async Task Who_does_not_lead_plans_and_changes_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, "họp thường kỳ 10/12 19h tại nhà văn hóa");
        var member = host.PhoneOf(branch.Members[3]);

        foreach (var text in new[] { "/cuochop", "cuộc họp", "ngày 3 hằng tháng 19h tại nhà tôi", "hủy buổi họp 10/12", "dời họp sang 11/12 19h30", "nhắc trước 5 ngày" })
        {
            (await member.Types(text)).ShouldHaveSingleItem().Text.ShouldContain("Việc này do đồng chí bí thư");
        }

        var meeting = (await Meetings(host)).ShouldHaveSingleItem();
        meeting.Version.ShouldBe(0);
        meeting.State.ShouldBe(MeetingState.Planned);
    }

    [Fact]
    public async Task A_move_a_place_and_a_cancellation_are_read_back_old_and_new_before_they_count()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await Plan(host, branch, "họp thường kỳ 3/12 19h tại nhà văn hóa");

        var move = (await secretary.Types("dời họp sang thứ sáu 4/12 19h30")).ShouldHaveSingleItem();
        move.Text.ShouldContain("Cũ: 19 giờ Thứ Năm 03/12. Mới: 19 giờ 30 Thứ Sáu 04/12");
        (await Meetings(host))[0].Version.ShouldBe(0);
        (await secretary.Presses("1"))[0].Text.ShouldContain("Đã dời sang 19 giờ 30, Thứ Sáu 04/12/2026");

        (await secretary.Types("đổi chỗ họp sang hội trường")).ShouldHaveSingleItem().Text.ShouldContain("Cũ: nhà văn hóa. Mới: hội trường.");
        await secretary.Presses("1");
        (await Meetings(host))[0].Place.ShouldBe("hội trường");

        (await secretary.Types("hủy buổi họp 4/12")).ShouldHaveSingleItem().Text.ShouldContain("Hủy buổi thường kỳ 19 giờ 30 Thứ Sáu 04/12");
        (await secretary.Presses("Đúng, hủy"))[0].Text.ShouldContain("Đã hủy");
        (await Meetings(host))[0].State.ShouldBe(MeetingState.Cancelled);
        (await host.PhoneOf(branch.Members[4]).Types("lịch")).ShouldHaveSingleItem().Text.ShouldContain("Chưa có buổi họp nào");
    }

    [Fact]
    public async Task A_second_meeting_at_the_same_time_is_pointed_out()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, "họp thường kỳ 3/12 19h tại nhà văn hóa");
        var secretary = host.PhoneOf(branch.Secretary);

        await secretary.Types("họp chuyên đề 3/12 19h tại hội trường");
        (await secretary.Presses("1")).ShouldHaveSingleItem().Text.ShouldContain("đã có buổi thường kỳ");
        (await Meetings(host)).Count.ShouldBe(1);

        (await secretary.Types("20h30")).ShouldHaveSingleItem().Text.ShouldContain("20 giờ 30, Thứ Năm 03/12/2026");
        await secretary.Presses("1");
        await secretary.Types("dời buổi họp 3/12 sang 20h30");
        await secretary.Presses(1);
        (await secretary.Presses("1")).ShouldHaveSingleItem().Text.ShouldContain("đã có buổi chuyên đề");
        (await Meetings(host)).Select(m => m.Version).ShouldBe([0, 0]);
    }

    [Fact]
    public async Task A_meeting_of_the_committee_is_seen_by_its_members_alone()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await host.Do(async services =>
        {
            var db = (Core.Storage.ChiBoDb)services.GetService(typeof(Core.Storage.ChiBoDb))!;
            (await db.Memberships().SingleAsync(m => m.MemberId == branch.Members[2])).Appoint(Post.BranchCommitteeMember);
            return true;
        });
        await Plan(host, branch, "họp chi ủy 2/12 19h tại nhà văn hóa");

        (await host.PhoneOf(branch.Members[2]).Types("mấy giờ họp")).ShouldHaveSingleItem().Text.ShouldContain("họp chi ủy");
        (await host.PhoneOf(branch.Members[5]).Types("mấy giờ họp")).ShouldHaveSingleItem().Text.ShouldContain("Chưa có buổi họp nào");
    }

    [Fact]
    public async Task Endless_blanks_and_words_are_no_plan_and_break_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        foreach (var text in new[] { "đặt" + new string(' ', 9_000) + "x", "giờ yên lặng 2" + new string(' ', 9_000) + "x", string.Concat(Enumerable.Repeat("bao giờ thì ", 800)) })
        {
            (await secretary.Types(text)).ShouldAllBe(m => !m.Text.Contains("Xin lỗi", StringComparison.Ordinal));
        }
    }

    private static async Task Plan(ChiBoHost host, SampleBranch branch, string text)
    {
        await host.PhoneOf(branch.Secretary).Types(text);
        (await host.PhoneOf(branch.Secretary).Presses("Đúng, đặt lịch"))[0].Text.ShouldStartWith("Đã đặt buổi");
    }

    private static Task<List<Meeting>> Meetings(ChiBoHost host) => host.Read(db => db.Meetings().OrderBy(m => m.StartsAt).ToListAsync());
}
