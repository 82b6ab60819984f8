namespace ChiBo.Scenarios;

/// <summary>A branch of thirty lives December 2026: one story, told over every channel.</summary>
public sealed class MonthTests
{
    [Theory]
    [InlineData("simulator")]
    [InlineData("telegram")]
    [InlineData("zalo-bot")]
    [InlineData("zalo-oa")]
    public async Task A_month_from_enrolment_to_report(string channel)
    {
        await using var month = await MonthStage.On(channel);
        await month.Enrol();
        await Plan(month);
        var meeting = (await month.Verb("meeting", "list", "--json")).Json[0].GetProperty("id").GetString()!;
        await InviteAndReply(month, meeting);
        await Move(month, meeting);
        await AskAgainAndPhone(month, meeting);
        await HoldAndClose(month, meeting);
        await Notify(month);
        await AskAndReport(month);
    }

    private static async Task Plan(MonthStage month)
    {
        (await month.Secretary.Types("ngày 10 hằng tháng 19h tại nhà văn hóa khối 5"))[^1].Text.ShouldContain("Thứ Năm 10/12");
        await month.Secretary.Presses("Đúng, đặt lịch");
        (await month.Phones[9].Types("bao gio hop"))[0].Text.ShouldContain("19 giờ 00, Thứ Năm 10/12/2026");
    }

    private static async Task InviteAndReply(MonthStage month, string meeting)
    {
        await month.Until(7, 19, 1);
        (await month.Phones[20].Newest()).Text.ShouldContain("miễn sinh hoạt");
        (await month.Phones[20].Newest()).Choices.ShouldBeEmpty();
        (await month.Phones[9].Newest()).Choices.ShouldBe(["Có dự", "Xin vắng", "Đến muộn"]);

        await month.Phones[5].Types("co");
        (await month.Phones[6].Types("vang, om"))[0].Text.ShouldContain("chóng khỏe");
        await month.Phones[7].Presses("Cả hai dự");
        await month.Phones[9].Types("em đến muộn 15 phút");
        (await month.Phones[10].Types("chắc không vắng đâu"))[0].Text.ShouldContain("có dự");
        (await month.Phones[11].Types("để xem"))[0].Text.ShouldContain("chưa ghi gì");
        (await month.Phones[12].Types("bận họp thôn xp nghỉ"))[0].Text.ShouldContain("xin vắng");
        await month.Phones[13].Types("vắng");
        (await month.Phones[13].Types("sai rồi"))[0].Choices.Count.ShouldBe(3);
        await month.Phones[13].Types("số 1");
        foreach (var number in Enumerable.Range(14, 6).Concat([1, 2, 3, 4]))
        {
            await month.Phones[number].Presses("Có dự");
        }

        var replies = (await month.Attendance(meeting)).GetProperty("replies");
        (replies.GetProperty("willAttend").GetInt32(), replies.GetProperty("willBeAbsent").GetInt32(), replies.GetProperty("willBeLate").GetInt32())
            .ShouldBe((15, 2, 1), replies.ToString());
    }

    private static async Task Move(MonthStage month, string meeting)
    {
        (await month.Secretary.Types("dời họp sang thứ sáu 11/12 19h30"))[^1].Text.ShouldContain("Thứ Sáu 11/12");
        await month.Secretary.Presses("Đúng, dời");
        await month.Until(8, 8);
        var asked = await month.Phones[5].Newest();
        asked.Text.ShouldContain("Cũ: 19 giờ Thứ Năm 10/12. Mới: 19 giờ 30 Thứ Sáu 11/12");
        asked.Choices.Count.ShouldBe(3);
        (await month.Phones[25].Newest()).Choices.ShouldBeEmpty();
        foreach (var number in new[] { 1, 2, 3, 4, 5, 9, 10, 13, 14, 15, 16, 17, 18, 19 })
        {
            await month.Phones[number].Types("1");
        }

        await month.Phones[7].Types("1");
        await month.Phones[6].Types("vẫn ốm, vắng");
        await month.Phones[12].Presses("Dự được");
        (await month.Attendance(meeting)).GetProperty("replies").GetProperty("willAttend").GetInt32().ShouldBe(17);
    }

