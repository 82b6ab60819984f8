using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Notices;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Calculators;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>What members ask about their own branch, and what can be worked out for them; one host for all, since nothing asked changes anything.</summary>
public sealed class BranchQuestionTests
{
    [Fact]
    public async Task What_is_ones_own_is_told_and_what_is_anothers_only_to_who_keeps_it()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Happened(host, branch);
        var (member, secretary) = (host.PhoneOf(branch.Members[2]), host.PhoneOf(branch.Secretary));

        (await Says(member, "tôi vắng mấy buổi năm nay")).ShouldBe(
            "Từ 01/01/2026 đến 01/12/2026 có 3 buổi; đồng chí: có mặt 1, vắng có lý do 1, chưa ghi (không tính là vắng) 1.\n" + AttendanceQuestionTexts.IfWrong);
        (await Says(member, "thang truoc toi co mat khong")).ShouldStartWith("Buổi thường kỳ 03/11/2026: đồng chí chưa ghi");
        (await Says(member, "tháng 10 tôi có đi họp không")).ShouldContain("03/10/2026: đồng chí vắng có lý do.");
        (await Says(member, "đồng chí Dung vắng mấy buổi")).ShouldBe(AttendanceQuestionTexts.NotAboutOthers);
        (await Says(member, "ai vắng nhiều nhất")).ShouldBe(AttendanceQuestionTexts.NotAboutOthers);
        (await Says(secretary, "đồng chí Cúc vắng mấy buổi năm nay")).ShouldStartWith("Từ 01/01/2026 đến 01/12/2026 có 3 buổi; đồng chí Mẫu Thị Cúc: có mặt 1");
        (await Says(secretary, "đồng chí Khôi vắng mấy buổi")).ShouldBe(AttendanceQuestionTexts.Nobody("Khôi"));

        (await Says(member, "chi bộ có bao nhiêu đảng viên")).ShouldBe("Chi bộ Khối Mẫu 1 có 6 đảng viên: 6 chính thức.");
        (await Says(member, "số điện thoại bí thư")).ShouldStartWith("Bí thư: đồng chí Mẫu Thị An, số 0900 000 001.");
        (await Says(member, "toi thuoc to may")).ShouldBe("Đồng chí thuộc tổ 1, số 3 trong danh sách chi bộ.");
        (await Says(member, "số điện thoại đồng chí Dung")).ShouldBe(RosterQuestionTexts.NotAboutOthers);
        (await Says(secretary, "số điện thoại đồng chí Dung")).ShouldBe("4. Mẫu Thị Dung, Tổ 2: 0900 000 004.");
        (await Says(member, "ai chưa đóng đảng phí")).ShouldBe(RosterQuestionTexts.DuesNotKept);

