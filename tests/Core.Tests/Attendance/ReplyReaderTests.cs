using System.Diagnostics;
using System.Text.Json;
using ChiBo.Core.Attendance;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Tests.Regulations;

namespace ChiBo.Core.Tests.Attendance;

public sealed class ReplyReaderTests
{
    private static readonly ReplyContext Evening = new(new DateOnly(2026, 12, 3), new TimeOnly(19, 0), new DateOnly(2026, 12, 3), new TimeOnly(12, 0));

    [Theory]
    [InlineData("replies-dev.jsonl", 0.98)]
    [InlineData("replies-tuning.jsonl", 0.96)]
    [InlineData("replies-held-out.jsonl", 0.96)]
    [InlineData("replies-second-a.jsonl", 0.96)]
    [InlineData("replies-second-b.jsonl", 0.95)]
    [InlineData("replies-second-c.jsonl", 0.95)]
    [InlineData("replies-absences.jsonl", 0.65)]
    public void Labelled_replies_are_read_no_worse_than_the_floor(string file, double floor)
    {
        var lines = Lines(file);
        var evaluation = EvaluateReplies.Run(lines);
        var absentAsComing = Count(evaluation, "will_be_absent", "will_attend");
        var swapped = absentAsComing + Count(evaluation, "will_attend", "will_be_absent");

        evaluation.Right.ShouldBeGreaterThanOrEqualTo(floor);
        absentAsComing.ShouldBe(0);
        ((double)swapped / lines.Count).ShouldBeLessThanOrEqualTo(0.01);
    }

    [Fact]
    public void Questions_about_the_rules_are_seen_to_ask_and_replies_seldom()
    {
        var questions = StarterPackIndex.Questions.Concat(StarterPackIndex.Written).Select(question => question.Asked).ToList();
        var taken = questions.Count(text => ReplyReader.Read(text, Evening) is { Asks: false, OfRules: false, Label: ReplyLabel.WillAttend or ReplyLabel.WillBeAbsent or ReplyLabel.WillBeLate });
        taken.ShouldBeLessThanOrEqualTo(questions.Count / 100);

        var replies = new[] { "replies-dev.jsonl", "replies-tuning.jsonl", "replies-held-out.jsonl", "replies-second-a.jsonl", "replies-second-b.jsonl", "replies-second-c.jsonl" }
            .SelectMany(Lines).Where(line => line.Label is "will_attend" or "will_be_absent" or "late").ToList();
        replies.Count(line => ReplyReader.Read(line.Text, Evening) is { Asks: true } or { OfRules: true }).ShouldBeLessThanOrEqualTo(replies.Count * 25 / 1000);
    }

    [Fact]
    public void No_reply_is_a_question_about_the_next_meeting_or_the_roster() =>
        new[] { "replies-dev.jsonl", "replies-tuning.jsonl", "replies-held-out.jsonl", "replies-second-a.jsonl", "replies-second-b.jsonl", "replies-second-c.jsonl" }
            .SelectMany(Lines).Where(line => line.Label is "will_attend" or "will_be_absent" or "late")
            .Where(line => NextMeetingQuestion.Read(line.Text) is not null || ScheduleQuestion.IsIn(line.Text) || RosterQuestion.Read(line.Text) is not null)
            .Select(line => line.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("có việc nhưng vẫn đi", ReplyLabel.WillAttend)]
    [InlineData("có việc", ReplyLabel.WillBeAbsent)]
    [InlineData("chắc không vắng đâu", ReplyLabel.WillAttend)]
    [InlineData("có đi được đâu", ReplyLabel.WillBeAbsent)]
    [InlineData("sao mà vắng được", ReplyLabel.WillAttend)]
    [InlineData("không thể không đi", ReplyLabel.WillAttend)]
    [InlineData("20 phút nữa mới tới", ReplyLabel.WillBeLate)]
    [InlineData("để xem", ReplyLabel.Unclear)]
    [InlineData("em vang a", ReplyLabel.Unclear)]
    [InlineData("vang em den a", ReplyLabel.WillAttend)]
    [InlineData("xin vang a", ReplyLabel.WillBeAbsent)]
    [InlineData("họp ở đâu vậy", ReplyLabel.NotAnAnswer)]
    public void The_turns_of_speech_people_use(string text, ReplyLabel label) => ReplyReader.Read(text, Evening).Label.ShouldBe(label);

