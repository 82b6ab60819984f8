using System.Text;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class InterpretRosterTests
{
    [Fact]
    public void A_full_row_is_read_whole()
    {
        var reading = Rosters.Read(
            "STT|Họ và tên|Ngày sinh|Giới tính|SĐT|Tổ|Loại đảng viên|Chức vụ|Miễn sinh hoạt từ|Miễn sinh hoạt đến|Quyết định miễn",
            "7|Nguyễn  Thị Mẫu |03/02/1950|Nữ|912345678|2|Dự bị|Phó bí thư|01/01/2026|12/2026|QĐ 12-QĐ/ĐU");

        reading.Faults.ShouldBeEmpty();
        reading.Rows.ShouldHaveSingleItem().ShouldBe(new RosterRow
        {
            RowNumber = 2,
            OfficialNumber = 7,
            FullName = "Nguyễn Thị Mẫu",
            BirthDate = new DateOnly(1950, 2, 3),
            BirthYear = 1950,
            Gender = Gender.Female,
            Phone = PhoneNumber.Parse("0912345678"),
            GroupName = "Tổ 2",
            Standing = Standing.Probationary,
            Post = Post.DeputySecretary,
            Exemption = new RosterExemption(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "QĐ 12-QĐ/ĐU"),
        });
    }

    [Fact]
    public void Headings_may_stand_in_any_order_without_marks_and_under_titles()
    {
        var reading = Rosters.Read(
            "DANG BO PHUONG MAU", "DANH SACH DANG VIEN CHI BO KHOI MAU 5||||", "|",
            "CHUC VU|dien thoai (Zalo)|TO DANG|nam sinh|HO TEN",
            "bi thu|+84912345678|To 1|1955|Tran Van Mau");

        var row = reading.Rows.ShouldHaveSingleItem();
        row.RowNumber.ShouldBe(5);
        (row.FullName, row.BirthYear, row.BirthDate, row.GroupName, row.Post).ShouldBe(("Tran Van Mau", 1955, null, "To 1", Post.Secretary));
        row.Phone!.Value.Value.ShouldBe("0912345678");
    }

    [Fact]
    public void Headings_over_two_rows_and_a_numbering_row_are_one_header()
    {
        var reading = Rosters.Read(
            "TT|Họ và tên|Năm sinh||Ngày vào Đảng||Tổ",
            "||Nam|Nữ|Dự bị|Chính thức|",
            "(1)|(2)|(3)|(4)|(5)|(6)|(7)",
            "1|Trần Văn Mẫu|1950||03/02/1980|03/02/1981|1",
            "2|Nguyễn Thị Mẫu||1962|03/02/2026||1");

        reading.Faults.ShouldBeEmpty();
        reading.Rows.Select(row => (row.RowNumber, row.BirthYear, row.Gender, row.Standing)).ShouldBe(
        [
            (4, 1950, Gender.Male, Standing.Official),
            (5, 1962, Gender.Female, Standing.Probationary),
        ]);
    }

    [Fact]
    public void Names_in_two_columns_are_joined() =>
        Rosters.Read("STT|Họ đệm|Tên", "1|Nguyễn Thị|Mẫu").Rows.ShouldHaveSingleItem().FullName.ShouldBe("Nguyễn Thị Mẫu");

    [Theory]
    [InlineData("STT|Họ và tên||Tổ")]
    [InlineData("STT|Họ và tên|Họ và tên|Tổ")]
    public void One_heading_over_two_columns_of_a_name_joins_them(string header)
    {
        var reading = Rosters.Read(header, "1|Nguyễn Thị|Mẫu|1", "2|Trần Văn Mẫu|Trần Văn Mẫu|1", "3|Lê Văn Mẫu|x|1");

        reading.Rows.Select(row => row.FullName).ShouldBe(["Nguyễn Thị Mẫu", "Trần Văn Mẫu", "Lê Văn Mẫu"]);
        reading.DroppedColumns.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_nobody_needs_are_dropped_and_named()
    {
        var reading = Rosters.Read("Họ và tên|Số CCCD|Số thẻ đảng viên|Lý lịch|Quê quán|Ngày vào Đảng|SĐT", "Trần Văn Mẫu|012345678901|01.123456|nông dân|Nghệ An|03/02/1980|");

        reading.DroppedColumns.ShouldBe(["Số CCCD", "Số thẻ đảng viên", "Lý lịch", "Quê quán", "Ngày vào Đảng"]);
        reading.Rows.ShouldHaveSingleItem().Phone.ShouldBeNull();
    }

    [Fact]
    public void Group_headings_between_the_rows_name_the_group_of_those_below()
    {
        var reading = Rosters.Read("STT|Họ và tên", "TỔ ĐẢNG SỐ 1|", "1|Trần Văn Mẫu", "TỔ ĐẢNG SỐ 2|TỔ ĐẢNG SỐ 2", "2|Nguyễn Thị Mẫu");

        reading.Rows.Select(row => row.GroupName).ShouldBe(["TỔ ĐẢNG SỐ 1", "TỔ ĐẢNG SỐ 2"]);
        reading.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void One_group_written_several_ways_keeps_its_first_spelling() =>
        Rosters.Read("Họ và tên|Tổ", "Trần Văn Mẫu|Tổ đảng 1", "Nguyễn Thị Mẫu|1", "Lê Văn Mẫu|tổ số 01")
            .Rows.Select(row => row.GroupName).ShouldAllBe(name => name == "Tổ đảng 1");

    [Fact]
    public void Examples_empty_rows_and_closing_lines_are_passed_over()
    {
        var reading = Rosters.Read(
            Rosters.Header, "Ví dụ|Nguyễn Văn Ví Dụ|1950|0900000000|1||", "1|Trần Văn Mẫu|||||", "|||", "3||||||",
            "|Tổng cộng: 1 đảng viên|||||", "||||Ngày 24 tháng 11 năm 2026||", "|||||T/M CHI BỘ|");

        reading.Rows.ShouldHaveSingleItem().FullName.ShouldBe("Trần Văn Mẫu");
        reading.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("|Tống Thị Mẫu|||||")]
    [InlineData("|Công Văn Mẫu|||||")]
    public void Surnames_that_sound_like_closing_words_are_people(string row) => Rosters.ReadRow(row).Rows.Count.ShouldBe(1);

    [Fact]
    public void Decomposed_and_littered_names_come_out_clean() =>
        Rosters.ReadRow($"1|\u200B{"Nguyễn\u00A0 Thị\tMẫu".Normalize(NormalizationForm.FormD)}\u0000|||||")
            .Rows.ShouldHaveSingleItem().FullName.ShouldBe("Nguyễn Thị Mẫu");

    [Fact]
    public void Temporary_members_have_a_direction_and_dates()
    {
        var reading = Rosters.Read(
            "Họ và tên|Sinh hoạt tạm thời (đến/đi)|Tạm thời từ ngày|Tạm thời đến ngày",
            "Trần Văn Mẫu|đi|01/06/2026|31/12/2026", "Nguyễn Thị Mẫu|Đến|2026-09-01|", "Lê Văn Mẫu||01/06/2026|");

        reading.Rows.Select(row => row.Temporary).ShouldBe(
        [
            new RosterTemporary(TemporaryPlace.Elsewhere, new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31)),
            new RosterTemporary(TemporaryPlace.Here, new DateOnly(2026, 9, 1), null),
        ]);
        reading.Faults.ShouldHaveSingleItem().Column.ShouldBe("Tạm thời từ ngày");
    }

    [Fact]
    public void Five_thousand_rows_are_read_and_one_more_is_too_many()
    {
        var rows = Enumerable.Range(1, InterpretRoster.MostRows).Select(number => $"{number}|Nguyễn Văn {Letters(number)}|1950|09{number:00000000}|1|CT|");

        var reading = Rosters.Read([Rosters.Header, .. rows]);
        reading.Refusal.ShouldBeNull();
        reading.Rows.Count.ShouldBe(5_000);
        Rosters.Read([Rosters.Header, .. rows, "5001|Trần Văn Mẫu|||||"]).Refusal!.ShouldContain("5.000 dòng");
    }

    [Theory]
    [InlineData("STT|Quê quán", "1|Nghệ An")]
    [InlineData("", "")]
    public void Without_a_name_column_the_file_is_refused(params string[] lines)
    {
        var reading = Rosters.Read(lines);
        reading.Refusal!.ShouldContain("Họ và tên");
        reading.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Without_data_rows_the_file_is_refused() => Rosters.Read(Rosters.Header).Refusal!.ShouldContain("chưa có đồng chí nào");

    private static string Letters(int number) => new([.. number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
}
