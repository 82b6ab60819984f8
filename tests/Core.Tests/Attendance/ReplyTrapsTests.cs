using ChiBo.Core.Attendance;

namespace ChiBo.Core.Tests.Attendance;

/// <summary>Words that look like another answer than they are; each line stands for a class.</summary>
public sealed class ReplyTrapsTests
{
    private static readonly ReplyContext Evening = new(new DateOnly(2026, 12, 3), new TimeOnly(19, 0), new DateOnly(2026, 11, 29), new TimeOnly(12, 0));

    [Theory]
    [InlineData("xin vắng buổi họp tới", null)]
    [InlineData("cho tôi nghỉ buổi họp tới", null)]
    [InlineData("xin vắng hôm tới", null)]
    [InlineData("tôi xin vắng mặt lý do đi công tác Đà Nẵng đến ngày 5", "đi công tác Đà Nẵng")]
    [InlineData("tôi đi công tác đến ngày 5/12 mới về", "đi công tác")]
    [InlineData("toi di cong tac den ngay 5 moi ve", "đi công tác")]
    [InlineData("xin vắng, đưa cháu đến trường", "đưa cháu đến trường")]
    [InlineData("tôi bận đến khuya", "bận đến khuya")]
    [InlineData("xin phép vắng, tôi chở mẹ đến nhà cậu", null)]
    [InlineData("cho tôi xin nghỉ buổi họp tới nhé, con dâu sinh", "con dâu sinh")]
    public void Until_and_next_bring_nobody_to_the_meeting(string text, string? reason)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.WillBeAbsent);
        reading.Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("báo vắng hộ bà Nga", "bà Nga", ReplyLabel.WillBeAbsent)]
    [InlineData("báo vắng giúp bà Nga", "bà Nga", ReplyLabel.WillBeAbsent)]
    [InlineData("bao vang ho ba Nga", "ba Nga", ReplyLabel.WillBeAbsent)]
    [InlineData("báo bà Cúc vắng hộ tôi", "bà Cúc", ReplyLabel.WillBeAbsent)]
    [InlineData("hộ bà Nga: có dự", "bà Nga", ReplyLabel.WillAttend)]
    [InlineData("vắng giùm ông Tư nhé", "ông Tư", ReplyLabel.WillBeAbsent)]
    [InlineData("thay ông Hùng báo vắng", "ông Hùng", ReplyLabel.WillBeAbsent)]
    [InlineData("không phải tôi vắng mà là ông Vinh vắng", "ông Vinh", ReplyLabel.WillBeAbsent)]
    public void Who_speaks_only_for_another_is_not_recorded_himself(string text, string who, ReplyLabel reported)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.Unclear);
        reading.About.ShouldBe(new WordPassedOn(who, reported, null));
    }

    [Theory]
    [InlineData("cả tôi và bà Nga đều vắng", ReplyLabel.WillBeAbsent, "bà Nga", ReplyLabel.WillBeAbsent)]
    [InlineData("tôi với ông Hùng đều đi", ReplyLabel.WillAttend, "ông Hùng", ReplyLabel.WillAttend)]
    [InlineData("vắng, ông Hùng cũng vắng", ReplyLabel.WillBeAbsent, "ông Hùng", ReplyLabel.WillBeAbsent)]
    [InlineData("tôi đi còn bà Nga vắng", ReplyLabel.WillAttend, "bà Nga", ReplyLabel.WillBeAbsent)]
    [InlineData("tôi vắng, báo hộ bà Nga cũng vắng", ReplyLabel.WillBeAbsent, "bà Nga", ReplyLabel.WillBeAbsent)]
    public void Another_beside_the_sender_is_not_dropped(string text, ReplyLabel own, string who, ReplyLabel reported)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(own);
        reading.Beside.ShouldBe(new WordPassedOn(who, reported, null));
    }

    [Theory]
    [InlineData("tôi đi cùng bà Nga")]
    [InlineData("nhờ bà Nga báo vắng hộ tôi")]
    [InlineData("tôi vắng vì đưa bà Nga đi viện")]
    [InlineData("tôi bận giúp bà Nga gặt lúa")]
    public void A_name_in_his_own_word_makes_it_nobody_elses(string text)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBeOneOf(ReplyLabel.WillAttend, ReplyLabel.WillBeAbsent);
        reading.Beside.ShouldBeNull();
    }
}