    [Theory]
    [InlineData("19h30 tôi mới đến được", ReplyLabel.WillBeLate)]
    [InlineData("18h45 tôi có mặt", ReplyLabel.WillAttend)]
    [InlineData("7h tối tôi còn ca trực đến 22h", ReplyLabel.WillBeAbsent)]
    [InlineData("bảy giờ rưỡi tôi đến", ReplyLabel.WillBeLate)]
    [InlineData("7 giờ kém 10 tôi đến", ReplyLabel.WillAttend)]
    public void A_time_is_held_against_the_start(string text, ReplyLabel label) => ReplyReader.Read(text, Evening).Label.ShouldBe(label);

    [Fact]
    public void The_same_time_is_early_for_a_later_meeting() =>
        ReplyReader.Read("19h30 tôi đến", Evening with { MeetingTime = new TimeOnly(20, 0) }).Label.ShouldBe(ReplyLabel.WillAttend);

    [Fact]
    public void A_morning_meeting_reads_seven_as_morning() =>
        ReplyReader.Read("7h30 tôi đến", Evening with { MeetingTime = new TimeOnly(8, 0) }).Label.ShouldBe(ReplyLabel.WillAttend);

    [Theory]
    [InlineData("không đi được, con ốm", "con ốm", ReplyFeelings.None)]
    [InlineData("to6i o6m1", "ốm", ReplyFeelings.IllSelf)]
    [InlineData("dau chan khong di noi", "đau chân", ReplyFeelings.IllSelf)]
    [InlineData("Tôi xin vắng, mẹ tôi mới mất", "mẹ tôi mới mất", ReplyFeelings.Bereavement)]
    [InlineData("toi di cong tac", "đi công tác", ReplyFeelings.None)]
    [InlineData("Tôi vắng", null, ReplyFeelings.None)]
    public void The_reason_is_kept_in_clean_words(string text, string? reason, ReplyFeelings feelings)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.WillBeAbsent);
        reading.Reason.ShouldBe(reason);
        reading.Feelings.ShouldBe(feelings);
    }

    [Theory]
    [InlineData("nhắn hộ bà Lan vắng", "bà Lan", ReplyLabel.WillBeAbsent, null)]
    [InlineData("Ông Tư nhờ tôi báo ông ấy ốm", "Ông Tư", ReplyLabel.WillBeAbsent, "ốm")]
    [InlineData("Ông Tám kêu tui nói ổng tới trễ", "Ông Tám", ReplyLabel.WillBeLate, null)]
    public void Word_about_another_is_kept_as_such(string text, string who, ReplyLabel reported, string? reason)
    {
        var reading = ReplyReader.Read(text, Evening);
        reading.Label.ShouldBe(ReplyLabel.Unclear);
        reading.About.ShouldBe(new WordPassedOn(who, reported, reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u200B\u202E")]
    [InlineData("\uD83D")]
    [InlineData("99999999999999999999h99 25h")]
    [InlineData("........,,,,,,????")]
    public void Junk_is_no_answer_and_no_crash(string text) => ReplyReader.Read(text, Evening).Label.ShouldBeOneOf(ReplyLabel.NotAnAnswer, ReplyLabel.Unclear);

    [Fact]
    public void A_very_long_message_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("tôi bận nhưng vẫn đi nếu ", 400));
        var watch = Stopwatch.StartNew();
        ReplyReader.Read(text, Evening);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("toi di vang")]
    [InlineData("tôi ra đồng")]
    [InlineData("toi len ha noi")]
    [InlineData("tôi đi ngay lên viện")]
    [InlineData("tôi dự đám cưới")]
    [InlineData("tôi đang có mặt ở cơ quan")]
    [InlineData("tôi đi họp huyện")]
    [InlineData("tôi đi họp phụ huynh")]
    [InlineData("tôi đi chữa bệnh")]
    [InlineData("tới sao kịp")]
    [InlineData("nỏ có đi mô")]
    [InlineData("đang trên đường ra sân bay")]
    [InlineData("toi di ha noi")]
    [InlineData("Hôm đó tôi không về")]
    public void Going_elsewhere_is_never_taken_for_coming(string text) =>
        ReplyReader.Read(text, Evening).Label.ShouldNotBe(ReplyLabel.WillAttend);

    [Fact]
    public void Each_reading_tells_the_rules_that_led_to_it() =>
        ReplyReader.Read("không đi được", Evening).Rules.ShouldNotBeEmpty();

    private static int Count(ReplyEvaluation evaluation, string label, string understood) =>
        evaluation.Confusion.TryGetValue(label, out var row) ? row.GetValueOrDefault(understood) : 0;

    private static List<LabelledReply> Lines(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Attendance", file)).Select(line => JsonSerializer.Deserialize<LabelledReply>(line)!),
    ];
}
