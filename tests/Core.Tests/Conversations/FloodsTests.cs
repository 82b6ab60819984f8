using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Core.Tests.Conversations;

public sealed class FloodsTests
{
    private static readonly ChatAddress s_chat = new("telegram", "main", "1001");

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_person_who_types_and_taps_twice_is_no_flood()
    {
        var floods = new Floods(_clock);
        for (var i = 0; i < 200; i++)
        {
            floods.Note(s_chat).ShouldBeFalse();
            _clock.Advance(TimeSpan.FromMilliseconds(i % 2 == 0 ? 150 : 900));
        }
    }

    [Fact]
    public void One_more_than_the_most_is_one_and_others_are_not_touched()
    {
        var floods = new Floods(_clock);
        Enumerable.Range(0, Floods.Most).ShouldAllBe(_ => !floods.Note(s_chat));

        floods.Note(s_chat).ShouldBeTrue();
        floods.Note(s_chat with { Chat = "1002" }).ShouldBeFalse();
    }

    [Fact]
    public void A_flood_is_told_once_however_long_it_lasts_and_the_next_one_again()
    {
        var floods = new Floods(_clock);
        var told = Enumerable.Range(0, 3_000).Count(_ => Send(TimeSpan.FromMilliseconds(10)));
        told.ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(1));
        Enumerable.Range(0, Floods.Most + 10).Count(_ => Send(TimeSpan.FromMilliseconds(10))).ShouldBe(1);

        bool Send(TimeSpan after)
        {
            _clock.Advance(after);
            return floods.Note(s_chat) && floods.IsToBeTold(s_chat);
        }
    }
}