    private static async Task AskAgainAndPhone(MonthStage month, string meeting)
    {
        await month.Until(10, 20);
        (await month.Phones[25].Newest()).Choices.Count.ShouldBe(3);
        (await month.Phones[5].Newest()).Text.ShouldContain("Đồng chí đã báo dự");
        (await month.Phones[6].Newest()).Text.ShouldNotContain("Nhắc");
        await month.Phones[25].Types("có");
        (await month.Secretary.Types("ghi hộ: 29 dự, 30 vắng ốm"))[0].Text.ShouldContain("theo lời gọi điện");
        var replies = (await month.Attendance(meeting)).GetProperty("replies");
        (replies.GetProperty("willAttend").GetInt32(), replies.GetProperty("willBeAbsent").GetInt32()).ShouldBe((19, 2), replies.ToString());
    }

    private static async Task HoldAndClose(MonthStage month, string meeting)
    {
        await month.Until(11, 19, 20);
        await month.Secretary.Types("điểm danh");
        foreach (var number in new[] { 2, 3, 4, 5, 10, 13, 14 })
        {
            (await month.ChecksIn(number, "Có mặt"))[0].Text.ShouldStartWith("Đã điểm danh");
        }

        await month.ChecksIn(7, "Cả hai có mặt");
        await month.Secretary.Types("có mặt 1 15 16 17 18 19 20 25 29, muộn 9, vắng ốm 6 30");
        (await month.Secretary.Types("1"))[0].Text.ShouldStartWith("Đã ghi");
        (await month.Secretary.Types("chốt"))[^1].Text.ShouldContain("Ai chưa rõ cứ để trống");
        await month.Secretary.Presses("Chốt");

        var shown = await month.Attendance(meeting);
        var presence = shown.GetProperty("presence");
        // Base: 30 less 5 exempt, and the one exempt member who came.
        shown.GetProperty("base").GetInt32().ShouldBe(26);
        (presence.GetProperty("present").GetInt32(), presence.GetProperty("late").GetInt32(), presence.GetProperty("excusedAbsence").GetInt32(), presence.GetProperty("unexcusedAbsence").GetInt32())
            .ShouldBe((18, 1, 2, 0), presence.ToString());
        (await month.Phones[26].Types("có"))[0].Text.ShouldNotStartWith("Đã ghi");
    }

    private static async Task Notify(MonthStage month)
    {
        await month.Until(15, 9);
        await month.Secretary.Types("/thongbao Sáng Chủ Nhật 7 giờ dọn vệ sinh đường khối, mời các đồng chí.");
        await month.Secretary.Types("cả chi bộ");
        await month.Secretary.Types("1");
        var preview = await month.Secretary.Newest();
        preview.Text.ShouldMatch("2 (cần gọi điện|chưa có tài khoản: gọi điện)");
        await month.Secretary.Presses("Gửi");
        await month.Until(15, 9, 5);
        var received = await month.Phones[26].Newest();
        received.Text.ShouldContain("dọn vệ sinh đường khối");
        (await month.Phones[26].Types("rõ")).ShouldBeEmpty();
        (await month.Secretary.Newest()).Text.ShouldContain("Cần gọi điện 2 đồng chí");
    }

    private static async Task AskAndReport(MonthStage month)
    {
        var answer = (await month.Phones[14].Types("nghỉ họp 3 tháng có sao không"))[0];
        answer.Text.ShouldContain("xóa tên");
        answer.Text.ShouldContain("còn hiệu lực");
        (await month.Phones[14].Types("0"))[0].Text.ShouldContain(SampleSecretary);
        var report = await month.Report();
        report.Length.ShouldBeGreaterThan(1_000);
        report.AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        (await month.Verb("outbox", "show", "--json")).Json.GetProperty("waiting").GetInt32().ShouldBe(0);
    }

    private static string SampleSecretary => Testing.SampleBranch.NameOf(1);
}
