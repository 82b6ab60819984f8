using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class HandoverTests
{
    [Fact]
    public async Task Zero_reaches_the_secretary_and_his_answer_comes_back()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        var secretary = host.PhoneOf(branch.Secretary);

        (await member.Types("0")).ShouldHaveSingleItem().Text.ShouldBe(
            "Đã chuyển lời tới đồng chí bí thư Mẫu Thị An. Cần gấp, đồng chí gọi 0900000001. Có điều muốn hỏi, đồng chí viết vào tin tiếp theo.");
        (await secretary.Newest()).Text.ShouldBe("Đồng chí Mẫu Thị Dung (tổ 2) cần gặp đồng chí. Điện thoại 0900000004.");

        (await member.Types("buổi tới có phải nộp bản kiểm điểm không")).ShouldHaveSingleItem().Text.ShouldContain("“buổi tới có phải nộp bản kiểm điểm không”");
        var relay = await secretary.Newest();
        relay.Text.ShouldContain("hỏi: “buổi tới có phải nộp bản kiểm điểm không”");
        relay.Choices.Select(c => c.Label).ShouldBe(["Trả lời", "Đã gọi điện", "Chuyển đồng chí phó bí thư"]);

        (await secretary.Presses("Trả lời")).ShouldHaveSingleItem().Text.ShouldContain("viết câu trả lời");
        (await secretary.Types("Có, nộp trước ngày 20.")).ShouldHaveSingleItem().Text.ShouldBe("Đã gửi câu trả lời tới đồng chí Mẫu Thị Dung (tổ 2).");
        (await member.Newest()).Text.ShouldStartWith("Đồng chí bí thư Mẫu Thị An trả lời: Có, nộp trước ngày 20.");
        (await secretary.Presses(relay.Choices[0].Payload!)).ShouldHaveSingleItem().Text.ShouldBe(HandoverTexts.AlreadyClosed);
    }

    [Theory]
    [InlineData("số 0", null)]
    [InlineData("gặp người", null)]
    [InlineData("gọi bí thư", null)]
    [InlineData("0 tôi muốn hỏi việc nộp hồ sơ", "tôi muốn hỏi việc nộp hồ sơ")]
    [InlineData("cho tôi gặp đồng chí bí thư với", "cho tôi gặp đồng chí bí thư với")]
    public async Task Many_ways_of_asking_for_a_person_are_understood(string typed, string? words)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);

        (await host.PhoneOf(branch.Members[3]).Types(typed)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã chuyển");
        var told = (await host.PhoneOf(branch.Secretary).Newest()).Text;
        told.ShouldContain(words ?? "cần gặp đồng chí");
    }

    [Fact]
    public async Task Calling_again_and_again_tells_the_secretary_once_in_ten_minutes()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        var secretary = host.PhoneOf(branch.Secretary);

        await member.Types("0");
        (await member.Types("0")).ShouldHaveSingleItem().Text.ShouldContain("đã nhận được lời của đồng chí");
        await member.Types("0: câu hỏi thứ nhất");
        await member.Types("0: câu hỏi thứ hai");
        await member.Types("0: câu hỏi thứ ba");
        (await secretary.Messages()).Count.ShouldBe(2);

        await host.Advance(TimeSpan.FromMinutes(11));
        (await secretary.Messages()).Count.ShouldBe(3);
        (await secretary.Newest()).Text.ShouldContain("nhắn thêm: “câu hỏi thứ hai\ncâu hỏi thứ ba”");
    }

    [Fact]
    public async Task At_night_the_number_is_given_at_once_and_the_secretary_is_told_in_the_morning()
    {
        // 22:15 on Tuesday 1 December in Vietnam.
        await using var host = await ChiBoHost.Start(now: new DateTimeOffset(2026, 12, 1, 15, 15, 0, TimeSpan.Zero));
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        (await host.PhoneOf(branch.Members[3]).Types("0")).ShouldHaveSingleItem().Text.ShouldStartWith(
            "Giờ này đã khuya, trợ lý chuyển lời tới đồng chí bí thư Mẫu Thị An lúc 6 giờ 30. Cần gấp, đồng chí gọi 0900000001.");
        (await secretary.Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(8));
        (await secretary.Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromMinutes(16));
        (await secretary.Newest()).Text.ShouldContain("cần gặp đồng chí");
    }

    [Fact]
    public async Task A_late_answer_to_an_old_question_waits_for_the_morning()
    {
        // 20:00 on Tuesday 1 December in Vietnam.
        await using var host = await ChiBoHost.Start(now: new DateTimeOffset(2026, 12, 1, 13, 0, 0, TimeSpan.Zero));
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("0: mai nộp ở đâu");
        await host.Advance(TimeSpan.FromHours(2));

        await host.PhoneOf(branch.Secretary).Presses(1);
        (await host.PhoneOf(branch.Secretary).Types("Ở nhà văn hóa")).ShouldHaveSingleItem().Text.ShouldContain("lúc 6 giờ 30");
        (await member.Newest()).Text.ShouldNotContain("nhà văn hóa");
        await host.Advance(TimeSpan.FromHours(9));
        (await member.Newest()).Text.ShouldContain("trả lời: Ở nhà văn hóa");
    }

    [Theory]
    [InlineData("Reminders:QuietHours=tối")]
    [InlineData("Privacy:RetentionMonths=0")]
    public async Task A_faulty_setting_stops_the_start_with_its_key(string setting)
    {
        var fault = await Should.ThrowAsync<OperatorException>(async () => await ChiBoHost.Start(settings: setting));
        fault.Message.ShouldContain(setting.Split('=')[0]);
    }

    [Fact]
    public async Task The_secretary_himself_reaches_the_deputy_and_without_any_leader_online_phone_numbers_are_given()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var other = await SampleBranch.Make(host, code: "cb002", linked: 0);
        await LinkSimulated(host, other.Members[4]);

        (await host.PhoneOf(branch.Secretary).Types("0")).ShouldHaveSingleItem().Text.ShouldContain("đồng chí phó bí thư Mẫu Thị Bình");
        var alone = (await host.PhoneOf(other.Members[4]).Types("0")).ShouldHaveSingleItem().Text;
        alone.ShouldContain("Đồng chí gọi giúp: đồng chí bí thư Mẫu Thị An 0900000001");
        (await host.PhoneOf(branch.Deputy).Messages()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stranger_reaches_the_secretary_of_the_only_branch_but_the_operator_once_there_is_one()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var first = (await host.PhoneOf("khach1").Types("0 tôi muốn hỏi mã mời")).ShouldHaveSingleItem().Text;
        first.ShouldContain("bí thư Mẫu Thị An");
        first.ShouldNotContain("09000", Case.Sensitive, "a stranger is not given anybody's number");
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldBe("Một người chưa kết nối hỏi: “tôi muốn hỏi mã mời”.");

        var theOperator = await MakeOperator(host);
        (await host.PhoneOf("khach2").Types("0")).ShouldHaveSingleItem().Text.ShouldContain("đồng chí quản trị Quản Trị Mẫu");
        (await host.PhoneOf(theOperator).Newest()).Choices.Select(c => c.Label).ShouldBe(["Trả lời", "Không cần trả lời"]);
    }

    [Fact]
    public async Task Passing_on_tells_the_deputy_and_the_member()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[4]);
        await member.Types("0: xin hỏi lịch đại hội");

        (await host.PhoneOf(branch.Secretary).Presses(3)).ShouldHaveSingleItem().Text.ShouldBe("Đã chuyển tới đồng chí phó bí thư Mẫu Thị Bình.");
        (await host.PhoneOf(branch.Deputy).Newest()).Text.ShouldContain("“xin hỏi lịch đại hội”");
        (await member.Newest()).Text.ShouldContain("đồng chí phó bí thư Mẫu Thị Bình. Cần gấp, đồng chí gọi 0900000002.");
        (await host.PhoneOf(branch.Deputy).Presses(2)).ShouldHaveSingleItem().Text.ShouldContain("đã gọi điện cho đồng chí Mẫu Thị Giang");
    }

    [Fact]
    public async Task Sai_roi_takes_the_words_back_and_the_secretary_hears_of_it()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);
        await member.Types("0: nhắn nhầm");

        (await member.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(HandoverTexts.WordsTakenBack);
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain("rút lại lời vừa nhắn");
        (await host.Read(db => db.HandoverThreads().SingleAsync())).Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unanswered_for_a_day_is_reminded_of_once_and_stands_among_todays_tasks()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await host.PhoneOf(branch.Members[3]).Types("0: hỏi việc chuyển sinh hoạt");

        await host.Advance(TimeSpan.FromHours(25));
        (await secretary.Newest()).Text.ShouldStartWith("Nhắc đồng chí: đồng chí Mẫu Thị Dung (tổ 2) còn chờ trả lời");
        var count = (await secretary.Messages()).Count;
        await host.Advance(TimeSpan.FromDays(3));
        (await secretary.Messages()).Count.ShouldBe(count);

        var today = (await secretary.Types("việc")).ShouldHaveSingleItem();
        today.Text.ShouldStartWith("Hôm nay có 1 việc.");
        today.Choices.ShouldHaveSingleItem().Label.ShouldBe("Câu hỏi của đồng chí Mẫu Thị Dung (tổ 2) chờ trả lời");
        (await secretary.Presses(1)).ShouldHaveSingleItem().Text.ShouldContain("“hỏi việc chuyển sinh hoạt”");
        (await secretary.Presses("Trả lời")).ShouldHaveSingleItem();
        await secretary.Types("Gửi đơn cho tôi nhé");
        (await secretary.Types("/viec")).ShouldHaveSingleItem().Text.ShouldBe(TodayTexts.Nothing);
    }

    [Fact]
    public async Task A_question_is_not_put_to_a_secretary_who_is_writing_something_else()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await host.PhoneOf(branch.Members[3]).Types("0: câu hỏi một");
        await secretary.Presses(1);

        (await host.PhoneOf(branch.Members[4]).Types("0: câu hỏi hai")).ShouldHaveSingleItem().Text.ShouldContain("trong ít phút nữa");
        (await secretary.Newest()).Text.ShouldBe(HandoverTexts.AskAnswer);
        await secretary.Types("trả lời câu một");
        await host.Advance(TimeSpan.FromMinutes(2));
        (await secretary.Newest()).Text.ShouldContain("câu hỏi hai");
    }

    [Fact]
    public async Task Another_branchs_secretary_and_a_member_can_neither_answer_nor_close()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var other = await SampleBranch.Make(host, code: "cb002");
        await host.PhoneOf(branch.Members[3]).Types("0: riêng cho bí thư");
        var payload = (await host.PhoneOf(branch.Secretary).Newest()).Choices[1].Payload!;

        (await host.PhoneOf(other.Secretary).Presses(payload)).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.ForeignChoice);
        var thread = await host.Read(db => db.HandoverThreads().SingleAsync());
        foreach (var actor in new[] { other.SecretaryActor, new Actor(branch.Members[4], Role.Member, branch.Id) })
        {
            (await host.Do(s => s.GetRequiredService<SettleHandover>().Close(actor, thread.Id, host.Clock.GetUtcNow(), default)))
                .Ending.ShouldBe(Settling.NotAllowed);
        }

        (await host.PhoneOf(branch.Members[4]).Types("/viec")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NotAllowed);
        (await host.Read(db => db.HandoverThreads().SingleAsync())).State.ShouldBe(HandoverState.Open);
    }

    internal static async Task<MemberId> MakeOperator(ChiBoHost host)
    {
        var id = MemberId.New();
        await host.Do(async services =>
        {
            var person = new Member(id, "Quản Trị Mẫu");
            person.HoldOffice(Role.Operator, null);
            var db = services.GetRequiredService<ChiBoDb>();
            db.Members().Add(person);
            await db.SaveChangesAsync();
            return true;
        });
        await LinkSimulated(host, id);
        return id;
    }

    internal static Task LinkSimulated(ChiBoHost host, MemberId member, string? phone = null) => host.Do(async services =>
    {
        await services.GetRequiredService<LinkAccount>().Link(SimulatorSender.AddressOf(phone ?? member.ToString()), member, host.Clock.GetUtcNow(), default);
        return true;
    });
}
