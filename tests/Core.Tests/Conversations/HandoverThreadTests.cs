using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Tests.Conversations;

public sealed class HandoverThreadTests
{
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_call_and_the_first_words_go_at_once_later_words_wait_ten_minutes()
    {
        var thread = Thread();
        thread.NextRelay(s_now).ShouldBe(s_now);
        thread.Relayed(s_now);
        thread.NextRelay(s_now.AddMinutes(1)).ShouldBeNull();

        thread.Add("câu một");
        thread.NextRelay(s_now.AddMinutes(1)).ShouldBe(s_now.AddMinutes(1));
        thread.Relayed(s_now.AddMinutes(1));
        thread.Add("câu hai");
        thread.NextRelay(s_now.AddMinutes(2)).ShouldBe(s_now.AddMinutes(11));
        thread.NextRelay(s_now.AddMinutes(30)).ShouldBe(s_now.AddMinutes(30));
    }

    [Fact]
    public void What_was_told_is_not_told_again()
    {
        var thread = Thread();
        thread.Add("câu một");
        thread.Relayed(s_now);
        thread.Add("câu hai");
        thread.Untold.ShouldBe("câu hai");
        thread.Words.ShouldBe("câu một\ncâu hai");
    }

    [Fact]
    public void Only_the_last_words_can_be_taken_back()
    {
        var thread = Thread();
        thread.Add("câu một");
        thread.Add("câu hai");
        thread.TakeBack("câu một").ShouldBeFalse();
        thread.TakeBack("câu hai").ShouldBeTrue();
        thread.Words.ShouldBe("câu một");
        thread.TakeBack("câu một").ShouldBeTrue();
        thread.Words.ShouldBeEmpty();
    }

    [Fact]
    public void Words_are_bounded_and_a_strangers_words_go_when_the_thread_closes()
    {
        var thread = Thread(stranger: true);
        thread.Add(new string('a', 10_000));
        thread.Words.Length.ShouldBe(HandoverThread.MostWords);
        thread.Close(HandoverState.Answered, s_now);
        thread.Words.ShouldBeEmpty();

        var known = Thread();
        known.Add("câu một");
        known.Close(HandoverState.Answered, s_now);
        known.Words.ShouldBe("câu một");
    }

    [Fact]
    public void A_new_receiver_knows_nothing_yet()
    {
        var thread = Thread();
        thread.GiveTo(MemberId.New());
        thread.Add("câu một");
        thread.Relayed(s_now);
        thread.GiveTo(MemberId.New());
        thread.Untold.ShouldBe("câu một");
        thread.NextRelay(s_now).ShouldBe(s_now);
    }

    private static HandoverThread Thread(bool stranger = false) =>
        new(Guid.NewGuid(), new ChatAddress("simulator", "main", "1"), stranger ? null : MemberId.New(), BranchId.New(), null, s_now);
}
