using ChiBo.Bot.Delivery;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.Delivery;

public sealed class PaceTests
{
    private static readonly RateLimit s_thirty = RateLimit.PerSecond(30);

    public static TheoryData<string> Ways => ["all before the count", "half before", "as it comes", "none before", "far away"];

    [Theory, MemberData(nameof(Ways))]
    public void However_the_way_scatters_no_window_is_too_full_and_hardly_any_time_is_lost(string way)
    {
        var violations = 0;
        for (var seed = 0; seed < 25; seed++)
        {
            var server = new PacedServer(s_thirty, Way(way), seed);

            var took = server.Send(2_000);

            violations += server.Violations;
            (took.TotalSeconds / (2_000 / 30.0)).ShouldBeLessThan(1.017, $"seed {seed}");
            server.LongestWait.TotalSeconds.ShouldBeLessThan(0.93, "whoever writes just after a burst does not wait for the next");
        }

        // Near certainty is no certainty where all jitter comes before the count; no real way is like that.
        violations.ShouldBeLessThanOrEqualTo(way == "all before the count" ? 1 : 0);
    }

    [Fact]
    public void Lines_that_are_cut_make_no_window_too_full()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var server = new PacedServer(s_thirty, Way("half before"), seed) { Cuts = 0.04 };

            server.Send(2_000);

            server.Violations.ShouldBe(0, $"seed {seed}");
        }
    }

    [Fact]
    public void A_request_that_does_not_come_back_keeps_its_own_slot_only()
    {
        var server = new PacedServer(s_thirty, Way("none before"), seed: 1);
        var stuck = server.Pace.Take(Lane.Notice);
        server.Send(29);
        server.Wait(TimeSpan.FromSeconds(2));
        server.Pace.Free(TimeSpan.Zero).Answers.ShouldBe(29);

        server.Pace.End(stuck, roundTrip: null);
        server.Wait(TimeSpan.FromSeconds(1));
        server.Pace.Free(TimeSpan.Zero).Answers.ShouldBe(30);
    }

    [Fact]
    public void Who_joins_a_volley_that_has_come_back_already_gets_no_slot_twice()
    {
        var server = new PacedServer(s_thirty, Way("none before"), seed: 1);
        var early = Enumerable.Range(0, 20).Select(_ => server.Pace.Take(Lane.Notice)).ToList();
        early.ForEach(slot => server.Pace.End(slot, TimeSpan.FromMilliseconds(1)));

        server.Pace.End(server.Pace.Take(Lane.Notice), TimeSpan.FromMilliseconds(1));

        server.Wait(TimeSpan.FromSeconds(3));
        server.Pace.Free(TimeSpan.Zero).Answers.ShouldBe(30);
    }

    [Fact]
    public void A_thousand_a_second_over_a_slow_way_are_reached_with_bounded_requests_in_flight()
    {
        var server = new PacedServer(RateLimit.PerSecond(1_000), Way("as it comes"), seed: 1);

        var took = server.Send(20_000);

        server.Violations.ShouldBe(0);
        (took.TotalSeconds / 20).ShouldBeLessThan(1.02);
        server.MostInFlight.ShouldBeLessThanOrEqualTo(Pace.MostInFlight);
    }

    [Fact]
    public void While_people_write_slots_are_kept_for_them_and_given_back_afterwards()
    {
        var server = new PacedServer(s_thirty, Way("none before"), seed: 1);
        server.Pace.Free(TimeSpan.Zero).ShouldBe((30, 29));

        server.Send(1, Lane.Reply);
        server.Wait(TimeSpan.FromSeconds(2));
        server.Pace.Free(TimeSpan.Zero).ShouldBe((30, 27));

        server.Wait(TimeSpan.FromMinutes(2));
        server.Pace.Free(TimeSpan.Zero).ShouldBe((30, 29));
    }

    [Fact]
    public void Told_too_fast_it_rests_then_probes_with_one_then_goes_slower_for_a_while()
    {
        var server = new PacedServer(s_thirty, Way("none before"), seed: 1);
        var pace = server.Pace;
        pace.PauseFor(TimeSpan.FromSeconds(5), tooFast: true);
        pace.PauseFor(TimeSpan.FromSeconds(5), tooFast: true);
        pace.Free(TimeSpan.Zero).ShouldBe((0, 0));

        server.Wait(TimeSpan.FromSeconds(5));
        pace.Free(TimeSpan.Zero).ShouldBe((1, 1));
        server.Send(1);
        pace.Free(TimeSpan.Zero).Answers.ShouldBe(26);

        server.Wait(TimeSpan.FromSeconds(32));
        pace.Free(TimeSpan.Zero).Answers.ShouldBe(30);
    }

    [Theory]
    [InlineData(0.5, 1, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(2.5, 2, 0.8)]
    [InlineData(30, 30, 1)]
    public void A_rate_is_so_many_messages_in_a_window(double rate, int messages, double seconds) =>
        RateLimit.PerSecond(rate).ShouldBe(new RateLimit(messages, TimeSpan.FromSeconds(seconds)));

    private static Func<Random, (double Before, double After)> Way(string name) => name switch
    {
        "all before the count" => r => (30 + (50 * r.NextDouble()), 0),
        "none before" => r => (0, 30 + (50 * r.NextDouble())),
        "half before" => r => (30 + (50 * r.NextDouble())) is var all ? (all / 2, all / 2) : default,
        "far away" => r => (120 + (20 * r.NextDouble()), 120 + (20 * r.NextDouble())),
        _ => r => (15 + (25 * r.NextDouble()), 15 + (25 * r.NextDouble())),
    };
}
