using ChiBo.Core.Attendance;

namespace ChiBo.Core.Tests.Attendance;

public sealed class MarkingLineTests
{
    [Theory]
    [InlineData("vắng 3 7, ốm 12, muộn 9; còn lại có mặt", "3 ExcusedAbsence|7 ExcusedAbsence|9 Late|12 ExcusedAbsence ốm|rest")]
    [InlineData("vang 3 7 om 12 muon 9 con lai co mat", "3 ExcusedAbsence|7 ExcusedAbsence|9 Late|12 ExcusedAbsence ốm|rest")]
    [InlineData("vắng: 3, 7. muộn: 9. còn lại: có mặt", "3 ExcusedAbsence|7 ExcusedAbsence|9 Late|rest")]
    [InlineData("vắng 3,7,12", "3 ExcusedAbsence|7 ExcusedAbsence|12 ExcusedAbsence")]
    [InlineData("co mat 1-3, 15; vang khong ly do 8", "1 Present|2 Present|3 Present|8 UnexcusedAbsence|15 Present")]
    [InlineData("có mặt từ 1 đến 3", "1 Present|2 Present|3 Present")]
    [InlineData("không lý do 5", "5 UnexcusedAbsence")]
    [InlineData("k lý do 5", "5 UnexcusedAbsence")]
    [InlineData("khoong lys do 5", "5 UnexcusedAbsence")]
    [InlineData("vang co phep 3 4; vang khong phep 5", "3 ExcusedAbsence|4 ExcusedAbsence|5 UnexcusedAbsence")]
    [InlineData("bận việc nhà 4, đi làm 5", "4 ExcusedAbsence bận việc nhà|5 ExcusedAbsence đi làm")]
    [InlineData("om12, muon9", "9 Late|12 ExcusedAbsence ốm")]
    [InlineData("va8ng1 3 7", "3 ExcusedAbsence|7 ExcusedAbsence")]
    [InlineData("tất cả có mặt", "rest")]
    public void Marks_before_numbers(string line, string expected) => Shown(line).ShouldBe(expected);

    [Theory]
    [InlineData("7 có mặt, 12 vắng ốm", "7 Present|12 ExcusedAbsence ốm")]
    [InlineData("số 4 và số 6 vắng, con ốm", "4 ExcusedAbsence con ốm|6 ExcusedAbsence con ốm")]
    [InlineData("số 4, số 6 và số 8 đến muộn", "4 Late|6 Late|8 Late")]
    [InlineData("3, 7 vắng", "3 ExcusedAbsence|7 ExcusedAbsence")]
    [InlineData("3 ốm, 7 đi công tác, 9 muộn, còn lại có mặt", "3 ExcusedAbsence ốm|7 ExcusedAbsence đi công tác|9 Late|rest")]
    [InlineData("12 vắng vì con ốm; 14 vắng do đi Hà Nội", "12 ExcusedAbsence con ốm|14 ExcusedAbsence đi Hà Nội")]
    [InlineData("đ/c số 5 vắng không phép", "5 UnexcusedAbsence")]
    [InlineData("vắng 3 (ốm), 7 (đi công tác)", "3 ExcusedAbsence ốm|7 ExcusedAbsence đi công tác")]
    [InlineData("3 xin phép, mẹ mất", "3 ExcusedAbsence mẹ mất")]
    public void Numbers_before_marks(string line, string expected) => Shown(line).ShouldBe(expected);

    [Theory]
    [InlineData("ghi hộ: 4 dự, 7 vắng ốm", "4 WillAttend|7 WillBeAbsent ốm|phone")]
    [InlineData("ghi ho 4 du, 7 vang om, 9 den muon", "4 WillAttend|7 WillBeAbsent ốm|9 WillBeLate|phone")]
    [InlineData("ghi hộ 4 dự 7 vắng ốm 9 muộn", "4 WillAttend|7 WillBeAbsent ốm|9 WillBeLate|phone")]
    public void Answers_given_by_phone(string line, string expected) => Shown(line).ShouldBe(expected);

    [Theory]
    [InlineData("9 muộn 15 phút", "9 Late")]
    [InlineData("muộn 9, vắng 4 trực ca 3", "4 ExcusedAbsence trực ca 3|9 Late")]
    [InlineData("vắng 4 đi viện ngày 3/12", "4 ExcusedAbsence đi viện ngày 3 12")]
    public void Numbers_of_something_else_are_no_members(string line, string expected) => Shown(line).ShouldBe(expected);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("0 vắng", "NumberNotUnderstood '0'|MarkWithoutNumber 'vắng'")]
    [InlineData("vắng 10-5", "NumberNotUnderstood '10-5'|MarkWithoutNumber 'vắng'")]
    [InlineData("4", "NumberWithoutMark 4")]
    [InlineData("vắng", "MarkWithoutNumber 'vắng'")]
    [InlineData("vắng 3, 3 có mặt", "MarkedTwice 3")]
    [InlineData("còn lại vắng", "RestAbsent 'còn lại vắng'")]
    [InlineData("vắng 3 abcxyz", "LeftOver 'abcxyz'")]
    [InlineData("xin chào", "LeftOver 'xin chào'")]
    public void What_is_not_understood_is_told(string line, string expected) =>
        string.Join('|', MarkingLine.Read(line).Errors.Select(error =>
            error.Fault + (error.Number is { } number ? $" {number}" : "") + (error.Words is { } words ? $" '{words}'" : ""))).ShouldBe(expected);

    [Fact]
    public void The_same_mark_twice_is_no_contradiction() => MarkingLine.Read("vắng 3, 3").Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("vắng 3 7", true)]
    [InlineData("tôi đi nhé", false)]
    [InlineData("1", false)]
    [InlineData("19h30 tôi mới đến được", false)]
    public void A_line_is_told_from_talk(string text, bool isOne) => MarkingLine.IsOne(text).ShouldBe(isOne);

    private static string Shown(string line)
    {
        var reading = MarkingLine.Read(line);
        reading.Errors.ShouldBeEmpty();
        var marks = reading.Marks.Select(mark => $"{mark.Number} {mark.Kind} {mark.Reason}".TrimEnd());
        return string.Join('|', marks.Concat(reading.RestPresent ? ["rest"] : []).Concat(reading.IsPhoneAnswers ? ["phone"] : []));
    }
}
