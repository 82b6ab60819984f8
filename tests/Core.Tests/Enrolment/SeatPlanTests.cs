using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class SeatPlanTests
{
    [Fact]
    public void A_whole_group_goes_to_the_emptiest_bot_and_stays_together()
    {
        var group = Group(12, leaders: 1);

        var deal = SeatPlan.Deal([Bot("a", taken: 20), Bot("b", taken: 5), Bot("c", taken: 6)], [group]);

        deal.Seats.Values.Distinct().ShouldBe(["zalo-bot/b"]);
        deal.Seats.Count.ShouldBe(12);
        deal.Homes[group.Id!.Value].ShouldBe("zalo-bot/b");
    }

    [Fact]
    public void A_group_with_a_home_goes_there_however_full_it_is_as_long_as_it_fits()
    {
        var group = Group(5, home: "zalo-bot/a");

        var deal = SeatPlan.Deal([Bot("a", taken: 40), Bot("b")], [group]);

        deal.Seats.Values.Distinct().ShouldBe(["zalo-bot/a"]);
        deal.Homes.ShouldBeEmpty();
        deal.Split.ShouldBeEmpty();
    }

    [Fact]
    public void What_does_not_fit_at_home_sits_together_elsewhere_and_is_said()
    {
        var group = Group(10, home: "zalo-bot/a");

        var deal = SeatPlan.Deal([Bot("a", taken: 42), Bot("b", taken: 30), Bot("c")], [group]);

        Numbers(deal).ShouldBe([("zalo-bot/a", 3), ("zalo-bot/c", 7)]);
        deal.Split.ShouldBe([group.Id!.Value]);
        deal.Homes.ShouldBeEmpty();
    }

    [Fact]
    public void A_home_that_is_gone_is_chosen_anew()
    {
        var group = Group(4, home: "zalo-bot/gone");

        SeatPlan.Deal([Bot("a")], [group]).Homes[group.Id!.Value].ShouldBe("zalo-bot/a");
    }

    [Fact]
    public void One_who_is_invited_alone_goes_where_his_neighbours_will_fit()
    {
        var group = Group(1) with { StillToCome = 15 };

        SeatPlan.Deal([Bot("small", seats: 20, taken: 4), Bot("large", taken: 29)], [group]).Homes[group.Id!.Value].ShouldBe("zalo-bot/large");
    }

    [Fact]
    public void A_group_too_large_for_any_bot_is_spread_over_few()
    {
        var group = Group(60);

        var deal = SeatPlan.Deal([Bot("a", taken: 40), Bot("b", taken: 10), Bot("c", taken: 12)], [group]);

        Numbers(deal).ShouldBe([("zalo-bot/b", 35), ("zalo-bot/c", 25)]);
        deal.Homes[group.Id!.Value].ShouldBe("zalo-bot/b");
        deal.Split.ShouldBe([group.Id!.Value]);
    }

    [Fact]
    public void A_tenth_is_kept_for_those_with_a_post_who_sit_there_first()
    {
        var bot = Bot("a");
        bot.Kept.ShouldBe(5);

        var deal = SeatPlan.Deal([bot], [Group(52, leaders: 3)]);

        deal.Seats.Count.ShouldBe(48, "45 ordinary seats, 3 of the 5 kept");
        deal.Without.Count.ShouldBe(4);
        SeatPlan.Deal([bot], [Group(3, leaders: 3)]).Seats.Count.ShouldBe(2, "the rest of the kept ones");
        SeatPlan.Deal([bot], [Group(1, leaders: 1)]).Without.Count.ShouldBe(1);
    }

    [Fact]
    public void A_bot_without_bounds_takes_whole_groups_that_fit_in_no_other()
    {
        var (small, large) = (Group(10), Group(30));

        var deal = SeatPlan.Deal([Bot("a", taken: 25), new BotSeats(new Door("telegram/main", "Telegram", null, null), 0, 0)], [small, large]);

        deal.Homes[small.Id!.Value].ShouldBe("zalo-bot/a");
        deal.Homes[large.Id!.Value].ShouldBe("telegram/main");
        deal.Split.ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_is_left_everybody_is_named_and_no_home_is_chosen()
    {
        var group = Group(2);

        var deal = SeatPlan.Deal([Bot("a", taken: 45)], [group]);

        deal.Without.ShouldBe(group.People.Select(p => p.Id));
        deal.Homes.ShouldBeEmpty();
    }

    /// <summary>The figures of docs/huong-dan/zalo-bot.md: 39 branches of 72 people with five groups, seven of the 72 with a post.</summary>
    [Theory]
    [InlineData(14, 14, 14, 15, 15)]
    [InlineData(9, 12, 15, 17, 19)]
    public void A_town_of_39_branches_needs_58_bots_or_65_where_no_group_is_split(int first, int second, int third, int fourth, int fifth)
    {
        var groups = Enumerable.Range(0, 39)
            .SelectMany(_ => new[] { Group(first, leaders: 3), Group(second, leaders: 1), Group(third, leaders: 1), Group(fourth, leaders: 1), Group(fifth, leaders: 1) }).ToList();
        groups.Sum(g => g.People.Count).ShouldBe(2_808);

        Enumerable.Range(50, 30).First(bots => SeatPlan.Deal(Bots(bots), groups) is { Without.Count: 0, Split.Count: 0 }).ShouldBe(65);
        Enumerable.Range(50, 30).First(bots => SeatPlan.Deal(Bots(bots), groups) is { Without.Count: 0 }).ShouldBe(58);
    }

    private static List<BotSeats> Bots(int count) => [.. Enumerable.Range(1, count).Select(n => Bot($"bot-{n}"))];

    private static BotSeats Bot(string name, int seats = 50, int taken = 0) =>
        new(new Door($"zalo-bot/{name}", name, seats, $"https://zalo.me/bot.{name}"), 0, taken);

    private static SeatGroup Group(int people, int leaders = 0, string? home = null) => new(
        PartyGroupId.New(), home, [.. Enumerable.Range(0, people).Select(n => new SeatSeeker(MemberId.New(), n >= people - leaders))], 0);

    private static IEnumerable<(string Bot, int Count)> Numbers(SeatDeal deal) =>
        deal.Seats.Values.GroupBy(bot => bot, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderBy(n => n.Key, StringComparer.Ordinal);
}