        (await Says(secretary, "buổi tới họp nội dung gì")).ShouldBe(MeetingTexts.NoMeetingToLead);
        (await Says(member, "có thông báo gì mới không")).ShouldEndWith("mai tổng vệ sinh\nCòn 1 thông báo đồng chí chưa nhắn rõ. Đọc xong, đồng chí nhắn: Rõ.");
        await member.Types("rõ");
        (await Says(member, "tôi đã rõ thông báo chưa")).ShouldContain("Đồng chí đã nhắn rõ lúc");
    }

    [Fact]
    public async Task A_missing_number_is_asked_for_once_worked_out_and_not_kept()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[2]);

        (await Says(member, "lương hưu 6 triệu đóng bao nhiêu đảng phí")).ShouldBe(
            "Đảng phí mỗi tháng là 30.000đ (6.000.000 × 0,5 %).\nĐảng viên hưởng lương hưu đóng 0,5% mức lương hưu mỗi tháng (Quy định 01-QĐ/TW, "
            + "Mức đóng – không tham gia BHXH bắt buộc, ngày 03/02/2026; còn hiệu lực).\n" + RegulationTexts.AskMore);
        (await Says(member, "tôi phải đóng đảng phí bao nhiêu")).ShouldBe("Đồng chí thuộc diện nào ạ?");
        (await member.Presses("Hưởng lương hưu")).ShouldHaveSingleItem().Text.ShouldStartWith("Lương hưu của đồng chí bao nhiêu ạ?");
        (await Says(member, "12")).ShouldStartWith("Trợ lý chưa đọc được con số đó.");
        (await Says(member, "sáu triệu rưỡi")).ShouldStartWith("Đảng phí mỗi tháng là 32.500đ");
        (await Says(member, "/hoi luong huu 8tr dong dang phi bao nhieu")).ShouldStartWith("Đảng phí mỗi tháng là 40.000đ");

        var address = SimulatorSender.AddressOf(branch.Members[2].ToString());
        var chat = await host.Read(db => db.Chats().AsNoTracking().SingleAsync(c => c.Address == address));
        RulesTalk.In(chat).ShouldNotBeNull().Question.ShouldBe("tính giúp lương hưu đóng đảng phí bao nhiêu");
        (chat.Draft, chat.Undo).ShouldBe((null, null));
    }

    [Fact]
    public async Task Another_figure_goes_on_and_another_question_wins_over_the_number_that_is_waited_for()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[2]);

        (await Says(member, "lương hưu 6 triệu đóng đảng phí bao nhiêu")).ShouldStartWith("Đảng phí mỗi tháng là 30.000đ");
        (await Says(member, "thế còn 8 triệu?")).ShouldStartWith("Đảng phí mỗi tháng là 40.000đ");
        (await Says(member, "nếu lương đi làm 8 triệu thì sao")).ShouldStartWith("Đảng phí mỗi tháng là 80.000đ");
        (await Says(member, "chi bộ 11 đảng viên chính thức, bầu bí thư cần bao nhiêu phiếu")).ShouldStartWith("Cần ít nhất 6 phiếu");
        (await Says(member, "còn 25 thì sao")).ShouldStartWith("Cần ít nhất 13 phiếu trên 25");
        (await Says(member, "vào đảng 3/2/1985 tuổi đảng được bao nhiêu")).ShouldContain("tuổi đảng là 41 năm");
        (await Says(member, "còn vào 19/5/1990?")).ShouldContain("tuổi đảng là 36 năm");

        (await Says(member, "tôi làm ruộng đóng đảng phí mấy đồng")).ShouldStartWith("Lương tối thiểu tháng của vùng");
        (await Says(member, "lương 12 triệu đóng đảng phí bao nhiêu")).ShouldStartWith("Đảng phí mỗi tháng là 120.000đ");
        (await Says(member, "tuổi đảng của tôi bao nhiêu năm rồi")).ShouldStartWith("Quyết định kết nạp của đồng chí");
        (await Says(member, "kết nạp ngày 15/3/2026 bao giờ chuyển chính thức")).ShouldContain("15/03/2027");
        (await Says(member, "tính giúp tôi lương hưu đóng đảng phí bao nhiêu")).ShouldStartWith("Lương hưu của đồng chí bao nhiêu ạ?");
        (await Says(member, "nghỉ họp 3 tháng có sao không")).ShouldContain("xóa tên");
        (await Says(member, "thế còn 8 triệu?")).ShouldNotContain("Đảng phí mỗi tháng");

        (await Says(member, "lương hưu 6 triệu đóng đảng phí bao nhiêu")).ShouldStartWith("Đảng phí mỗi tháng là 30.000đ");
        await host.Advance(TimeSpan.FromHours(2));
        (await Says(member, "thế còn 8 triệu?")).ShouldNotContain("40.000đ");
    }

    [Fact]
    public async Task Ones_case_and_not_knowing_are_said_in_ones_own_words()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[2]);
        await host.Do(services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            db.Meetings().Add(new Meeting(MeetingId.New(), branch.Id, MeetingKind.Regular, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero), "nhà văn hóa"));
            return Task.FromResult(0);
        });

        (await Says(member, "tôi phải đóng đảng phí bao nhiêu")).ShouldBe(CalculationTexts.WhichCase);
        (await Says(member, "bảo vệ")).ShouldBe(CalculationTexts.CaseUnclear);
        (await Says(member, "không biết")).ShouldBe(CalculationTexts.CaseUnclear);
        (await Says(member, "tôi nghỉ hưu rồi")).ShouldStartWith("Lương hưu của đồng chí bao nhiêu ạ?");
        (await Says(member, "không")).ShouldContain("phiếu lĩnh lương hưu");
        (await Says(member, "6 triệu")).ShouldStartWith("Đảng phí mỗi tháng là 30.000đ");
        (await Says(member, "còn vợ tôi lương 12 triệu thì sao")).ShouldStartWith("Đảng phí mỗi tháng là 120.000đ");

        (await Says(member, "đảng phí")).ShouldBe(CalculationTexts.WhichCase);
        (await Says(member, "hộ nghèo")).ShouldContain("được miễn đóng đảng phí");
        (await Says(member, "tính đảng phí")).ShouldBe(CalculationTexts.WhichCase);
        (await Says(member, "tôi 51 năm tuổi đảng")).ShouldStartWith("Được miễn đóng đảng phí");
        (await Says(member, "tôi làm ruộng đóng đảng phí mấy đồng")).ShouldStartWith("Lương tối thiểu tháng của vùng");
        (await Says(member, "không biết")).ShouldBe(CalculationTexts.MinimumWageFound);
        (await Says(member, "bỏ")).ShouldBe(ConversationTexts.Left);
        (await Says(member, "đảng phí")).ShouldBe(CalculationTexts.WhichCase);
        (await Says(member, "tôi xin vắng, ốm")).ShouldStartWith("Đã ghi: đồng chí xin vắng");
    }

    [Fact]
    public async Task What_is_asked_about_the_next_meeting_is_told_from_the_schedule_and_from_the_replies()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var (member, secretary) = (host.PhoneOf(branch.Members[2]), host.PhoneOf(branch.Secretary));
        await host.Do(services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            db.Meetings().Add(new Meeting(MeetingId.New(), branch.Id, MeetingKind.Regular, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero), "nhà văn hóa"));
            return Task.FromResult(0);
        });

        string[] aboutIt =
        [
            "địa điểm họp ở đâu vậy", "mai mấy giờ họp để tôi đi", "buổi họp có hoãn không", "họp bàn nội dung gì", "nội dung họp là gì", "nội dung họp là gì vậy",
            "hôm nào họp nhỉ tôi quên mất", "mai có họp không",
        ];
        foreach (var text in aboutIt)
        {
            (await Says(member, text)).ShouldStartWith("Buổi tới: ", customMessage: text);
            (await Says(secretary, text)).ShouldStartWith("Buổi tới: ", customMessage: text);
        }

        (await Says(member, "tôi đã trả lời chưa")).ShouldBe("Buổi thường kỳ 19 giờ Thứ Năm 03/12: đồng chí chưa trả lời.\n" + AttendanceQuestionTexts.ToChange);
        await member.Types("tôi xin vắng, ốm");
        (await Says(member, "tôi báo vắng chưa")).ShouldStartWith("Buổi thường kỳ 19 giờ Thứ Năm 03/12: đồng chí đã báo: xin vắng, lý do ốm.");
        foreach (var text in new[] { "bao nhiêu người đi", "ai báo vắng" })
        {
            (await Says(member, text)).ShouldBe(WhoComesTexts.OnlyLeaders);
            (await Says(secretary, text)).ShouldStartWith("Buổi thường kỳ 19 giờ Thứ Năm 03/12: 0 báo dự, 1 xin vắng");
        }

        (await Says(member, "tôi không có điện thoại thông minh thì đọc tài liệu kiểu gì")).ShouldNotBe(ConversationTexts.NotAllowed);
        (await Says(member, "bí thư ơi tôi bận trông cháu tối không ai trông")).ShouldNotContain("Mẫu Thị An");
    }

    /// <summary>Three meetings of which number 3 was at one, excused at one, and not recorded at the last; a notice that asks for "Rõ".</summary>
    private static async Task Happened(ChiBoHost host, SampleBranch branch)
    {
        await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var presences = new[] { (9, Presence.Present), (10, Presence.ExcusedAbsence), (11, Presence.NotRecorded) };
            foreach (var (month, presence) in presences)
            {
                var at = new DateTimeOffset(2026, month, 3, 12, 0, 0, TimeSpan.Zero);
                var meeting = new Meeting(MeetingId.New(), branch.Id, MeetingKind.Regular, at, "nhà văn hóa");
                db.Meetings().Add(meeting);
                var record = new AttendanceRecord(meeting.Id, branch.Members[2], branch.Groups[0], Counting.InBase);
                if (presence != Presence.NotRecorded)
                {
                    record.Mark(presence, null, SaidBy.RollCall, at);
                }

                db.Attendance().Add(record);
            }

            return await services.GetRequiredService<SendNotice>().Send(
                branch.SecretaryActor, new NoticeRequest(NoticeId.New(), branch.Id, Audience.WholeBranch, "mai tổng vệ sinh", [], true, null, null), default);
        });
        await host.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> Says(Phone phone, string text) => (await phone.Types(text)).ShouldHaveSingleItem().Text;
}
