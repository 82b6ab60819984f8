using ChiBo.Bot.Delivery;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Tests.Delivery;

public sealed class BrakeTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Brake _brake;

    public BrakeTests() => _brake = new Brake(_clock);

    [Fact]
    public void Single_failures_between_successes_never_brake()
    {
        for (var i = 0; i < 100; i++)
        {
            _brake.After(i % 3 == 0 ? new SendOutcome.Accepted(null) : new SendOutcome.Failed("500")).ShouldBeNull();
        }
    }

    [Fact]
    public void When_everything_fails_the_account_rests_longer_each_time_and_a_success_ends_it()
    {
        Fail(Brake.FailuresInARow - 1).ShouldBeNull();
        Fail(1).ShouldBe(TimeSpan.FromSeconds(2));
        Fail(30).ShouldBeNull();

        _clock.Advance(TimeSpan.FromSeconds(2));
        Fail(1).ShouldBe(TimeSpan.FromSeconds(4));
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Fail(1);
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        Fail(1).ShouldBe(TimeSpan.FromMinutes(1));
        _brake.After(new SendOutcome.Accepted(null)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(1));
        Fail(Brake.FailuresInARow - 1).ShouldBeNull();
    }

    private TimeSpan? Fail(int times)
    {
        TimeSpan? rest = null;
        for (var i = 0; i < times; i++)
        {
            rest = _brake.After(new SendOutcome.Failed("500"));
        }

        return rest;
    }
}
