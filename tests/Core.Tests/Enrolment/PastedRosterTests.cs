using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class PastedRosterTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẫu, 1950, Tổ 1, 0912345678\nTrần Thị Mẫu, 1952, Tổ 2, 0987654321")]
    [InlineData("1. Nguyễn Văn Mẫu, 0912 345 678, 1950, 1\n2. Trần Thị Mẫu, 0987.654.321, 1952, 2")]
    [InlineData("Danh sách bổ sung\n\nNguyễn Văn Mẫu\t1950\tTổ 1\t912345678\nTrần Thị Mẫu\tTổ 2\t1952\t+84987654321")]
    [InlineData("1;Nguyễn Văn Mẫu;1950;Tổ 1;0912345678\n2;Trần Thị Mẫu;1952;Tổ 2;0987654321;")]
    public void Rows_without_headings_are_read_by_what_their_cells_are(string text)
    {
        var rows = Read(text).Rows;

        rows.Select(r => (r.FullName, r.BirthYear, RosterGroupName.Key(r.GroupName!), r.Phone?.Value)).ShouldBe(
            [("Nguyễn Văn Mẫu", 1950, "1", "0912345678"), ("Trần Thị Mẫu", 1952, "2", "0987654321")]);
    }

    [Fact]
    public void Standing_post_and_gender_are_known_by_their_words_and_columns_that_nobody_filled_are_not_there()
    {
        var reading = Read("Nguyễn Văn Mẫu, nam, 03/02/1950, bí thư\nTrần Thị Mẫu, nữ, 1952, dự bị");

        reading.Rows.Select(r => (r.Gender, r.Standing, r.Post)).ShouldBe(
            [(Gender.Male, Standing.Official, Post.Secretary), (Gender.Female, Standing.Probationary, Post.None)]);
        reading.Columns.ShouldNotContain(RosterColumn.Phone);
    }

    [Theory]
    [InlineData("Trần Thị Mẫu, 30/02/1952, Tổ 2", "Ngày sinh", "30/02/1952")]
    [InlineData("Trần Thị Mẫu, sáu mươi, Tổ 2", "Ngày sinh", "sáu mươi")]
    [InlineData("Trần Thị Mẫu, 1952, Tổ 2, 09876543219999", "Số điện thoại", "09876543219999")]
    [InlineData("Trần Thị Mẫu 2, 1952, Tổ 2", "Họ và tên", "Trần Thị Mẫu 2")]
    public void A_faulty_line_is_named_by_its_number_and_the_others_are_taken(string line, string column, string quoted)
    {
        var reading = Read($"Nguyễn Văn Mẫu, 1950, Tổ 1, 0912345678\nLê Văn Mẫu, 1951, Tổ 1, 0912345679\n{line}");

        reading.Rows.Count.ShouldBe(2);
        var fault = reading.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column).ShouldBe((3, column));
        fault.Reason.ShouldContain(quoted);
    }

    [Theory]
    [InlineData("Nguyễn Văn Mẫu, 1950")]
    [InlineData("Kính mời các đồng chí, 19h ngày 10/12, nhà văn hóa")]
    [InlineData("có mặt 1, 2, 3\nvắng 4, 5")]
    [InlineData("Mai nghỉ họp, đồng chí nào bận báo lại\nTôi xin cảm ơn, hẹn gặp lại")]
    [InlineData("ghi hộ: 29 dự, 30 vắng ốm")]
    [InlineData("Họ tên, Năm sinh, Tổ\nNguyễn Thị Mẫu, 1950, 1")]
    public void A_sentence_is_no_list_and_a_list_with_headings_is_read_by_them(string text) => PastedRoster.Read(text).ShouldBeNull();

    [Fact]
    public void Rows_of_a_later_message_take_the_place_of_the_same_peoples_earlier_ones()
    {
        var joined = JoinRosters.Of(Read("Nguyễn Văn Mẫu, 1950, Tổ 1\nTrần Thị Mẫu, 1952, Tổ 1"), Read("trần thị mẫu, 1952, Tổ 2, bí thư"));

        joined.Rows.Select(r => (r.FullName, r.GroupName)).ShouldBe([("Nguyễn Văn Mẫu", "Tổ 1"), ("trần thị mẫu", "Tổ 2")]);
        joined.Columns.ShouldNotContain(RosterColumn.Post, "the earlier message said nothing of posts");
    }

    private static RosterReading Read(string text) => InterpretRoster.Read(PastedRoster.Read(text)!, Rosters.Today);
}
