using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using FsCheck.Xunit;

namespace ChiBo.Core.Tests.Meetings;

public sealed class AnyWordsTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0);

    private static readonly string[] Vocabulary =
    [
        "ngày", "mùng", "3", "31", "0", "12", "9999", "tháng", "thang", "sau", "tới", "này", "năm", "2026", "/", "-", ".", ":", "h", "giờ", "rưỡi",
        "kém", "phút", "thứ", "t5", "chủ", "nhật", "tuần", "đầu", "cuối", "cùng", "tiên", "hằng", "mai", "nay", "mốt", "tối", "sáng", "đêm",
        "âm", "lịch", "Tết", "Chạp", "tại", "ở", "nhà", "văn", "hóa", ",", "lúc", "chuyên", "đề", "19h30", "mười", "hai", "lần", "của",
    ];

    [Property(MaxTest = 2_000)]
    public void Whatever_words_come_together_nothing_past_or_unfounded_is_taken(int[] picks)
    {
        var text = string.Join(' ', picks.Select(p => Vocabulary[Math.Abs(p % Vocabulary.Length)]));

        var phrase = MeetingPhrase.Read(text, Now);
        var schedule = MonthlySchedule.Read(text, Now);

        (phrase.When.Date is null || phrase.When.Date >= DateOnly.FromDateTime(Now)).ShouldBeTrue(text);
        (!phrase.When.IsClear || phrase.When.Date is not null || phrase.When.Time is not null).ShouldBeTrue(text);
        (schedule.Day is not null || schedule.Faults.Count > 0).ShouldBeTrue(text);
    }

    [Property(MaxTest = 500)]
    public void Any_text_at_all_is_read_without_failing(string? text) =>
        MonthlySchedule.Read(text ?? "", Now).ShouldNotBeNull();

    [Property(MaxTest = 500)]
    public void A_date_written_for_people_is_read_back(int days)
    {
        var day = DateOnly.FromDateTime(Now).AddDays(Math.Abs(days % 700));
        var time = new TimeOnly(13 + Math.Abs(days % 10), Math.Abs(days % 60));

        var when = ReadWhen.Read(DateWords.Full(day, time), Now);

        when.IsClear.ShouldBeTrue();
        (when.Date, when.Time).ShouldBe((day, time));
    }
}
