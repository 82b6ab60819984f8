using System.Globalization;
using ChiBo.Bot.Tests.Architecture;

namespace ChiBo.Bot.Tests.Delivery;

/// <summary>A merged branch of 90, 35 of them exempt, 12 without any account, on two free bots: what the guide promises of its months.</summary>
public sealed class YearOfABranchTests
{
    private const int Plan = 3_000;

    /// <summary>55 are invited to meetings, 23 exempt have an account; the leaders are on the first bot.</summary>
    private static readonly PeopleOfABot[] s_bots = [new(28, 11, WithLeaders: true), new(27, 12, WithLeaders: false)];

    private static readonly MonthOfABranch s_usual = new(6, Acknowledged: false, [4], 0, Greetings: false, QuestionsEach: 2);
    private static readonly MonthOfABranch s_twoMeetings = s_usual with { MeetingDays = [4, 20] };
    private static readonly MonthOfABranch s_bad = new(15, Acknowledged: true, [5, 25], Warnings: 12, Greetings: true, QuestionsEach: 4);

    [Fact]
    public void A_year_stays_inside_the_plan_of_each_bot()
    {
        // Four meetings a year on a theme besides the twelve regular ones.
        var year = Enumerable.Range(1, 12).Select(month => month % 3 == 0 ? s_twoMeetings : s_usual);
        foreach (var end in year.SelectMany(month => s_bots.Select(bot => new BusyMonth(month, bot, Plan, countsIncoming: false).Live())))
        {
            end.ShouldSatisfyAllConditions(e => e.HeldOn.ShouldBeNull(), e => (e.MissedReminders, e.Unanswered).ShouldBe((0, 0)), e => e.Sent.ShouldBeLessThan(Plan));
        }
    }

    [Fact]
    public void So_does_its_bad_month()
    {
        foreach (var end in s_bots.Select(bot => new BusyMonth(s_bad, bot, Plan, countsIncoming: false).Live()))
        {
            end.ShouldSatisfyAllConditions(e => e.HeldOn.ShouldBeNull(), e => (e.MissedReminders, e.Unanswered).ShouldBe((0, 0)), e => e.Sent.ShouldBeLessThan(Plan));
        }
    }

    [Fact]
    public void Too_many_notices_are_held_before_a_reminder_is()
    {
        var end = new BusyMonth(s_bad with { Notices = 40 }, s_bots[0], Plan, countsIncoming: false).Live();

        end.HeldOn.ShouldNotBeNull();
        end.MissedReminders.ShouldBe(0);
    }

    [Theory]
    [InlineData("Tháng thường", false)]
    [InlineData("Tháng có thêm buổi chuyên đề", false)]
    [InlineData("Tháng xấu", false)]
    [InlineData("Tháng thường", true)]
    [InlineData("Tháng có thêm buổi chuyên đề", true)]
    [InlineData("Tháng xấu", true)]
    public void The_table_of_the_guide_says_what_was_reckoned(string name, bool countsIncoming)
    {
        var month = name switch { "Tháng thường" => s_usual, "Tháng xấu" => s_bad, _ => s_twoMeetings };
        var ends = s_bots.Select(bot => new BusyMonth(month, bot, Plan, countsIncoming).Live()).ToList();
        var used = ends.Select(e => Number(e.Sent + (countsIncoming ? e.Incoming : 0)));
        var held = ends.Exists(e => e.HeldOn is not null) ? $"thông báo bị giữ từ ngày {ends.Min(e => e.HeldOn)}" : "đủ";

        var row = $"| {name} | {(countsIncoming ? "có" : "không")} | {string.Join(" | ", used)} | {held} |";

        File.ReadAllText(Path.Combine(Sources.Root, "docs", "huong-dan", "luot-gui.md")).ShouldContain(row);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
