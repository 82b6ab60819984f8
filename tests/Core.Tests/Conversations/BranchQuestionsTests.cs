using ChiBo.Core.Attendance;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Notices;
using ChiBo.Core.Tests.Regulations;

namespace ChiBo.Core.Tests.Conversations;

/// <summary>Questions about the branch itself are told from questions about rules.</summary>
public sealed class BranchQuestionsTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("tôi vắng mấy buổi năm nay", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("toi vang may buoi roi", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("Năm nay tôi đã dự bao nhiêu buổi?", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("em nghỉ họp mấy lần rồi nhỉ", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("cho tôi hỏi tôi vắng mấy buổi từ đầu năm đến nay", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("bác ơi cháu đến muộn mấy lần", "Oneself 2026-01-01 2026-12-01")]
    [InlineData("tháng trước tôi có mặt không", "Oneself 2026-11-01 2026-11-30")]
    [InlineData("thang truoc toi co di hop khong", "Oneself 2026-11-01 2026-11-30")]
    [InlineData("tháng 9 tôi có đi họp không", "Oneself 2026-09-01 2026-09-30")]
    [InlineData("năm 2025 tôi vắng mấy buổi", "Oneself 2025-01-01 2025-12-31")]
    [InlineData("năm ngoái tôi dự bao nhiêu buổi", "Oneself 2025-01-01 2025-12-31")]
    [InlineData("buổi vừa rồi tôi có được ghi có mặt không", "Oneself last")]
    [InlineData("hom truoc toi co mat khong", "Oneself last")]
    [InlineData("ông An vắng mấy buổi", "Another An 2026-01-01 2026-12-01")]
    [InlineData("ba lan vang may buoi nam nay", "Another lan 2026-01-01 2026-12-01")]
    [InlineData("đồng chí Mẫu Thị Cúc tháng trước có đi họp không", "Another Mẫu Thị Cúc 2026-11-01 2026-11-30")]
    [InlineData("bà Mai dự mấy buổi", "Another Mai 2026-01-01 2026-12-01")]
    [InlineData("vợ tôi vắng mấy buổi năm nay", "Another 2026-01-01 2026-12-01")]
    [InlineData("ai vắng nhiều nhất", "Anybody 2026-01-01 2026-12-01")]
    [InlineData("những ai vắng buổi trước", "Anybody last")]
    public void Coming_and_staying_away_is_asked_of_attendance(string text, string read)
    {
        var question = AttendanceQuestion.Read(text, Today).ShouldNotBeNull();

        string.Join(' ', new[] { question.About.ToString(), question.Name, question.OnlyLast ? "last" : $"{question.From:yyyy-MM-dd} {question.To:yyyy-MM-dd}" }.OfType<string>()).ShouldBe(read);
    }

    [Theory]
    [InlineData("chi bộ có bao nhiêu đảng viên", RosterWish.Count, null)]
    [InlineData("chi bo minh co may dang vien", RosterWish.Count, null)]
    [InlineData("tổ tôi có mấy người", RosterWish.Count, null)]
    [InlineData("ai là bí thư", RosterWish.Holder, AskedPost.Secretary)]
    [InlineData("bí thư chi bộ là ai vậy", RosterWish.Holder, AskedPost.Secretary)]
    [InlineData("pho bi thu ten gi", RosterWish.Holder, AskedPost.Deputy)]
    [InlineData("tổ trưởng tổ tôi là ai", RosterWish.Holder, AskedPost.GroupLeader)]
    [InlineData("ai la to truong", RosterWish.Holder, AskedPost.GroupLeader)]
    [InlineData("chi ủy gồm những ai", RosterWish.Holder, AskedPost.Committee)]
    [InlineData("số điện thoại bí thư", RosterWish.HolderPhone, AskedPost.Secretary)]
    [InlineData("cho tôi xin sđt của bí thư", RosterWish.HolderPhone, AskedPost.Secretary)]
    [InlineData("so dien thoai pho bi thu la bao nhieu", RosterWish.HolderPhone, AskedPost.Deputy)]
    [InlineData("tôi thuộc tổ mấy", RosterWish.OwnPlace, null)]
    [InlineData("toi o to nao", RosterWish.OwnPlace, null)]
    [InlineData("tôi sinh hoạt ở tổ đảng nào", RosterWish.OwnPlace, null)]
    [InlineData("số thứ tự của tôi", RosterWish.OwnPlace, null)]
    [InlineData("số điện thoại bà Lan", RosterWish.Another, null)]
    [InlineData("cho xin so dien thoai ong hung", RosterWish.Another, null)]
    [InlineData("nhà ông Bình ở đâu", RosterWish.Another, null)]
    [InlineData("bà Nga sinh năm nào", RosterWish.Another, null)]
    [InlineData("đọc mã mời của ông Hòa", null, null)]
    [InlineData("ai chưa đóng đảng phí", RosterWish.DuesPaid, null)]
    [InlineData("đồng chí nào còn nợ đảng phí", RosterWish.DuesPaid, null)]
    [InlineData("ông An đóng đảng phí chưa", RosterWish.DuesPaid, null)]
    [InlineData("toi dong dang phi thang nay chua", RosterWish.DuesPaid, null)]
    public void The_roster_is_asked_of_enrolment(string text, RosterWish? wish, AskedPost? post)
    {
        var question = RosterQuestion.Read(text);

        question?.Wish.ShouldBe(wish!.Value);
        (question?.Wish, question?.Post).ShouldBe((wish, post));
    }

    [Theory]
    [InlineData("có thông báo gì mới không")]
    [InlineData("tôi đã rõ thông báo chưa")]
    [InlineData("thông báo mới nhất là gì")]
    [InlineData("cho xem lai thong bao")]
    [InlineData("tôi còn thông báo nào chưa rõ không")]
    public void What_was_sent_is_asked_of_notices(string text) => NoticeQuestion.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("nội dung họp hôm nào")]
    [InlineData("buổi tới họp nội dung gì")]
    [InlineData("thang nay hop ban gi")]
    [InlineData("mai họp bàn việc gì vậy")]
    [InlineData("bao giờ họp")]
    [InlineData("địa điểm họp ở đâu vậy")]
    [InlineData("mai mấy giờ họp để tôi đi")]
    [InlineData("buổi họp có hoãn không")]
    [InlineData("hop co doi gio khong a")]
    [InlineData("mai còn họp nữa không")]
    [InlineData("họp bàn nội dung gì")]
    [InlineData("nội dung họp là gì")]
    [InlineData("họp gì vậy")]
    [InlineData("hôm nào họp nhỉ tôi quên mất")]
    [InlineData("mai có họp không")]
    public void What_the_next_meeting_is_about_is_asked_of_meetings(string text) => ScheduleQuestion.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("tôi báo vắng chưa", AskedOfNext.OwnReply)]
    [InlineData("tôi đã trả lời chưa", AskedOfNext.OwnReply)]
    [InlineData("em bao gi roi nhi", AskedOfNext.OwnReply)]
    [InlineData("bao nhiêu người đi", AskedOfNext.WhoComes)]
    [InlineData("ai báo vắng", AskedOfNext.WhoComes)]
    [InlineData("mai co nhung ai di hop", AskedOfNext.WhoComes)]
    [InlineData("ai chưa trả lời", AskedOfNext.WhoComes)]
    [InlineData("có mấy người xin vắng rồi", AskedOfNext.WhoComes)]
    public void Replies_to_the_next_meeting_are_asked_of_attendance(string text, AskedOfNext asked) => NextMeetingQuestion.Read(text).ShouldBe(asked);

    [Theory]
    [InlineData("bí thư ơi tôi bận trông cháu tối không ai trông")]
    [InlineData("thưa bí thư tôi bận không ai trông nhà")]
    [InlineData("tối tôi bận, không ai trông cháu bí thư ạ")]
    public void Who_calls_the_secretary_asks_nothing_about_him(string text) => RosterQuestion.Read(text).ShouldBeNull();

    [Fact]
    public void Who_calls_one_may_ask_for_another() => RosterQuestion.Read("bí thư ơi ai là phó bí thư").ShouldBe(new RosterQuestion(RosterWish.Holder, AskedPost.Deputy));

    [Theory]
    [InlineData("vắng mấy buổi thì bị kỷ luật")]
    [InlineData("vang may buoi thi bi ky luat")]
    [InlineData("tôi vắng mấy buổi thì bị xóa tên")]
    [InlineData("tôi vắng mấy buổi có sao không")]
    [InlineData("toi vang may buoi co sao khong")]
    [InlineData("tôi được vắng mấy buổi một năm")]
    [InlineData("nghỉ họp 3 tháng có sao không")]
    [InlineData("mỗi năm phải dự bao nhiêu buổi")]
    [InlineData("đảng viên vắng bao nhiêu buổi thì không được xếp loại tốt")]
    [InlineData("bao nhiêu người dự thì họp được")]
    [InlineData("chi bộ có bao nhiêu đảng viên thì được bầu chi ủy")]
    [InlineData("chi bo co bao nhieu dang vien thi bau chi uy")]
    [InlineData("một chi bộ phải có mấy đảng viên")]
    [InlineData("Chi bộ có bao nhiêu đảng viên dự thì mới được họp, hai phần ba hay một nửa?")]
    [InlineData("chi ủy tối đa mấy người")]
    [InlineData("chi ủy có mấy người")]
    [InlineData("ai được làm bí thư")]
    [InlineData("ai bầu bí thư")]
    [InlineData("bí thư do ai bầu")]
    [InlineData("ai triệu tập đại hội chi bộ")]
    [InlineData("tổ đảng có mấy người thì bầu tổ phó")]
    [InlineData("ai được miễn đóng đảng phí")]
    [InlineData("ai phải đóng đảng phí")]
    [InlineData("tôi về hưu đóng đảng phí bao nhiêu")]
    [InlineData("ba tháng không đóng đảng phí thì sao")]
    [InlineData("chưa đóng đảng phí 3 tháng có bị xóa tên không")]
    [InlineData("tôi chưa đóng đảng phí có sao không")]
    [InlineData("ai vắng thì bị phê bình")]
    [InlineData("ai được dự họp")]
    [InlineData("ai chủ trì buổi họp")]
    [InlineData("bao nhiêu người đồng ý thì được")]
    [InlineData("buổi họp có hoãn được không")]
    [InlineData("chi bộ có được hoãn họp không")]
    [InlineData("nội dung họp chi bộ là gì")]
    [InlineData("họp phải bàn những gì")]
    [InlineData("ông An vắng mấy buổi thì bị kỷ luật")]
    [InlineData("chồng tôi ốm nghỉ họp mấy tháng được không")]
    [InlineData("thông báo họp phải gửi trước mấy ngày")]
    [InlineData("chi bộ có được ra thông báo không")]
    [InlineData("nội dung sinh hoạt chi bộ là gì")]
    [InlineData("sinh hoạt chuyên đề bàn gì")]
    [InlineData("tổ trưởng do ai bầu")]
    [InlineData("tôi xin vắng buổi tới")]
    [InlineData("em về quê rồi")]
    [InlineData("em có lịch thi")]
    [InlineData("tôi đi, cho hỏi mấy giờ họp?")]
    [InlineData("tôi có dự")]
    [InlineData("vắng, ốm")]
    [InlineData("bà Lan vắng")]
    [InlineData("nhắn hộ ông An vắng")]
    [InlineData("thông báo: mai tổng vệ sinh")]
    [InlineData("gửi thông báo")]
    [InlineData("ai chưa rõ")]
    public void Questions_about_rules_and_other_words_are_left_to_others(string text) => Claimed(text).ShouldBeEmpty();

    [Fact]
    public void No_answerable_question_of_the_development_set_is_taken_away_from_the_rules() =>
        StarterPackIndex.Questions.Where(q => q.Answerable && Claimed(q.Question).Any()).Select(q => q.Question).ShouldBeEmpty();

    [Fact]
    public void No_phrasing_of_a_rule_is_taken_away_from_it() =>
        StarterPackIndex.Material.Passages.SelectMany(p => p.Phrasings).Where(p => Claimed(p).Any()).ShouldBeEmpty();

    private static IEnumerable<string> Claimed(string text) => new[]
    {
        AttendanceQuestion.Read(text, Today) is null ? null : "attendance",
        NextMeetingQuestion.Read(text) is null ? null : "next meeting",
        RosterQuestion.Read(text) is null ? null : "roster",
        NoticeQuestion.IsIn(text) ? "notices" : null,
        ScheduleQuestion.IsIn(text) ? "meetings" : null,
    }.OfType<string>();
}
