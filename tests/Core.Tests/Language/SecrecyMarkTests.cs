using System.Diagnostics;
using ChiBo.Core.Language;

namespace ChiBo.Core.Tests.Language;

public sealed class SecrecyMarkTests
{
    [Theory]
    [InlineData("MẬT\nKế hoạch tuần này", "MẬT")]
    [InlineData("(Mật) kế hoạch", "MẬT")]
    [InlineData("[ TỐI MẬT ] danh sách", "TỐI MẬT")]
    [InlineData("văn bản tuyệt mật gửi đồng chí", "TUYỆT MẬT")]
    [InlineData("tài liệu đóng dấu mật", "MẬT")]
    [InlineData("Độ mật: MẬT", "MẬT")]
    [InlineData("gửi tài liệu MẬT cho bí thư", "MẬT")]
    [InlineData("M Ậ T\nnội dung", "MẬT")]
    [InlineData("T U Y Ệ T  M Ậ T", "TUYỆT MẬT")]
    [InlineData("TOI MAT\nnoi dung", "TỐI MẬT")]
    [InlineData("dấu TUYET MAT", "TUYỆT MẬT")]
    [InlineData("(MAT) ke hoach", "MẬT")]
    public void A_stamp_is_found(string text, string level) => SecrecyMark.Find(text).ShouldBe(level);

    [Theory]
    [InlineData("mật độ dân số của khối")]
    [InlineData("MẬT ĐỘ DÂN SỐ")]
    [InlineData("giữ bí mật giúp tôi")]
    [InlineData("BẢO MẬT THÔNG TIN")]
    [InlineData("quên mật khẩu rồi")]
    [InlineData("họp mặt thân mật cuối năm")]
    [InlineData("em dau mat xin vang")]
    [InlineData("TOI DAU MAT XIN VANG")]
    [InlineData("toi mat dien thoai roi")]
    [InlineData("tôi có mặt")]
    [InlineData("trời mát quá")]
    [InlineData("nhà nuôi ong lấy mật")]
    [InlineData("")]
    public void Ordinary_words_pass(string text) => SecrecyMark.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("a b c d e f ")]
    [InlineData("độ mật ma t ")]
    [InlineData("((((((((((t")]
    public void A_hostile_text_is_read_at_once(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 500_000 / part.Length));
        var started = Stopwatch.GetTimestamp();
        SecrecyMark.Find(text);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
