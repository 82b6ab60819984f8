using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Notices;

namespace ChiBo.Core.Tests.Notices;

public sealed class NoticeWordsTests
{
    [Theory]
    [InlineData("Rõ")]
    [InlineData("ro")]
    [InlineData("Dạ rõ ạ")]
    [InlineData("da ro")]
    [InlineData("tôi đã rõ thông báo rồi")]
    [InlineData("Đã đọc")]
    [InlineData("đã nhận được ạ")]
    public void Ro_is_heard_however_it_is_typed(string text) => NoticeWords.IsAcknowledgement(text).ShouldBeTrue();

    [Theory]
    [InlineData("chưa rõ")]
    [InlineData("không rõ lắm")]
    [InlineData("rõ chưa")]
    [InlineData("vâng")]
    [InlineData("tôi rõ rồi nhưng mai vắng")]
    [InlineData("đã")]
    public void What_denies_or_says_more_is_not_Ro(string text) => NoticeWords.IsAcknowledgement(text).ShouldBeFalse();

    [Theory]
    [InlineData("Thông báo: mai nghỉ họp", "mai nghỉ họp")]
    [InlineData("thong bao mai nghi", "mai nghi")]
    [InlineData("thông báo\nMai nghỉ", "Mai nghỉ")]
    [InlineData("thông báo hôm qua gửi được mấy người?", null)]
    [InlineData("thông báo gần đây", null)]
    [InlineData("thông báo", null)]
    [InlineData("có thông báo gì không", null)]
    public void The_text_after_the_command_is_the_notice(string text, string? content) =>
        NoticeWords.ContentAfterCommand(text).ShouldBe(content);

    [Fact]
    public void A_group_is_named_whole_or_by_its_last_word_when_only_one_fits()
    {
        var branch = BranchId.New();
        PartyGroup[] groups = [.. new[] { "Tổ 1", "Tổ 2", "Tổ 12" }.Select(n => new PartyGroup(PartyGroupId.New(), branch, n))];

        NoticeWords.GroupIn(groups, "tổ 12").ShouldBe(groups[2]);
        NoticeWords.GroupIn(groups, "2").ShouldBe(groups[1]);
        NoticeWords.GroupIn(groups, "tổ").ShouldBeNull();
        NoticeWords.GroupIn(groups, "").ShouldBeNull();
    }

    [Fact]
    public void An_audience_reads_back_what_it_wrote()
    {
        Audience[] all = [Audience.WholeBranch, Audience.Committee, Audience.OfGroup(PartyGroupId.New()), Audience.WithoutAcknowledgementOf(NoticeId.New())];

        all.Select(a => Audience.FromText(a.ToText())).ShouldBe(all);
    }

    [Fact]
    public void A_summary_names_whom_to_phone_with_reason_and_number()
    {
        var counts = new NoticeCounts(3, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        var text = NoticeTexts.Summary(
            counts, [Line(3, "Lê Văn Mẫu", "0900000001", UnreachedBecause.Blocked), Line(null, "Phạm Thị Mẫu", null, UnreachedBecause.NoAccount)],
            asksAcknowledgement: false);

        text.ShouldBe("Đã gửi được 1/3 đồng chí.\n\nCần gọi điện 2 đồng chí:\n• 3. Lê Văn Mẫu (chặn tin) 0900000001\n• Phạm Thị Mẫu (chưa kết nối) chưa có số"
            + "\nGọi xong, đồng chí nhắn: đã gọi 3.");
    }

    private static LedgerLine Line(int? number, string name, string? phone, UnreachedBecause why) => new(
        new NoticeRecipient(NoticeId.New(), MemberId.New()), number, name, phone, null, null, LedgerState.NotReached, why, null, null);
}
