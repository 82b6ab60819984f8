using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ChiBo.Browser.Tests;

public sealed class SimulatorPageTests(Chromium chromium)
{
    private static readonly byte[] s_picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_member_types_and_reads_the_answer_on_his_phone()
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host, members: 12, linked: 9);
        var simulator = await SimulatorOnPage.Open(host, chromium);

        var phone = await simulator.PhoneOf(SampleBranch.NameOf(2));
        await phone.Types("xin cho hỏi");

        await phone.Shows("đồng chí");
        (await simulator.Clock()).ShouldBe("Thứ Ba, 01/12/2026 08:00");
        simulator.Complaints.ShouldBeEmpty();
        await Pictures.Keep(simulator.Page, "simulator-first.png");
    }

    [Fact]
    public async Task What_a_person_types_is_shown_as_text_and_never_as_markup()
    {
        await using var host = await ChiBoHost.Start();
        var simulator = await SimulatorOnPage.Open(host, chromium);
        var phone = await simulator.StrangersPhone();

        await phone.Types("<img src=x onerror=alert(1)> & <b>đậm</b>");

        (await phone.Element.Locator(".person .text").InnerTextAsync()).ShouldBe("<img src=x onerror=alert(1)> & <b>đậm</b>");
        await phone.Shows("mã mời 12 chữ số");
        simulator.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Choices_edits_and_marks_are_seen_as_the_bot_meant_them()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var simulator = await SimulatorOnPage.Open(host, chromium);
        var phone = await simulator.PhoneOf(SampleBranch.NameOf(3));
        var phones = host.Services.GetRequiredService<SimulatedPhones>();
        var choices = new Choices(Guid.NewGuid(), ["Có dự", "Xin vắng"]);
        var id = phones.Put(
            branch.Members[2].ToString(), fromBot: true, $"Mời họp lúc {Mark.Large("19 giờ")}, {Mark.Bold("nhà văn hóa")}", host.Clock.GetUtcNow(),
            [new(1, "Có dự", choices.Payload(1)), new(2, "Xin vắng", choices.Payload(2))], []);

        await phone.Shows("Mời họp lúc 19 giờ, nhà văn hóa");
        (await phone.ChoiceLabels()).ShouldBe(["Có dự", "Xin vắng"]);
        (await phone.Element.Locator(".bot strong.large").InnerTextAsync()).ShouldBe("19 giờ");

        await phone.Presses("Xin vắng");
        await Assertions.Expect(phone.Element.Locator(".choice.pressed")).ToHaveTextAsync("Xin vắng");

        phones.Change(branch.Members[2].ToString(), id, "Buổi họp đã xong", []);
        await Assertions.Expect(phone.Element.Locator(".bot").First).ToContainTextAsync("Buổi họp đã xong");
        await Assertions.Expect(phone.Element.Locator(".choice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Messages_on_a_closed_phone_are_counted_beside_its_name()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var simulator = await SimulatorOnPage.Open(host, chromium);
        var phones = host.Services.GetRequiredService<SimulatedPhones>();

        phones.Put(branch.Members[3].ToString(), fromBot: true, "Một", host.Clock.GetUtcNow(), [], []);
        phones.Put(branch.Members[3].ToString(), fromBot: true, "Hai", host.Clock.GetUtcNow(), [], []);
        await Assertions.Expect(simulator.UnreadOf(SampleBranch.NameOf(4))).ToHaveTextAsync("2");

        await (await simulator.PhoneOf(SampleBranch.NameOf(4))).Shows("Hai");
        await Assertions.Expect(simulator.UnreadOf(SampleBranch.NameOf(4))).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_phone_like_Zalo_Bot_has_neither_buttons_nor_files()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var simulator = await SimulatorOnPage.Open(host, chromium);
        var phone = await simulator.PhoneOf(SampleBranch.NameOf(5));

        await phone.SendsFile("anh.png", "image/png", s_picture);
        await Assertions.Expect(phone.Element.GetByRole(AriaRole.Img, new() { Name = "anh.png" })).ToBeVisibleAsync();
        await phone.SendsFile("danh sách.xlsx", "application/octet-stream", [80, 75]);
        await Assertions.Expect(phone.Element.GetByRole(AriaRole.Link, new() { Name = "danh sách.xlsx" })).ToHaveAttributeAsync("download", "danh sách.xlsx");

        await phone.BehavesLikeZalo(true);
        await Assertions.Expect(phone.Element.GetByRole(AriaRole.Button, new() { Name = "Đính kèm tệp" })).ToBeHiddenAsync();
        host.Services.GetRequiredService<SimulatedPhones>().IsZaloLike(branch.Members[4].ToString()).ShouldBeTrue();
        simulator.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clock_is_moved_from_the_page()
    {
        await using var host = await ChiBoHost.Start();
        var simulator = await SimulatorOnPage.Open(host, chromium);

        await simulator.MoveClock("+1 ngày");
        (await simulator.Clock()).ShouldBe("Thứ Tư, 02/12/2026 08:00");
    }

    [Fact]
    public async Task On_a_small_screen_one_sees_either_the_list_or_one_phone()
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host);
        var simulator = await SimulatorOnPage.Open(host, chromium, width: 390, height: 800);
        await Pictures.Keep(simulator.Page, "simulator-small-list.png");

        var phone = await simulator.PhoneOf(SampleBranch.NameOf(1));
        await Assertions.Expect(simulator.Page.Locator(".people")).ToBeHiddenAsync();
        await phone.Types("xin cho hỏi");
        await phone.Shows("đồng chí");
        await Pictures.Keep(simulator.Page, "simulator-small.png");

        (await simulator.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await phone.Element.GetByRole(AriaRole.Button, new() { Name = "Về danh sách" }).ClickAsync();
        await Assertions.Expect(simulator.Page.Locator(".people")).ToBeVisibleAsync();
    }
}
