using System.Text;
using ChiBo.Bot.Papers;

namespace ChiBo.Bot.Tests.Papers;

public sealed class RefusedRosterTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    public void A_renamed_program_is_not_opened(string extension)
    {
        byte[] program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[500]];

        Refusal("danh-sach" + extension, program).ShouldContain($"mang đuôi {extension} nhưng bên trong không phải");
    }

    [Fact]
    public void A_workbook_named_csv_and_text_named_xlsx_are_not_guessed_at()
    {
        Refusal("a.csv", RosterFiles.Sheet(RosterFiles.Texts("Họ và tên"))).ShouldContain(".csv");
        Refusal("a.xlsx", "Họ và tên\nLê Văn Mẫu"u8.ToArray()).ShouldContain(".xlsx");
    }

    [Fact]
    public void An_old_workbook_and_a_locked_one_are_told_apart()
    {
        Refusal("a.xls", [.. CompoundFile, .. new byte[600]]).ShouldContain("kiểu cũ");
        Refusal("a.xlsx", [.. CompoundFile, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldContain("mật khẩu");
        Refusal("a.xls", "<table><tr><td>Họ và tên"u8.ToArray()).ShouldContain("kiểu cũ");
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a")]
    [InlineData("a.docx")]
    public void Another_kind_of_file_is_named_as_unreadable(string name) => Refusal(name, "Họ và tên"u8.ToArray()).ShouldContain("(.xlsx) hoặc .csv");

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        var bomb = RosterFiles.WithBlanks(RosterFiles.Sheet(RosterFiles.Texts("Họ và tên")), 100L << 20);

        bomb.Length.ShouldBeLessThan(ReadRoster.LargestFile);
        Refusal("a.xlsx", bomb).ShouldContain("bung ra lớn bất thường");
    }

    [Fact]
    public void A_zip_bomb_whose_directory_lies_gets_no_further()
    {
        var bomb = RosterFiles.WithBlanks(RosterFiles.Sheet(RosterFiles.Texts("Họ và tên")), 100L << 20);
        var before = GC.GetTotalAllocatedBytes();

        Refusal("a.xlsx", RosterFiles.WithLyingDirectory(bomb, 1_000)).ShouldContain("bị hỏng");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(20L << 20);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() =>
        Refusal("a.xlsx", new byte[ReadRoster.LargestFile + 1]).ShouldContain("5 MB");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_is_said_to_be_empty(string text) => Refusal("a.csv", Encoding.UTF8.GetBytes(text)).ShouldContain("không có nội dung");

    [Fact]
    public void A_damaged_workbook_is_said_to_be_damaged()
    {
        var whole = RosterFiles.Sheet(RosterFiles.Texts("Họ và tên"), RosterFiles.Texts("Lê Văn Mẫu"));

        Refusal("a.xlsx", whole[..^200]).ShouldContain("bị hỏng");
        Refusal("a.xlsx", RosterFiles.Zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_row_of_half_a_million_headings_is_answered_soon()
    {
        var wide = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 500_000)));

        ReadRoster.FromFile("a.csv", wide).Interpret(RosterFiles.Today).Refusal!.ShouldContain("Họ và tên");
    }

    [Fact]
    public void A_merged_range_over_everything_is_answered_too()
    {
        var sheet = ("Danh sách", new[] { RosterFiles.Texts("Họ và tên", "Tổ"), RosterFiles.Texts("Lê Văn Mẫu", "1") }, Enumerable.Repeat("A2:XFD1048576", 5_000).ToArray());

        ReadRoster.FromFile("a.xlsx", RosterFiles.Workbook(sheet)).Interpret(RosterFiles.Today).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void Bytes_of_any_kind_are_answered_with_a_sentence_or_a_sheet()
    {
        var random = new Random(5);
        foreach (var name in new[] { "a.csv", "a.xlsx" })
        {
            for (var length = 1; length < 400; length++)
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                Should.NotThrow(() => ReadRoster.FromFile(name, bytes).Interpret(RosterFiles.Today));
                Should.NotThrow(() => ReadRoster.FromFile(name, [0xFF, 0xFE, .. bytes]).Interpret(RosterFiles.Today));
            }
        }
    }

    private static string Refusal(string name, byte[] content) => ReadRoster.FromFile(name, content).Match(_ => "", refusal => refusal);
}
