using ChiBo.Core.Regulations.ByPerson;

namespace ChiBo.Core.Tests.Regulations;

public sealed class PersonalWordsTests
{
    [Theory]
    [InlineData("Chuyển khoản số 0123456789 ngân hàng, chủ tài khoản Nguyễn Thị Mẫu", "0123456789", "Nguyễn Thị Mẫu")]
    [InlineData("Hỏi bà Nguyễn Thị Mẫu ở số nhà 12 ngõ 5", "bà Nguyễn Thị Mẫu", "số nhà 12")]
    [InlineData("Gặp đồng chí Mẫu, email mau@vidu.invalid", "đồng chí Mẫu", "mau@vidu.invalid")]
    [InlineData("Họp ở nhà bác ấy, số nhà 12 ngõ 5", "số nhà 12")]
    [InlineData("Anh Mẫu con bà Bảy giữ sổ", "Anh Mẫu", "bà Bảy")]
    [InlineData("Gọi 0912 345 678 hoặc căn cước 001099000001", "0912 345 678", "001099000001")]
    [InlineData("STK 19001 2345 67", "19001 2345 67")]
    public void What_points_to_a_person_is_found(string text, params string[] found) => found.ShouldBeSubsetOf(PersonalWords.In(text));

    [Theory]
    [InlineData("Đồng chí Bí thư trả lời sau, các đồng chí chú ý nộp trước ngày 15/12/2026.")]
    [InlineData("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; Bác Hồ dạy.")]
    [InlineData("Quỹ khuyến học 1.200.000.000 đồng, mỗi hộ 50000 đồng; chuyển khoản 15000000 đồng hoặc 1 000 000 đồng; theo Quy định 208-QĐ/TW.")]
    [InlineData("Nhà văn hóa ở đường Trần Hưng Đạo, gần trường Lê Hồng Phong.")]
    [InlineData("Chào đồng chí\nTheo Điều lệ thì được. Đồng chí Ủy viên, đồng chí Tổng Bí thư; học Lý Luận Chính Trị ở Bà Rịa.")]
    [InlineData("Trạm y tế phường, số nhà 12 đường Nguyễn Trãi.")]
    [InlineData("Đồng chí đến nhà văn hóa, số nhà 5 phố Mẫu, trong giờ hành chính.")]
    [InlineData("Ông bà, anh chị em trong khối đều được mượn hội trường.")]
    public void What_does_not_is_left(string text) => PersonalWords.In(text).ShouldBeEmpty();
}
