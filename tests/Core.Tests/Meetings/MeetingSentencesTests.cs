using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Tests.Meetings;

public sealed class MeetingSentencesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0);

    [Theory]
    [InlineData("bao giờ họp")]
    [InlineData("bao giờ họp?")]
    [InlineData("mấy giờ họp")]
    [InlineData("may gio hop vay a")]
    [InlineData("họp ở đâu")]
    [InlineData("hop o dau the")]
    [InlineData("lich hop")]
    [InlineData("Lịch họp chi bộ tháng này thế nào ạ?")]
    [InlineData("cho em hỏi lịch sinh hoạt")]
    [InlineData("khi nào thì chi bộ mình họp")]
    [InlineData("tháng này có họp không")]
    [InlineData("mai có phải họp không ạ")]
    [InlineData("sinh hoạt chi bộ vào ngày nào")]
    [InlineData("họp lúc mấy giờ")]
    [InlineData("hôm nào sinh hoạt nhỉ")]
    public void A_question_for_the_schedule_is_known(string text) => ScheduleQuestion.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("khi nào được miễn sinh hoạt")]
    [InlineData("nghỉ họp 3 tháng có sao không")]
    [InlineData("mấy tháng không họp thì bị xóa tên")]
    [InlineData("tôi không họp được")]
    [InlineData("vắng, ốm")]
    [InlineData("chuyển sinh hoạt đảng ở đâu")]
    [InlineData("khi nào họp bất thường")]
    [InlineData("họp qua zalo có hợp lệ không")]
    [InlineData("đi làm xa thì sinh hoạt ở đâu")]
    [InlineData("mấy giờ họp là đúng quy định")]
    [InlineData("có")]
    public void Other_questions_and_answers_are_left_to_others(string text) => ScheduleQuestion.IsIn(text).ShouldBeFalse();

    [Theory]
    [InlineData("ngày 3 hằng tháng 19h tại nhà văn hóa khối 5")]
    [InlineData("hop thuong ky thu 6 dau thang 19h30")]
    [InlineData("đặt lịch họp ngày 5 hằng tháng")]
    [InlineData("ngày 32 hằng tháng 19h")]
    public void A_monthly_plan_is_known(string text) => PlanningSentence.IsMonthly(text, Now).ShouldBeTrue();

    [Theory]
    [InlineData("ngày 3 hằng tháng tôi bận")]
    [InlineData("hằng tháng nộp đảng phí ngày 5 phải không?")]
    [InlineData("họp ngày 3/12 19h")]
    public void What_plans_no_months_is_not_taken_for_it(string text) => PlanningSentence.IsMonthly(text, Now).ShouldBeFalse();

    [Theory]
    [InlineData("họp chuyên đề thứ 6 tuần sau 19h30 tại nhà văn hóa")]
    [InlineData("hop chi uy 20h ngay mai")]
    [InlineData("họp ngày 30/2")]
    [InlineData("đại hội chi bộ 8h sáng chủ nhật")]
    [InlineData("thêm buổi họp đột xuất tối mai 7 rưỡi")]
    public void A_single_plan_is_known(string text) => PlanningSentence.IsOne(text, Now).ShouldBeTrue();

    [Theory]
    [InlineData("họp thứ 6 tuần sau phải không?")]
    [InlineData("họp tối mai tôi đến muộn")]
    [InlineData("họp ngày mai tôi xin vắng")]
    [InlineData("tôi đi họp 19h")]
    [InlineData("họp chi bộ")]
    [InlineData("Họp thứ 5 này tôi bận, dời sang thứ 7 thì được")]
    public void A_leaders_own_answer_is_no_plan(string text) => PlanningSentence.IsOne(text, Now).ShouldBeFalse();

    [Theory]
    [InlineData("dời họp sang thứ sáu 4/12 19h30", MeetingAlteration.Time, null, "thứ sáu 4/12 19h30")]
    [InlineData("doi hop sang thu sau 4/12 19h30", MeetingAlteration.Time, null, "thu sau 4/12 19h30")]
    [InlineData("dời buổi họp 8h sáng 3/12 sang 4/12", MeetingAlteration.Time, "2026-12-03", "4/12")]
    [InlineData("chuyển lịch họp tới tối mai 20h", MeetingAlteration.Time, null, "tối mai 20h")]
    [InlineData("hoãn họp 3/12", MeetingAlteration.Time, "2026-12-03", "")]
    [InlineData("hủy buổi họp 3/12", MeetingAlteration.Cancel, "2026-12-03", "")]
    [InlineData("huy hop", MeetingAlteration.Cancel, null, "")]
    [InlineData("đổi chỗ họp sang hội trường", MeetingAlteration.Place, null, "hội trường")]
    [InlineData("đổi địa điểm buổi 3/12 sang nhà bà Mai", MeetingAlteration.Place, "2026-12-03", "nhà bà Mai")]
    [InlineData("nội dung họp 3/12: nạo vét mương", MeetingAlteration.Agenda, "2026-12-03", "nạo vét mương")]
    public void A_change_is_read(string text, MeetingAlteration what, string? old, string wanted)
    {
        var read = ChangeSentence.Read(text, Now).ShouldNotBeNull();
        read.What.ShouldBe(what);
        read.Old.ShouldBe(old is null ? null : DateOnly.Parse(old, System.Globalization.CultureInfo.InvariantCulture));
        read.New.ShouldBe(wanted);
    }

    [Theory]
    [InlineData("chuyển sinh hoạt đảng sang nơi ở mới")]
    [InlineData("bỏ sinh hoạt 3 tháng có sao không")]
    [InlineData("có dời họp không?")]
    [InlineData("bỏ họp nhiều lần thì sao")]
    [InlineData("vắng")]
    [InlineData("đổi ý, tôi đi được")]
    [InlineData("chuyển chỗ ở mà chưa chuyển đảng")]
    [InlineData("họp theo từng tổ thay cho họp chung")]
    [InlineData("xin lùi đại hội thì ai đồng ý")]
    [InlineData("Nội dung sinh hoạt cụ thể đối với chi bộ thôn")]
    public void Other_sentences_change_nothing(string text) => ChangeSentence.Read(text, Now).ShouldBeNull();

    [Fact]
    public void Every_fault_has_a_sentence_and_says_what_to_do()
    {
        foreach (var kind in Enum.GetValues<WhenFaultKind>())
        {
            var sentence = WhenFaultTexts.Sentence(new WhenFault(kind, "thứ sáu 3/12", new DateOnly(2026, 12, 3)));
            sentence.Length.ShouldBeInRange(15, 200);
            (sentence.EndsWith('?') || sentence.Contains("nhắn", StringComparison.Ordinal)).ShouldBeTrue(sentence);
        }
    }

    [Theory]
    [InlineData("ok 😀😀", "ok 😀😀")]
    [InlineData("1. Kết quả;\n2. Nhiệm vụ.\n\n3. Khác", "1. Kết quả; 2. Nhiệm vụ; 3. Khác")]
    public void An_agenda_becomes_one_line(string text, string line) => SetAgenda.OneLine(text).ShouldBe(line);

    [Fact]
    public void A_long_agenda_is_cut() => SetAgenda.OneLine(new string('a', 5_000)).Length.ShouldBe(SetAgenda.Longest);
}
