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
    [InlineData("xin vắng cho ông Lâm", "ông Lâm", ReplyLabel.WillBeAbsent)]
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

    [Theory]
    [InlineData("đảng viên vắng họp")]
    [InlineData("đảng viên đi công tác")]
    [InlineData("người ốm")]
    [InlineData("tôi mới chuyển nhà")]
    [InlineData("con tôi có chồng nước ngoài")]
    [InlineData("con dâu tôi sinh con thứ ba")]
    [InlineData("con tôi đi làm xa")]
    [InlineData("bệnh tiểu đường ăn gì")]
    [InlineData("toi muon gap bi thu")]
    [InlineData("toi muon dong dang phi")]
    [InlineData("toi muon xin ra khoi dang")]
    [InlineData("xin ra khỏi đảng")]
    public void What_tells_nothing_of_coming_is_not_recorded(string text)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBeOneOf(ReplyLabel.NotAnAnswer, ReplyLabel.Unclear);
        reading.About.ShouldBeNull();
    }

    [Theory]
    [InlineData("nhà tôi có việc hiếu, tiền phúng viếng thế nào")]
    [InlineData("bố tôi mới mất, chi bộ có thăm viếng không")]
    [InlineData("tôi ốm, có được thăm hỏi không")]
    public void A_reason_that_leads_up_to_a_question_is_left_to_the_question(string text)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.Unclear);
        reading.Asks.ShouldBeTrue();
    }

    [Theory]
    [InlineData("toi muon di hop", ReplyLabel.WillAttend, null)]
    [InlineData("toi muon vang", ReplyLabel.WillBeAbsent, null)]
    [InlineData("toi muon 15 phut", ReplyLabel.WillBeLate, null)]
    [InlineData("em den muon a", ReplyLabel.WillBeLate, null)]
    [InlineData("toi ra khoi danh ca", ReplyLabel.WillBeAbsent, "ra khơi đánh cá")]
    [InlineData("tôi mổ tim xong, đi lại yếu", ReplyLabel.WillBeAbsent, "mổ tim")]
    [InlineData("tôi không ốm, tôi bận", ReplyLabel.WillBeAbsent, "bận")]
    [InlineData("tôi không ốm nhưng vắng", ReplyLabel.WillBeAbsent, null)]
    public void Letters_that_mean_two_things_are_read_by_what_follows(string text, ReplyLabel label, string? reason)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(label);
        reading.Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("bố mẹ chồng ốm nặng nên xin phép", "bố mẹ chồng ốm nặng")]
    [InlineData("mẹ cháu ốm không họp được ạ", "mẹ cháu ốm")]
    [InlineData("chồng tôi ốm liệt giường", "chồng tôi ốm liệt giường")]
    [InlineData("mẹ em ốm nên em xin phép", "mẹ em ốm")]
    [InlineData("mai có họp thì tôi không đi được nhé", null)]
    public void Family_troubles_keep_the_sender_away(string text, string? reason)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.WillBeAbsent);
        reading.Reason.ShouldBe(reason);
        reading.Asks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("có lẽ không đi được")]
    [InlineData("mưa to thì tôi không đi được, không mưa thì đi")]
    [InlineData("em nhận được rồi ạ")]
    public void What_is_left_open_still_answers_the_invitation(string text) =>
        ReplyReader.Read(text, Evening).LeavesOpen.ShouldBeTrue();
}
