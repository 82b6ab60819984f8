using System.Text.RegularExpressions;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.MyData;

namespace ChiBo.Core.Tests.Conversations;

public sealed partial class HandoverTextsTests
{
    private static readonly BranchClock s_clock = new(new StandingClock());
    private static readonly HelpingPerson s_secretary = new(MemberId.New(), new ChatAddress("simulator", "main", "1"), Role.Secretary, "Nguyễn Thị Phương Mẫu", "0912345678");
    private static readonly HandoverAsker s_couple = new(["Lê Văn Mẫu", "Phạm Thị Mẫu"], "Tổ 2", "0987654321");

    [Theory]
    [MemberData(nameof(MemberTexts))]
    public void What_members_read_is_short_and_without_abbreviations(string text)
    {
        text.Length.ShouldBeLessThanOrEqualTo(310);
        Abbreviation().Matches(text).Select(m => m.Value).ShouldBeEmpty();
    }

    public static TheoryData<string> MemberTexts()
    {
        var morning = s_clock.Now.AddHours(8);
        var bare = new HandoverOutcome(Guid.NewGuid(), s_secretary, []);
        var words = bare with { Words = new string('a', 500) };
        return
        [
            .. Enum.GetValues<Role>().Select(HelpTexts.For),
            HelpTexts.Introduction(new HelpTexts.Assistant("Trợ lý chi bộ", "Chi bộ Khối Mẫu 5", "Nguyễn Thị Phương Mẫu")),
            HelpTexts.Introduction(new HelpTexts.Assistant("Trợ lý chi bộ", null, null)),
            HandoverTexts.Passed(bare, s_clock), HandoverTexts.Passed(words, s_clock),
            HandoverTexts.Passed(bare with { Waits = morning }, s_clock), HandoverTexts.Passed(words with { KnowsAlready = true }, s_clock),
            HandoverTexts.Passed(new HandoverOutcome(null, null, [s_secretary, s_secretary]), s_clock),
            HandoverTexts.Passed(new HandoverOutcome(null, null, []), s_clock),
            HandoverTexts.PassedOn(s_secretary, showsPhone: true), HandoverTexts.AskAnswer, HandoverTexts.WordsTakenBack,
            MyDataTexts.NothingKept, MyDataTexts.WhatToCorrect, MyDataTexts.Sure(DataAct.Unlink, s_secretary.Name),
            MyDataTexts.Sure(DataAct.Erase, s_secretary.Name), MyDataTexts.Unlinked([(s_secretary.Name, null)]), MyDataTexts.Summary(FullRecord()),
            .. Enum.GetValues<DataRequestKind>().Select(k =>
                DataRequestTexts.Requested(k, s_clock.Today, DataRequestTexts.Receiver(HandoverTexts.Named(s_secretary)))),
        ];
    }

    [Fact]
    public void At_night_it_says_when_and_gives_the_number()
    {
        var text = HandoverTexts.Passed(new HandoverOutcome(Guid.NewGuid(), s_secretary, [], Waits: s_clock.Now.AddHours(8)), s_clock);
        text.ShouldBe(
            "Giờ này đã khuya, trợ lý chuyển lời tới đồng chí bí thư Nguyễn Thị Phương Mẫu lúc 6 giờ. Cần gấp, đồng chí gọi 0912345678. "
            + "Có điều muốn hỏi, đồng chí viết vào tin tiếp theo.");
    }

    [Fact]
    public void A_couple_is_named_with_both_and_a_stranger_with_none()
    {
        HandoverTexts.Relay(s_couple, "mai họp ở đâu", more: false)
            .ShouldBe("Đồng chí Lê Văn Mẫu, đồng chí Phạm Thị Mẫu (tổ 2, dùng chung máy) hỏi: “mai họp ở đâu”. Điện thoại 0987654321.");
        HandoverTexts.Relay(new HandoverAsker([], null, null), string.Empty, more: false).ShouldBe("Một người chưa kết nối cần gặp đồng chí.");
    }

    [Fact]
    public void A_thing_to_do_fits_a_button()
    {
        DataRequestTexts.Task(DataRequestKind.Correction, "Nguyễn Thị Phương Mẫu", s_clock.Today).Length.ShouldBeLessThanOrEqualTo(60);
        HandoverTexts.Task(new HandoverAsker(["Nguyễn Thị Phương Mẫu"], "Tổ 12", null), hasWords: true).Length.ShouldBeLessThanOrEqualTo(64);
    }

    private static PersonalRecord FullRecord()
    {
        var person = new Member(MemberId.New(), "Nguyễn Thị Phương Mẫu");
        person.Describe(person.FullName, new DateOnly(1950, 2, 1), null, "0912345678");
        var membership = new Membership(person.Id, BranchId.New(), 1, new DateOnly(2020, 1, 1));
        AccountHolder[] links = [new(s_secretary.Chat!.Value, person.Id, "2026-11", s_clock.Now)];
        return new PersonalRecord(person.Id, person.FullName,
        [
            new PersonalPart("roster", MyDataTexts.Roster(person, membership, "Chi bộ Khối Mẫu 5", "Tổ 2"), string.Empty),
            new PersonalPart("chats", MyDataTexts.Links(links, s_clock), string.Empty),
            new PersonalPart("attendance", MyDataTexts.Attended(13, 12), string.Empty),
        ]);
    }

    [GeneratedRegex(@"\b(?:đ/c|đc|ko|BCH|CB|ĐV|SĐT|sđt|TP|v\.v|BTV|QĐ)\b", RegexOptions.None, 200)]
    private static partial Regex Abbreviation();

    private sealed class StandingClock : TimeProvider
    {
        // 22:00 on 1 December 2026 in Vietnam.
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 15, 0, 0, TimeSpan.Zero);
    }
}
