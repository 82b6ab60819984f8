using ChiBo.Core.Notices;

namespace ChiBo.Core.Tests.Notices;

public sealed class TellingWordsTests
{
    [Theory]
    [InlineData("đã gọi 3 7", Telling.Called, "3 7")]
    [InlineData("da goi 3, 7 va 12", Telling.Called, "3 7 12")]
    [InlineData("Gọi rồi: số 4, số 9 ạ", Telling.Called, "4 9")]
    [InlineData("Đã gọi điện cho 15 rồi", Telling.Called, "15")]
    [InlineData("đã phát giấy 4 9", Telling.Paper, "4 9")]
    [InlineData("đưa giấy cho số 4", Telling.Paper, "4")]
    [InlineData("đọc giúp 12", Telling.ReadAloud, "12")]
    [InlineData("da doc ho 12 13.", Telling.ReadAloud, "12 13")]
    [InlineData("rõ giúp 7", Telling.ReadAloud, "7")]
    public void A_line_names_the_way_and_the_numbers(string text, Telling how, string numbers)
    {
        var line = TellingWords.Read(text).ShouldNotBeNull();
        line.How.ShouldBe(how);
        string.Join(' ', line.Numbers).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("đã gọi")]
    [InlineData("chưa gọi 3 7")]
    [InlineData("đã gọi 3 nhưng không nghe máy")]
    [InlineData("gọi 0912345678")]
    [InlineData("vắng 3 7")]
    [InlineData("đọc giúp tôi điều 12")]
    [InlineData("có ai gọi 3 chưa")]
    public void What_says_less_or_more_is_no_such_line(string text) => TellingWords.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("gửi lại 3 7", "3 7")]
    [InlineData("gui lai cho so 4", "4")]
    [InlineData("gửi lại thông báo", null)]
    public void Sending_again_names_numbers(string text, string? numbers) =>
        (TellingWords.SendAgain(text) is { } found ? string.Join(' ', found) : null).ShouldBe(numbers);

    [Theory]
    [InlineData("tạm dừng", NoticeAction.Pause)]
    [InlineData("Gửi tiếp thông báo", NoticeAction.GoOn)]
    [InlineData("ai chưa nhận được", NoticeAction.CallList)]
    [InlineData("gửi lại thông báo", NoticeAction.ResendFailed)]
    [InlineData("sua thong bao", NoticeAction.Correct)]
    [InlineData("xóa thông báo", NoticeAction.Recall)]
    [InlineData("thu hồi", NoticeAction.Withdraw)]
    [InlineData("mai họp tổ", null)]
    public void What_is_to_be_done_about_a_notice_can_be_typed(string text, NoticeAction? action) => NoticeWords.ActionIn(text).ShouldBe(action);
}
