using ChiBo.Testing;

namespace ChiBo.Browser.Tests;

/// <summary>A meeting lived on the simulator page: planned, reminded, answered, checked in.</summary>
public sealed class MeetingOnPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_meeting_is_planned_reminded_answered_and_attended_on_the_page()
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host, members: 12, linked: 11);
        var simulator = await SimulatorOnPage.Open(host, chromium, width: 1600, height: 900);
        var secretary = await simulator.PhoneOf(SampleBranch.NameOf(1));
        await secretary.Types("ngày 10 hằng tháng 19h tại nhà văn hóa khối 5");
        await secretary.Shows("Thứ Năm 10/12");
        await secretary.Presses("Đúng, đặt lịch");
        await secretary.Shows("Đã đặt lịch");

        await simulator.MoveClock("+7 ngày");
        var member = await simulator.PhoneOf(SampleBranch.NameOf(5));
        await member.Shows("Chi ủy mời đồng chí dự");
        await member.Presses("Có dự");
        await member.Shows("Đã ghi: đồng chí có dự");
        var other = await simulator.PhoneOf(SampleBranch.NameOf(6));
        await other.Types("vang, con om");
        await other.Shows("xin vắng");
        await Pictures.Keep(simulator.Page, "simulator.png");

        await host.Advance(new DateTimeOffset(2026, 12, 10, 18, 50, 0, TimeSpan.FromHours(7)) - host.Clock.GetUtcNow());
        await secretary.Types("điểm danh");
        await secretary.Shows("Đang điểm danh");
        await member.Shows("Đang điểm danh");
        await member.Presses("Có mặt");
        await member.Shows("Đã điểm danh: đồng chí có mặt lúc 18 giờ 50");
        simulator.Complaints.ShouldBeEmpty();
    }
}
