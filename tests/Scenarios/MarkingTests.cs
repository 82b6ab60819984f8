using ChiBo.Core.Attendance;
using ChiBo.Core.Members;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class MarkingTests
{
    [Fact]
    public async Task A_line_is_read_back_with_names_and_counts_only_when_confirmed()
    {
        await using var stage = await RollCallStage.Make(members: 12);
        await stage.Open();

        var asked = (await stage.Secretary.Types("vắng 3 7, ốm 12, muộn 9; còn lại có mặt")).ShouldHaveSingleItem();
        asked.Text.ShouldContain("Vắng có phép, chưa rõ lý do: 3. Mẫu Thị Cúc, 7. Mẫu Thị Hòa");
        asked.Text.ShouldContain("vắng, ốm: 12. Mẫu Thị Phúc");
        asked.Text.ShouldContain("đến muộn: 9. Mẫu Thị Mai");
        asked.Text.ShouldContain("8 đồng chí còn lại");
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);

        (await stage.Secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã ghi. Có mặt 9/12, vắng 3, chưa ghi 0.");
        (await stage.RecordOf(12)).ShouldSatisfyAllConditions(
            r => r.Presence.ShouldBe(Presence.ExcusedAbsence), r => r.PresenceReason.ShouldBe("ốm"), r => r.PresenceSaidBy.ShouldBe(SaidBy.RollCall));
        var change = (await stage.HistoryOf(9)).ShouldHaveSingleItem();
        (change.Before, change.After, change.By).ShouldBe(("presence:NotRecorded", "presence:Late", stage.Branch.Secretary));
    }

    [Fact]
    public async Task Before_the_roll_call_is_open_a_whole_line_is_no_reply_of_the_secretary_himself()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(3));

        (await stage.Secretary.Types("vắng 3 7, ốm 6; còn lại có mặt")).ShouldHaveSingleItem().Text.ShouldNotContain("Đã ghi: đồng chí");
        (await stage.Host.Read(db => db.Attendance().CountAsync(r => r.Reply != Reply.None))).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_marked_can_be_taken_back_and_the_history_shows_it()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.PhoneOf(3).Presses("Có mặt");
        await stage.Secretary.Types("3 vắng ốm");
        await stage.Secretary.Types("1");
        (await stage.RecordOf(3)).Presence.ShouldBe(Presence.ExcusedAbsence);

        (await stage.Secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(MarkingTexts.Undone);
        (await stage.RecordOf(3)).ShouldSatisfyAllConditions(r => r.Presence.ShouldBe(Presence.Present), r => r.PresenceSaidBy.ShouldBe(SaidBy.Member));
        (await stage.HistoryOf(3)).Select(c => c.After).ShouldBe(["presence:Present", "presence:ExcusedAbsence|ốm", "presence:Present"]);
    }

    [Fact]
    public async Task Without_a_reason_is_asked_twice()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Secretary.Types("vắng không lý do 8, muộn 3");
        var again = (await stage.Secretary.Types("1")).ShouldHaveSingleItem();
        again.Text.ShouldContain("VẮNG KHÔNG LÝ DO cho 8. Mẫu Thị Lan");
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);

        await stage.Secretary.Types("2");
        ((await stage.RecordOf(8)).Presence, (await stage.RecordOf(3)).Presence).ShouldBe((Presence.NotRecorded, Presence.Late));
        await stage.Secretary.Types("không lý do 8");
        await stage.Secretary.Types("1");
        await stage.Secretary.Presses("Chắc chắn, ghi không lý do");
        (await stage.RecordOf(8)).Presence.ShouldBe(Presence.UnexcusedAbsence);
    }

    [Theory]
    [InlineData("vắng 3 99", "không có số 99")]
    [InlineData("vắng 3, 3 có mặt", "số 3 được ghi hai lần")]
    [InlineData("vắng 3; còn lại vắng", "không ghi vắng chung")]
    public async Task A_faulty_line_is_explained_and_nothing_of_it_is_written(string line, string why)
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();

        var said = (await stage.Secretary.Types(line)).ShouldHaveSingleItem();
        said.Text.ShouldContain(why);
        said.Choices.ShouldBeEmpty();
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);
    }

    [Fact]
    public async Task The_rest_are_not_those_who_said_they_stay_away_nor_the_exempt()
    {
        await using var stage = await RollCallStage.Make(change: (services, branch) =>
            RollCallStage.Change(services, branch, 6, m => m.Exempt(new DateOnly(2026, 1, 1), null, "12-NQ")));
        await stage.PhoneOf(4).Types("vắng, con ốm");
        await stage.Open();

        (await stage.Secretary.Types("muộn 3; còn lại có mặt")).ShouldHaveSingleItem().Text.ShouldContain("đã xin vắng từ trước: 4. Mẫu Thị Dung");
        await stage.Secretary.Types("1");
        ((await stage.RecordOf(4)).Presence, (await stage.RecordOf(6)).Presence).ShouldBe((Presence.NotRecorded, Presence.NotRecorded));
        (await stage.RecordOf(5)).Presence.ShouldBe(Presence.Present);
        (await stage.Secretary.Types("vắng 4")).ShouldHaveSingleItem().Text.ShouldContain("con ốm: 4. Mẫu Thị Dung");
    }

    [Fact]
    public async Task A_group_leader_marks_his_own_group_alone()
    {
        await using var stage = await RollCallStage.Make(change: (services, branch) =>
            RollCallStage.Change(services, branch, 4, m => m.Appoint(Post.PartyGroupLeader)));
        await stage.Open();
        var leader = stage.PhoneOf(4);

        (await leader.Types("vắng 3, muộn 6")).ShouldHaveSingleItem().Text.ShouldContain("số 3 thuộc tổ khác");
        await leader.Types("muộn 6; còn lại có mặt");
        await leader.Types("1");
        (await stage.Presences()).ShouldBe([
            Presence.NotRecorded, Presence.Present, Presence.NotRecorded, Presence.Present,
            Presence.NotRecorded, Presence.Late, Presence.NotRecorded, Presence.Present]);
        (await leader.Types("/danhsach")).ShouldHaveSingleItem().Text.ShouldNotContain("Tổ 1");
        (await leader.Types("điểm danh"))[0].Text.ShouldStartWith("Tổ 2: Có mặt 4/4 (đến muộn 1), vắng có lý do 0, vắng không lý do 0. Đã ghi đủ.");
    }

    [Fact]
    public async Task A_member_marks_nobody_even_with_the_secretarys_button()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var confirm = (await stage.Secretary.Types("vắng 3")).ShouldHaveSingleItem().Choices[0].Payload!;

        (await stage.PhoneOf(4).Presses(confirm)).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
        (await stage.PhoneOf(4).Types("ghi hộ: 3 vắng ốm")).ShouldHaveSingleItem().Text.ShouldContain("bí thư");
        await stage.PhoneOf(4).Types("vắng 3 5");
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);
    }

    [Fact]
    public async Task Answers_by_phone_are_written_kept_as_such_and_undone()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromDays(2));

        (await stage.Secretary.Types("ghi hộ: 4 dự, 7 vắng ốm")).ShouldHaveSingleItem().Text
            .ShouldStartWith("Đã ghi theo lời gọi điện: số 4 Mẫu Thị Dung dự; số 7 Mẫu Thị Hòa vắng, ốm.");
        (await stage.RecordOf(4)).ShouldSatisfyAllConditions(r => r.Reply.ShouldBe(Reply.WillAttend), r => r.ReplySaidBy.ShouldBe(SaidBy.Phone));
        (await stage.RecordOf(7)).ReplyReason.ShouldBe("ốm");
        (await stage.Secretary.Types("/danhsach")).ShouldHaveSingleItem().Text.ShouldContain("7. Mẫu Thị Hòa (ốm; báo qua điện thoại)");

        await stage.Secretary.Types("sai rồi");
        ((await stage.RecordOf(4)).Reply, (await stage.RecordOf(7)).Reply).ShouldBe((Reply.None, Reply.None));
        (await stage.Secretary.Types("ghi hộ: 4 dự, 55 vắng")).ShouldHaveSingleItem().Text.ShouldContain("không có số 55");
        (await stage.RecordOf(4)).Reply.ShouldBe(Reply.None);
    }

    [Theory]
    [InlineData("3 đồng chí vắng thì có họp được không?")]
    [InlineData("Điều 8 quy định gì về sinh hoạt")]
    public async Task A_question_with_a_number_is_no_marking_line(string text)
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        (await stage.Secretary.Types(text)).ShouldNotContain(m => m.Text.Contains("Đồng chí xem lại giúp") || m.Text.StartsWith("Trợ lý chưa ghi gì", StringComparison.Ordinal));
    }
}
