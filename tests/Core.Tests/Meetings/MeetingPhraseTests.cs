using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Tests.Meetings;

public sealed class MeetingPhraseTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0);

    [Theory]
    [InlineData("họp chuyên đề thứ 6 tuần sau 19h30 tại nhà văn hóa", MeetingKind.Thematic, "2026-12-04T19:30", "nhà văn hóa")]
    [InlineData("hop chuyen de thu 6 tuan sau 19h30 tai nha van hoa", MeetingKind.Thematic, "2026-12-04T19:30", "nha van hoa")]
    [InlineData("sinh hoạt thường kỳ ngày 3/12 lúc 19 giờ ở nhà văn hóa khối 5.", MeetingKind.Regular, "2026-12-03T19:00", "nhà văn hóa khối 5")]
    [InlineData("Họp đột xuất tối mai 7 rưỡi tại trụ sở UBND phường, bàn việc nạo vét mương", MeetingKind.Extraordinary, "2026-11-24T19:30", "trụ sở UBND phường")]
    [InlineData("đại hội chi bộ 8h sáng chủ nhật, hội trường 19/5", MeetingKind.Congress, "2026-11-29T08:00", "hội trường 19/5")]
    [InlineData("họp chi ủy tại nhà đồng chí bí thư lúc 20h ngày 1/12", MeetingKind.BranchCommittee, "2026-12-01T20:00", "nhà đồng chí bí thư")]
    [InlineData("chi ủy mời họp thường kỳ ở nhà bà Mai 19h ngày 3/12", MeetingKind.Regular, "2026-12-03T19:00", "nhà bà Mai")]
    [InlineData("họp tại nhà văn hóa tối thứ 5 tuần sau 7h", null, "2026-12-03T19:00", "nhà văn hóa")]
    [InlineData("họp ngày 3/12 tại nhà văn hóa 19h", null, "2026-12-03T19:00", "nhà văn hóa")]
    [InlineData("họp ở đâu cũng được 19h ngày 3/12", null, "2026-12-03T19:00", null)]
    [InlineData("hop ngay 3/12 19h chuan bi tai lieu", null, "2026-12-03T19:00", null)]
    public void A_meeting_is_read(string text, MeetingKind? kind, string at, string? place)
    {
        var phrase = MeetingPhrase.Read(text, Now);
        phrase.When.Faults.ShouldBeEmpty();
        phrase.Kind.ShouldBe(kind);
        phrase.When.Date!.Value.ToDateTime(phrase.When.Time!.Value).ShouldBe(DateTime.Parse(at, CultureInfo.InvariantCulture));
        phrase.Place.ShouldBe(place);
    }

    [Theory]
    [InlineData("họp chuyên đề ngày 30/2 19h", WhenFaultKind.NoSuchDay)]
    [InlineData("họp ngày 3/12 25h tại nhà văn hóa", WhenFaultKind.NoSuchTime)]
    [InlineData("họp ngày 3/11 19h", WhenFaultKind.InThePast)]
    [InlineData("họp ngày 3/12 7h", WhenFaultKind.AmbiguousTime)]
    [InlineData("họp chi bộ", WhenFaultKind.NothingFound)]
    public void What_a_meeting_leaves_open_is_asked(string text, WhenFaultKind fault) =>
        MeetingPhrase.Read(text, Now).When.Faults.ShouldHaveSingleItem().Kind.ShouldBe(fault);

    [Theory]
    [InlineData(10_000)]
    [InlineData(1)]
    public void Nonsense_of_any_length_is_only_nothing(int length)
    {
        var phrase = MeetingPhrase.Read(string.Concat(Enumerable.Repeat("😀\u200b\0\ud83dở", length)), Now);
        phrase.When.Faults.ShouldHaveSingleItem().Kind.ShouldBe(WhenFaultKind.NothingFound);
    }

    [Fact]
    public void A_message_full_of_times_and_days_is_read_in_one_go() =>
        MeetingPhrase.Read(string.Concat(Enumerable.Repeat("7h ngày 3 ", 1_000)), Now).When.Date.ShouldBe(new DateOnly(2026, 12, 3));

    [Theory]
    [InlineData(MeetingKind.Regular, "sinh hoạt chi bộ thường kỳ")]
    [InlineData(MeetingKind.Congress, "đại hội chi bộ")]
    [InlineData(MeetingKind.BranchCommittee, "họp chi ủy")]
    public void A_kind_has_its_name_and_is_known_by_it(MeetingKind kind, string name)
    {
        MeetingKindTexts.Name(kind).ShouldBe(name);
        MeetingPhrase.KindIn(name).ShouldBe(kind);
    }

    [Fact]
    public void Every_short_name_is_read_back() =>
        Enum.GetValues<MeetingKind>().ShouldAllBe(k => MeetingPhrase.KindIn(MeetingKindTexts.ShortName(k)) == k);
}
