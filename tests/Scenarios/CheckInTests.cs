using System.Globalization;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class CheckInTests
{
    [Fact]
    public async Task The_secretary_opens_and_everybody_expected_is_asked()
    {
        await using var stage = await RollCallStage.Make();
        await stage.PhoneOf(4).Types("vắng, con ốm");
        var before = (await stage.PhoneOf(4).Messages()).Count;

        var board = (await stage.Secretary.Types("điểm danh"))[0];
        board.Text.ShouldStartWith("Đã mở điểm danh. Có mặt 0/8.");
        board.Text.ShouldContain(await stage.Code());
        (await stage.PhoneOf(3).Newest()).Choices.Select(c => c.Label).ShouldBe(["Có mặt"]);
        (await stage.PhoneOf(4).Messages()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_press_checks_in_and_is_said_back_with_the_time()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromMinutes(4));
        await stage.Open();

        (await stage.PhoneOf(3).Presses("Có mặt")).ShouldHaveSingleItem().Text.ShouldBe("Đã điểm danh: đồng chí có mặt lúc 18 giờ 56.");
        (await stage.PhoneOf(3).Presses("Có mặt")).ShouldHaveSingleItem().Text.ShouldContain("từ trước: đồng chí có mặt lúc 18 giờ 56");
        var change = (await stage.HistoryOf(3)).ShouldHaveSingleItem();
        (change.Before, change.After, change.SaidBy, change.By, change.At)
            .ShouldBe(("presence:NotRecorded", "presence:Present", SaidBy.Member, stage.Branch.Members[2], RollCallStage.Starts - TimeSpan.FromMinutes(4)));
    }

    [Fact]
    public async Task The_code_changes_every_half_minute_and_the_one_before_still_counts()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var first = await stage.Code();
        await stage.Host.Advance(TimeSpan.FromSeconds(31));
        var second = await stage.Code();
        second.ShouldNotBe(first);
        var board = (await stage.Secretary.Messages()).First(m => m.Text.StartsWith("Đã mở", StringComparison.Ordinal));
        board.Text.ShouldContain(second);
        board.Text.ShouldNotContain(first);

        (await stage.PhoneOf(3).Types(first)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã điểm danh: đồng chí có mặt");
        (await stage.PhoneOf(4).Types("mã " + second)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã điểm danh: đồng chí có mặt");
        await stage.Host.Advance(TimeSpan.FromSeconds(31));
        (await stage.PhoneOf(5).Types(first)).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.WrongCode);
        (await stage.Secretary.Messages()).First(m => m.Text.StartsWith("Đã mở", StringComparison.Ordinal)).Text.ShouldContain("Có mặt 2/8");
    }

    [Fact]
    public async Task A_forgotten_roll_call_stops_changing_its_code_and_asking_shows_a_new_one()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Host.Advance(TimeSpan.FromHours(3));
        var code = await stage.Code();
        (await stage.Secretary.Messages()).Any(m => m.Text.Contains("Mã đã ngừng đổi", StringComparison.Ordinal)).ShouldBeTrue();

        await stage.Secretary.Types("/diemdanh");
        await stage.Host.Advance(TimeSpan.FromSeconds(31));
        (await stage.Code()).ShouldNotBe(code);
    }

    [Fact]
    public async Task Wrong_codes_are_answered_kindly_and_slowed_after_five()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var right = await stage.Code();
        var wrong = (((int.Parse(right, CultureInfo.InvariantCulture) - 1000 + 7) % 9000) + 1000).ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < TryCode.MostWrong; i++)
        {
            (await stage.PhoneOf(3).Types(wrong)).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.WrongCode);
        }

        (await stage.PhoneOf(3).Types(right)).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.Slowed);
        (await stage.RecordOf(3)).Presence.ShouldBe(Presence.NotRecorded);
        (await stage.PhoneOf(4).Types(right)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã điểm danh");
        await stage.Host.Advance(TimeSpan.FromMinutes(11));
        (await stage.PhoneOf(3).Types(await stage.Code())).ShouldHaveSingleItem().Text.ShouldStartWith("Đã điểm danh");
    }

    [Fact]
    public async Task More_than_a_quarter_of_an_hour_after_the_start_is_late()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await stage.Host.Advance(TimeSpan.FromMinutes(25));
        await stage.PhoneOf(3).Presses("Có mặt");
        await stage.Host.Advance(TimeSpan.FromMinutes(5));

        (await stage.PhoneOf(4).Presses("Có mặt")).ShouldHaveSingleItem().Text.ShouldBe("Đã điểm danh: đồng chí đến lúc 19 giờ 20, muộn 20 phút.");
        (await stage.RecordOf(3)).Presence.ShouldBe(Presence.Present);
        (await stage.RecordOf(4)).Presence.ShouldBe(Presence.Late);
    }

    [Fact]
    public async Task Without_buttons_one_code_holds_and_words_alone_prove_nothing()
    {
        await using var stage = await RollCallStage.Make();
        var phones = stage.Host.Services.GetRequiredService<SimulatedPhones>();
        phones.BehaveLikeZalo(stage.Branch.Secretary.ToString(), true);
        phones.BehaveLikeZalo(stage.Branch.Members[2].ToString(), true);
        var before = (await stage.PhoneOf(3).Messages()).Count;
        var board = (await stage.Secretary.Types("/diemdanh")).ShouldHaveSingleItem();
        board.Text.ShouldContain("đọc to mã " + await stage.Code());
        (await stage.PhoneOf(3).Messages()).Count.ShouldBe(before);

        (await stage.PhoneOf(3).Types("em đến rồi ạ")).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.NeedsCode);
        (await stage.PhoneOf(3).Types("có mặt")).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.NeedsCode);
        (await stage.RecordOf(3)).Presence.ShouldBe(Presence.NotRecorded);
        await stage.Host.Advance(TimeSpan.FromMinutes(20));
        (await stage.PhoneOf(3).Types(await stage.Code())).ShouldHaveSingleItem().Text.ShouldStartWith("Đã điểm danh: đồng chí có mặt");
        (await stage.Secretary.Types("/diemdanh"))[^1].Text.ShouldContain("có mặt 1/8");
    }

    [Fact]
    public async Task A_couple_is_checked_in_by_name()
    {
        await using var stage = await RollCallStage.Make(members: 6, linked: 4, change: (services, branch) => RollCallStage.Share(services, branch, 4, 5));
        await stage.Open();
        var phone = stage.PhoneOf(4);

        (await phone.Newest()).Choices.Select(c => c.Label).ShouldBe(["Cả hai có mặt", "Chỉ đồng chí Mẫu Thị Dung", "Chỉ đồng chí Mẫu Thị Giang"]);
        (await phone.Presses("Chỉ đồng chí Mẫu Thị Giang")).ShouldHaveSingleItem().Text.ShouldContain("đồng chí Mẫu Thị Giang có mặt");
        ((await stage.RecordOf(4)).Presence, (await stage.RecordOf(5)).Presence).ShouldBe((Presence.NotRecorded, Presence.Present));
        (await phone.Types(await stage.Code())).ShouldHaveSingleItem().Text.ShouldContain("đồng chí Mẫu Thị Dung có mặt");
    }

    [Fact]
    public async Task Nobody_checks_in_for_another_or_at_another_branch()
    {
        await using var stage = await RollCallStage.Make();
        var other = await SampleBranch.Make(stage.Host, members: 3, code: "cb002");
        await stage.Open();
        var payload = (await stage.PhoneOf(3).Newest()).Choices[0].Payload!;

        (await stage.PhoneOf(4).Presses(payload)).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
        (await stage.Host.PhoneOf(other.Members[2]).Types(await stage.Code())).ShouldNotContain(m => m.Text.Contains("Đã điểm danh", StringComparison.Ordinal));
        (await stage.PhoneOf(5).Types("chốt")).ShouldHaveSingleItem().Text.ShouldContain("bí thư");
        (await stage.Presences()).ShouldAllBe(p => p == Presence.NotRecorded);
        (await stage.Meetings()).State.ShouldBe(MeetingState.Open);
    }

    [Fact]
    public async Task A_member_cannot_open_a_roll_call()
    {
        await using var stage = await RollCallStage.Make();
        (await stage.PhoneOf(3).Types("/diemdanh")).ShouldHaveSingleItem().Text.ShouldBe(CheckInTexts.NotOpenYet);
        (await stage.Meetings()).State.ShouldBe(MeetingState.Planned);
    }

    [Fact]
    public async Task Two_hundred_check_ins_at_once_are_all_recorded()
    {
        await using var stage = await RollCallStage.Make(members: 200);
        await stage.Open();
        var code = await stage.Code();

        await Task.WhenAll(Enumerable.Range(1, 200).Select(number => stage.PhoneOf(number).Types(code)));
        (await stage.Presences()).ShouldAllBe(p => p == Presence.Present);
        (await stage.Host.Read(db => db.AttendanceChanges().CountAsync(c => c.After == "presence:Present"))).ShouldBe(200);
        (await stage.Figures()).ShouldSatisfyAllConditions(f => f.Base.ShouldBe(200), f => f.Present.ShouldBe(200));
    }

    [Fact]
    public async Task Early_in_the_day_opening_is_asked_back_first()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(9));
        (await stage.Secretary.Types("/diemdanh")).ShouldHaveSingleItem().Choices.Select(c => c.Label).ShouldBe(["thường kỳ 19 giờ Thứ Năm 03/12", "Thôi"]);
        (await stage.Meetings()).State.ShouldBe(MeetingState.Planned);
        await stage.Secretary.Types("1");
        (await stage.Meetings()).State.ShouldBe(MeetingState.Open);
    }
}
