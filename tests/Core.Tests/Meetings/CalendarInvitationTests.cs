using ChiBo.Core.Meetings;

namespace ChiBo.Core.Tests.Meetings;

public sealed class CalendarInvitationTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_meeting_comes_out_of_its_file_as_it_went_in()
    {
        var read = Ical.Net.Calendar.Load(Invitation(isCancelled: false).ToIcs())!;
        var meeting = read.Events.ShouldHaveSingleItem();

        read.Method.ShouldBe("PUBLISH");
        meeting.Uid.ShouldBe("b6d1@chibo");
        meeting.Sequence.ShouldBe(2);
        meeting.Start!.AsUtc.ShouldBe(Start.UtcDateTime);
        meeting.End!.AsUtc.ShouldBe(Start.AddHours(2).UtcDateTime);
        meeting.Summary.ShouldBe("Sinh hoạt chi bộ; thường kỳ, tháng 12");
        meeting.Location.ShouldBe("nhà văn hóa Khối 5");
        meeting.Status.ShouldBe("CONFIRMED");
    }

    [Fact]
    public void A_cancelled_meeting_takes_itself_out_of_the_calendar()
    {
        var read = Ical.Net.Calendar.Load(Invitation(isCancelled: true).ToIcs())!;

        read.Method.ShouldBe("CANCEL");
        read.Events.ShouldHaveSingleItem().Status.ShouldBe("CANCELLED");
    }

    [Fact]
    public void Times_stand_in_utc_whatever_offset_they_came_with()
    {
        var ics = (Invitation(isCancelled: false) with { Start = Start.ToOffset(TimeSpan.FromHours(7)) }).ToIcs();

        ics.ShouldContain("DTSTART:20261203T120000Z");
        ics.ShouldContain("DTSTAMP:20261123T020000Z");
    }

    private static CalendarInvitation Invitation(bool isCancelled) => new()
    {
        Uid = "b6d1@chibo",
        Sequence = 2,
        Start = Start,
        End = Start.AddHours(2),
        Summary = "Sinh hoạt chi bộ; thường kỳ, tháng 12",
        Place = "nhà văn hóa Khối 5",
        IsCancelled = isCancelled,
        WrittenAt = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero),
    };
}
