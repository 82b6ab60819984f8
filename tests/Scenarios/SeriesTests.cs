using ChiBo.Core.Meetings;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class SeriesTests
{
    [Fact]
    public async Task Each_month_is_made_once_however_often_one_looks()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, linked: 0);
        await Plan(host, branch, Recurrence.OnDay(3));
        (await Days(host)).ShouldBe(["03/12 19:00", "03/01 19:00", "03/02 19:00"]);

        await host.Advance(TimeSpan.FromDays(3));
        (await Days(host)).ShouldBe(["03/12 19:00", "03/01 19:00", "03/02 19:00", "03/03 19:00"]);
        await host.Advance(TimeSpan.FromDays(1));
        (await Days(host)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_changed_series_takes_untouched_meetings_along_and_leaves_moved_and_cancelled_ones()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, linked: 0);
        var first = await Plan(host, branch, Recurrence.OnDay(10));
        await host.Do(s => s.GetRequiredService<MoveMeeting>().Move(branch.SecretaryActor, first[0].Id, first[0].StartsAt.AddDays(2), null, default));
        await host.Do(s => s.GetRequiredService<CancelMeeting>().Cancel(branch.SecretaryActor, first[1].Id, default));

        await Plan(host, branch, Recurrence.OnDay(20), new TimeOnly(20, 0));

        (await Days(host)).ShouldBe(["12/12 19:00", "10/01 19:00", "20/02 20:00"]);
        (await host.Read(db => db.MeetingSeries().CountAsync())).ShouldBe(1);
        (await host.Read(db => db.Meetings().CountAsync(m => m.State == MeetingState.Cancelled))).ShouldBe(1);
    }

    [Fact]
    public async Task A_meeting_planned_by_hand_for_that_time_stands_for_its_month()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, linked: 0);
        var at = new DateTimeOffset(2027, 1, 3, 12, 0, 0, TimeSpan.Zero);
        await host.Do(s => s.GetRequiredService<PlanMeeting>().Plan(branch.SecretaryActor, new NewMeeting(branch.Id, MeetingKind.Regular, at, ""), default));

        await Plan(host, branch, Recurrence.OnDay(3));

        (await Days(host)).ShouldBe(["03/12 19:00", "03/01 19:00", "03/02 19:00"]);
    }

    [Fact]
    public async Task Tet_is_pointed_out_once_with_a_proposed_day_and_moved_only_when_the_secretary_says_so()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        await secretary.Types("ngày 6 hằng tháng 19h tại nhà văn hóa");
        var said = await secretary.Presses("1");
        said.Count.ShouldBe(2);
        said[1].Text.ShouldContain("Tết Nguyên đán (mùng 1)");
        said[1].Choices.Select(c => c.Label).ShouldBe(["Dời sang Thứ Tư 10/02", "Giữ nguyên", "Ngày khác"]);
        (await Days(host))[2].ShouldBe("06/02 19:00");

        await secretary.Presses("1");
        (await Days(host)).ShouldBe(["06/12 19:00", "06/01 19:00", "10/02 19:00"]);
        await host.Advance(TimeSpan.FromDays(2));
        (await secretary.Messages()).Count(m => m.Text.Contains("nghỉ lễ", StringComparison.Ordinal)).ShouldBe(1);
        (await Days(host)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Another_day_for_a_holiday_is_asked_for_and_read_back()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("ngày 6 hằng tháng 19h tại nhà văn hóa");
        await secretary.Presses("1");

        (await secretary.Presses("Ngày khác")).ShouldHaveSingleItem().Text.ShouldContain("Dời sang ngày nào");
        (await secretary.Types("3/2/2027")).ShouldHaveSingleItem().Text.ShouldContain("Mới: 19 giờ Thứ Tư 03/02");
        await secretary.Presses("1");
        (await Days(host))[2].ShouldBe("03/02 19:00");
    }

    [Fact]
    public async Task A_holiday_met_as_the_months_go_by_is_pointed_out_in_the_morning_and_once()
    {
        await using var host = await ChiBoHost.Start(now: new DateTimeOffset(2027, 1, 29, 1, 0, 0, TimeSpan.Zero));
        var branch = await SampleBranch.Make(host, linked: 1);
        await Plan(host, branch, Recurrence.OnDay(30));
        var secretary = host.PhoneOf(branch.Secretary);
        (await secretary.Messages()).ShouldNotContain(m => m.Text.Contains("nghỉ lễ", StringComparison.Ordinal));

        await host.Advance(TimeSpan.FromHours(24));
        var clash = (await secretary.Messages()).Where(m => m.Text.Contains("Ngày Chiến thắng 30/4", StringComparison.Ordinal)).ShouldHaveSingleItem();
        clash.Choices[0].Label.ShouldBe("Dời sang Chủ Nhật 02/05");
        await host.Advance(TimeSpan.FromHours(48));
        (await secretary.Messages()).Count(m => m.Text.Contains("nghỉ lễ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_single_meeting_on_a_holiday_is_asked_about_before_it_is_written()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("họp thường kỳ 1/1 19h tại nhà văn hóa")).ShouldHaveSingleItem().Text.ShouldContain("Tết Dương lịch");
        (await secretary.Presses("Giữ nguyên")).ShouldHaveSingleItem().Text.ShouldContain("Đúng chưa ạ?");
        (await secretary.Presses("1")).ShouldHaveSingleItem().Text.ShouldContain("Đã đặt buổi");
        (await Days(host)).ShouldBe(["01/01 19:00"]);
    }

    private static async Task<IReadOnlyList<Meeting>> Plan(ChiBoHost host, SampleBranch branch, Recurrence day, TimeOnly? time = null) =>
        (await host.Do(s => s.GetRequiredService<PlanSeries>().Plan(
            branch.SecretaryActor, new NewSeries(branch.Id, MeetingKind.Regular, day, time ?? new TimeOnly(19, 0), "nhà văn hóa"), default)))!;

    private static async Task<List<string>> Days(ChiBoHost host) =>
        [.. (await host.Read(db => db.Meetings().OrderBy(m => m.StartsAt).ToListAsync())).Select(m => m.StartsAt.AddHours(7).ToString("dd/MM HH:mm"))];
}
