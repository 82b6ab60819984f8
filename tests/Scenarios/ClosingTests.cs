using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class ClosingTests
{
    [Fact]
    public async Task Closing_shows_who_is_not_recorded_and_leaves_them_blank()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Secretary.Types("1-5 có mặt");
        await stage.Secretary.Types("1");

        var asked = (await stage.Secretary.Types("chốt")).ShouldHaveSingleItem();
        asked.Text.ShouldContain("Còn 3 đồng chí chưa ghi: 6. Mẫu Thị Hà, 7. Mẫu Thị Hòa, 8. Mẫu Thị Lan");
        asked.Text.ShouldContain("Ai chưa rõ cứ để trống, không tính là vắng");
        (await stage.Secretary.Presses("Chưa chốt")).ShouldHaveSingleItem().Text.ShouldBe(RollCallTexts.NotClosed);
        (await stage.Meetings()).State.ShouldBe(MeetingState.Open);

        await stage.Secretary.Types("7 vắng ốm");
        await stage.Secretary.Types("1");
        await stage.Secretary.Types("chốt");
        var closed = (await stage.Secretary.Presses("Chốt")).First(m => m.Text.StartsWith("Đã chốt điểm danh. Phải dự 8", StringComparison.Ordinal));
        closed.Text.ShouldContain("có mặt 5, vắng có lý do 1, vắng không lý do 0, chưa ghi 2.");
        closed.Text.ShouldContain("Vắng có lý do: 7. Mẫu Thị Hòa (ốm).");
        (await stage.RecordOf(8)).Presence.ShouldBe(Presence.NotRecorded);
        (await stage.Secretary.Messages()).First(m => m.FromBot).Text.ShouldStartWith("Đã chốt điểm danh. Có mặt 5/8");
    }

    [Fact]
    public async Task Who_had_said_absent_with_a_reason_is_proposed_and_written_only_on_yes()
    {
        await using var stage = await RollCallStage.Make();
        await stage.PhoneOf(4).Types("vắng, con ốm");
        await stage.Open();
        await stage.Secretary.Types("1 2 3 5 6 7 8 có mặt");
        await stage.Secretary.Types("1");

        (await stage.Secretary.Types("chốt")).ShouldHaveSingleItem().Text.ShouldContain("đã xin vắng từ trước: 4. Mẫu Thị Dung (con ốm)");
        (await stage.RecordOf(4)).Presence.ShouldBe(Presence.NotRecorded);
        await stage.Secretary.Presses("Ghi vắng có lý do và chốt");
        (await stage.RecordOf(4)).ShouldSatisfyAllConditions(r => r.Presence.ShouldBe(Presence.ExcusedAbsence), r => r.PresenceReason.ShouldBe("con ốm"));
    }

    [Fact]
    public async Task A_closed_sheet_changes_no_more()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var code = await stage.Code();
        var late = (await stage.Secretary.Types("vắng 3")).ShouldHaveSingleItem().Choices[0].Payload!;
        await stage.Secretary.Types("chốt");
        await stage.Secretary.Presses("Chốt");

        (await stage.PhoneOf(4).Presses("Có mặt")).ShouldHaveSingleItem().Text.ShouldContain("đã chốt");
        await stage.PhoneOf(5).Types(code);
        (await stage.Secretary.Presses(late)).ShouldHaveSingleItem().Text.ShouldContain("đã chốt");
        await stage.Secretary.Types("vắng 6");
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);
        (await stage.HistoryOf(4)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_figures_are_those_counted_by_hand()
    {
        // 12 on the roster: 5 exempt and stays at home, 6 exempt and comes, 7 a guest who comes, 8 elsewhere, 9 suspended.
        // Base: 12 - 2 exempt - 1 guest - 1 elsewhere - 1 suspended = 7, and the exempt one who comes: 8.
        await using var stage = await RollCallStage.Make(members: 12, change: async (services, branch) =>
        {
            var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
            await RollCallStage.Change(services, branch, 5, m => m.Exempt(from, null, "12-NQ"));
            await RollCallStage.Change(services, branch, 6, m => m.Exempt(from, null, "12-NQ"));
            await RollCallStage.Change(services, branch, 7, m => m.Lend(TemporaryKind.Here, from, to));
            await RollCallStage.Change(services, branch, 8, m => m.Lend(TemporaryKind.Elsewhere, from, to));
            await RollCallStage.Change(services, branch, 9, m => m.Suspend(from, to));
        });
        await stage.Open();
        await stage.PhoneOf(6).Types(await stage.Code());
        await stage.Secretary.Types("có mặt 1 2 7, muộn 3, ốm 4, không lý do 10");
        await stage.Secretary.Types("1");
        await stage.Secretary.Types("1");

        (await stage.Figures()).ShouldSatisfyAllConditions(
            f => f.Members.ShouldBe(10), f => f.Base.ShouldBe(8), f => f.Present.ShouldBe(3), f => f.Late.ShouldBe(1),
            f => f.Excused.ShouldBe(1), f => f.Unexcused.ShouldBe(1), f => f.NotRecorded.ShouldBe(2), f => f.Guests.ShouldBe(1), f => f.GuestsCame.ShouldBe(1));
        (await stage.Secretary.Types("số 8 có mặt")).ShouldHaveSingleItem().Text.ShouldContain("không có số 8");
    }

    [Fact]
    public async Task The_silent_are_reminded_by_one_tap_but_not_twice_in_six_hours()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromDays(2));
        await stage.PhoneOf(3).Types("có");
        var list = (await stage.Secretary.Types("danh sách")).ShouldHaveSingleItem();
        list.Text.ShouldContain("1 báo dự, 0 xin vắng, 7 chưa trả lời");
        var remind = list.Choices[0].Payload!;

        (await stage.Secretary.Presses(remind)).ShouldContain(m => m.Text.StartsWith("Đã gửi lời nhắc tới 7 máy", StringComparison.Ordinal));
        (await stage.PhoneOf(4).Newest()).Choices.Count.ShouldBe(3);
        (await stage.Secretary.Presses(remind)).ShouldHaveSingleItem().Text.ShouldContain("sau 1 giờ 00 mới nhắc lại được");
        (await stage.PhoneOf(3).Types("/danhsach")).ShouldHaveSingleItem().Text.ShouldBe(WhoComesTexts.OnlyLeaders);
        (await stage.Secretary.Presses(list.Choices[1].Payload!)).ShouldHaveSingleItem().Files.ShouldHaveSingleItem().ContentType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task The_report_gives_the_months_figures_and_a_workbook()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Secretary.Types("ốm 8; còn lại có mặt");
        await stage.Secretary.Types("1");
        await stage.Secretary.Types("chốt");
        await stage.Secretary.Presses("Chốt");

        var report = await stage.Secretary.Types("/baocao");
        report[0].Text.ShouldContain("phải dự 8, có mặt 7 (đến muộn 0), đạt 87,5%, vắng có lý do 1, vắng không lý do 0, chưa ghi 0.");
        report[0].Text.ShouldNotContain("Mẫu Thị Lan");
        report[1].Files.ShouldHaveSingleItem().Name.ShouldBe("diem-danh-2026-12.xlsx");
        (await stage.PhoneOf(3).Types("/baocao")).ShouldHaveSingleItem().Text.ShouldContain("bí thư");
        (await stage.Secretary.Types("/baocao 10/2026")).ShouldHaveSingleItem().Text.ShouldContain("chưa có buổi họp nào");
    }

    [Fact]
    public async Task The_day_of_the_secretary_leads_to_reminding_opening_and_closing()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromDays(1));
        (await stage.Secretary.Types("việc")).ShouldHaveSingleItem().Choices[0].Label.ShouldBe("Còn 8 đồng chí chưa trả lời, nhắc giúp");
        await stage.Secretary.Types("1");
        (await stage.PhoneOf(4).Newest()).Choices.Count.ShouldBe(3);

        await stage.Host.Advance(TimeSpan.FromHours(23.5));
        (await stage.Secretary.Types("việc")).ShouldHaveSingleItem().Choices[0].Label.ShouldBe("Mở điểm danh buổi 03/12");
        await stage.Secretary.Types("1");
        (await stage.Meetings()).State.ShouldBe(MeetingState.Open);
        (await stage.Secretary.Types("việc")).ShouldHaveSingleItem().Choices[0].Label.ShouldBe("Chưa chốt điểm danh buổi 03/12");
        (await stage.Secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("Còn 8 đồng chí chưa ghi");
    }

    [Fact]
    public async Task An_officer_sees_figures_of_the_branches_of_his_committee_without_names()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var committee = new SuperiorCommittee(CommitteeId.New(), "Đảng ủy Mẫu");
            db.Committees().Add(committee);
            db.Branches().Add(new Branch(BranchId.New(), "cb008", "Chi bộ Khối Mẫu 8", committee.Id));
            (await db.Members().FindAsync(stage.Branch.Members[7]))!.HoldOffice(Role.CommitteeOfficer, committee.Id);
            return true;
        });

        var said = (await stage.PhoneOf(8).Types("/baocao 12/2026")).ShouldHaveSingleItem().Text;
        said.ShouldContain("Chi bộ Khối Mẫu 8 chưa có buổi họp nào");
        said.ShouldNotContain("Khối Mẫu 1");
    }

    [Fact]
    public async Task A_sheet_left_open_does_not_catch_the_next_meeting()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Host.Advance(TimeSpan.FromDays(6.9));
        var next = await stage.Host.Do(services =>
        {
            var planned = new Meeting(MeetingId.New(), stage.Branch.Id, MeetingKind.Thematic, stage.Host.Clock.GetUtcNow().AddHours(1), "nhà văn hóa");
            services.GetRequiredService<ChiBoDb>().Meetings().Add(planned);
            return Task.FromResult(planned.Id);
        });

        (await stage.PhoneOf(3).Types("em có mặt ạ")).ShouldHaveSingleItem().Text.ShouldContain("có dự");
        (await stage.Secretary.Types("việc")).ShouldHaveSingleItem().Choices[0].Label.ShouldBe("Chưa chốt điểm danh buổi 03/12");
        await stage.Secretary.Types("/diemdanh");
        (await stage.Host.Read(db => db.Meetings().SingleAsync(m => m.Id == next))).State.ShouldBe(MeetingState.Open);
    }

    [Fact]
    public async Task Opened_at_the_command_line_the_secretary_still_sees_code_and_count()
    {
        await using var stage = await RollCallStage.Make();
        (await stage.Host.Do(services => services.GetRequiredService<OpenRollCall>().Open(Actor.CommandLine, stage.Meeting, null, default))).ShouldBe(RollCallOutcome.Done);
        await stage.Host.Advance(TimeSpan.Zero);

        (await stage.Secretary.Messages()).ShouldContain(m => m.Text.StartsWith("Đã mở điểm danh. Có mặt 0/8", StringComparison.Ordinal));
        var stranger = new Actor(stage.Branch.Members[3], Role.Secretary, BranchId.New());
        (await stage.Host.Do(services => services.GetRequiredService<CloseSheet>().Close(stranger, stage.Meeting, [], default))).ShouldBe(RollCallOutcome.NotAllowed);
        (await stage.Meetings()).State.ShouldBe(MeetingState.Open);
    }
}
