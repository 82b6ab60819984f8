using ChiBo.Core.Members;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class RosterFaultTests
{
    [Theory]
    [InlineData("1||03/02/1950|0912345678|1|CT|", "Họ và tên", "Chưa có họ tên")]
    [InlineData("1|0912345678|||||", "Họ và tên", "không giống họ tên")]
    [InlineData("1|=cmd(/C calc)!A0|||||", "Họ và tên", "công thức")]
    [InlineData("1|@SUM(1)|||||", "Họ và tên", "công thức")]
    [InlineData("1|#N/A|||||", "Họ và tên", "công thức")]
    [InlineData("1|Trần Văn Mẫu|30/02/1950||||", "Ngày sinh", "30/02/1950")]
    [InlineData("1|Trần Văn Mẫu|12/25/1950||||", "Ngày sinh", "Không đọc được")]
    [InlineData("1|Trần Văn Mẫu|khoảng 1950||||", "Ngày sinh", "Không đọc được")]
    [InlineData("1|Trần Văn Mẫu|=TODAY()||||", "Ngày sinh", "công thức")]
    [InlineData("1|Trần Văn Mẫu|2020||||", "Ngày sinh", "không hợp lý")]
    [InlineData("1|Trần Văn Mẫu|1905-05-03||||", "Ngày sinh", "không hợp lý")]
    [InlineData("1|Trần Văn Mẫu||12345|||", "Số điện thoại", "không phải số điện thoại")]
    [InlineData("1|Trần Văn Mẫu||+A1+B1|||", "Số điện thoại", "công thức")]
    [InlineData("1|Trần Văn Mẫu||||quần chúng|", "Chính thức/dự bị", "không rõ là chính thức hay dự bị")]
    [InlineData("1|Trần Văn Mẫu|||||Trưởng khối", "Chức vụ", "không phải chức vụ trong chi bộ")]
    public void A_faulty_row_is_named_with_row_column_and_reason(string row, string column, string reason)
    {
        var reading = Rosters.Read(Rosters.Header, "9|Lê Văn Mẫu|||||", row);

        var fault = reading.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column).ShouldBe((3, column));
        fault.Reason.ShouldContain(reason);
        reading.Rows.ShouldHaveSingleItem().RowNumber.ShouldBe(2);
    }

    [Fact]
    public void All_faults_of_a_row_are_told() =>
        Rosters.ReadRow("1||30/02/1950|12|1|?|vua").Faults.Select(fault => fault.Column)
            .ShouldBe(["Họ và tên", "Ngày sinh", "Số điện thoại", "Chính thức/dự bị", "Chức vụ"], ignoreOrder: true);

    [Fact]
    public void The_exemption_may_not_end_before_it_begins() =>
        Rosters.Read("Họ và tên|Miễn SH từ|Miễn SH đến", "Trần Văn Mẫu|01/06/2026|01/05/2026")
            .Faults.ShouldHaveSingleItem().Column.ShouldBe("Miễn SH đến");

    [Fact]
    public void Two_on_one_phone_may_be_a_couple()
    {
        var reading = Rosters.Read(Rosters.Header, "1|Lê Văn Mẫu|1950|0912345678|||", "2|Phạm Thị Mẫu|1952|84912345678|||");

        reading.Rows.Count.ShouldBe(2);
        reading.Faults.ShouldBeEmpty();
        reading.Warnings.ShouldHaveSingleItem().Row.ShouldBe(3);
    }

    [Fact]
    public void Three_on_one_phone_is_a_fault_of_all_three()
    {
        var reading = Rosters.Read(
            Rosters.Header, "1|Lê Văn Mẫu|1950|0912345678|||", "2|Phạm Thị Mẫu|1952|0912345678|||", "3|Hồ Văn Mẫu|1953|0912345678|||", "4|Trần Văn Mẫu||||");

        reading.Faults.Select(fault => fault.Row).ShouldBe([2, 3, 4]);
        reading.Rows.ShouldHaveSingleItem().RowNumber.ShouldBe(5);
    }

    [Theory]
    [InlineData("03/02/1950", "03/02/1950", true)]
    [InlineData("03/02/1950", "1950", true)]
    [InlineData("", "1950", true)]
    [InlineData("", "", true)]
    [InlineData("1950", "1951", false)]
    [InlineData("03/02/1950", "04/02/1950", false)]
    public void The_same_person_twice_is_a_fault_of_the_second_row(string first, string second, bool same)
    {
        var reading = Rosters.Read(Rosters.Header, $"1|Lê Văn Mẫu|{first}||||", $"2|LÊ VĂN MẪU|{second}||||");

        reading.Faults.Select(fault => fault.Row).ShouldBe(same ? [3] : []);
        reading.Rows.Count.ShouldBe(same ? 1 : 2);
    }

    [Fact]
    public void A_repeated_roster_number_is_left_out_and_told()
    {
        var lines = Enumerable.Range(1, 10).Select(number => $"{number}|Mẫu {(char)('A' + number)}|||||").Append("3|Lê Văn Mẫu|||||");
        var reading = Rosters.Read([Rosters.Header, .. lines]);

        reading.Rows[^1].OfficialNumber.ShouldBeNull();
        reading.Warnings.ShouldHaveSingleItem().Row.ShouldBe(12);
    }

    [Fact]
    public void Numbers_that_start_again_in_each_group_are_all_left_out()
    {
        var reading = Rosters.Read(Rosters.Header, "1|Mẫu A|||1||", "2|Mẫu B|||1||", "1|Mẫu C|||2||", "2|Mẫu D|||2||");

        reading.Rows.ShouldAllBe(row => row.OfficialNumber == null);
        reading.Warnings.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("0912345678 / 0238 384 1234", "0912345678", 1)]
    [InlineData("-", null, 0)]
    [InlineData("không có", null, 0)]
    public void Several_phones_give_the_first_and_none_is_allowed(string cell, string? phone, int warnings)
    {
        var reading = Rosters.ReadRow($"1|Trần Văn Mẫu||{cell}|||");

        reading.Rows.ShouldHaveSingleItem().Phone?.Value.ShouldBe(phone);
        reading.Warnings.Count.ShouldBe(warnings);
    }

    [Theory]
    [InlineData("Bí thư chi bộ", Post.Secretary)]
    [InlineData("Pho bi thu", Post.DeputySecretary)]
    [InlineData("Chi ủy viên", Post.BranchCommitteeMember)]
    [InlineData("Chi ủy viên, tổ trưởng tổ 2", Post.BranchCommitteeMember)]
    [InlineData("Phó bí thư kiêm Tổ trưởng", Post.DeputySecretary)]
    [InlineData("Tổ trưởng tổ đảng số 2", Post.PartyGroupLeader)]
    [InlineData("Đảng viên", Post.None)]
    public void Posts_are_read_as_people_write_them(string cell, Post post) =>
        Rosters.ReadRow($"1|Trần Văn Mẫu|||||{cell}").Rows.ShouldHaveSingleItem().Post.ShouldBe(post);
}
