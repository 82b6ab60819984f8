using ChiBo.Core.Enrolment;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class RosterHeadingsTests
{
    [Theory]
    [InlineData("STT", RosterColumn.OfficialNumber)]
    [InlineData("Số thứ tự", RosterColumn.OfficialNumber)]
    [InlineData("HỌ TÊN", RosterColumn.FullName)]
    [InlineData("Họ, tên *", RosterColumn.FullName)]
    [InlineData("Ngày, tháng, năm sinh", RosterColumn.BirthDate)]
    [InlineData("Ngày sinh (dd/mm/yyyy)", RosterColumn.BirthDate)]
    [InlineData("nam sinh", RosterColumn.BirthYear)]
    [InlineData("Giới tính", RosterColumn.Gender)]
    [InlineData("Nam/Nữ", RosterColumn.Gender)]
    [InlineData("Số điện thoại", RosterColumn.Phone)]
    [InlineData("SĐT", RosterColumn.Phone)]
    [InlineData("ĐT", RosterColumn.Phone)]
    [InlineData("Điện thoại (Zalo)", RosterColumn.Phone)]
    [InlineData("Tổ đảng số", RosterColumn.Group)]
    [InlineData("Tổ", RosterColumn.Group)]
    [InlineData("Chính thức / dự bị", RosterColumn.Standing)]
    [InlineData("Loại đảng viên", RosterColumn.Standing)]
    [InlineData("Chức vụ", RosterColumn.Post)]
    [InlineData("Miễn sinh hoạt", RosterColumn.Exempt)]
    [InlineData("Miễn SH từ ngày", RosterColumn.ExemptFrom)]
    [InlineData("Được miễn sinh hoạt đến", RosterColumn.ExemptUntil)]
    [InlineData("Số quyết định miễn sinh hoạt", RosterColumn.ExemptResolution)]
    [InlineData("Miễn công tác và sinh hoạt theo QĐ", RosterColumn.ExemptResolution)]
    [InlineData("Sinh hoạt tạm thời (đến/đi)", RosterColumn.Temporary)]
    [InlineData("Sinh hoạt tạm thời đi", RosterColumn.TemporaryElsewhere)]
    [InlineData("Sinh hoạt tạm thời đến", RosterColumn.TemporaryHere)]
    [InlineData("Sinh hoạt tạm thời từ ngày", RosterColumn.TemporaryFrom)]
    [InlineData("Tạm thời đến ngày", RosterColumn.TemporaryUntil)]
    public void Headings_are_understood_as_people_write_them(string heading, RosterColumn column) =>
        RosterHeadings.Meaning(heading).ShouldBe(column);

    [Theory]
    [InlineData("Số CCCD")]
    [InlineData("CMND")]
    [InlineData("Số thẻ đảng viên")]
    [InlineData("Lý lịch")]
    [InlineData("Địa chỉ")]
    [InlineData("Ghi chú")]
    [InlineData("Ngày vào Đảng")]
    [InlineData("Họ tên vợ/chồng")]
    [InlineData("Tổ dân phố")]
    [InlineData("Ngày miễn nhiệm chức vụ của con")]
    [InlineData("")]
    public void What_nobody_needs_has_no_meaning(string heading) => RosterHeadings.Meaning(heading).ShouldBeNull();
}
