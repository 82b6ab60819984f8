using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChiBo.Bot.Tests.Telegram;

public sealed class TelegramPartsTests
{
    private static readonly Choices s_choices = new(Guid.Parse("11111111-2222-3333-4444-555555555555"), ["Có dự", "Xin vắng"]);

    [Theory]
    [InlineData("Họp lúc \uE00019 giờ\uE001.", "Họp lúc 19 giờ.", 8, 6)]
    [InlineData("👵🏻 \uE002Thứ Năm\uE003", "👵🏻 Thứ Năm", 5, 7)]
    [InlineData("\uE000Đậm \uE002to\uE003 nhé\uE001", "Đậm to nhé", 0, 10)]
    [InlineData("mở \uE000mà không đóng", "mở mà không đóng", 3, 13)]
    public void Marks_become_bold_stretches_counted_in_utf16_units(string marked, string plain, int offset, int length)
    {
        var (text, bold, _) = TelegramParts.Render(marked, startsBold: false);

        text.ShouldBe(plain);
        bold.Select(b => (b.Offset, b.Length)).ShouldBe([(offset, length)]);
    }

    [Fact]
    public void Empty_bold_and_stray_ends_leave_nothing()
    {
        var (text, bold, endsBold) = TelegramParts.Render("\uE001a\uE000\uE001b\uE003", startsBold: false);

        (text, bold.Count, endsBold).ShouldBe(("ab", 0, false));
    }

    [Fact]
    public void A_long_text_is_cut_into_messages_and_the_buttons_are_on_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 12).Select(n => $"{n}. " + new string('ơ', 800)));

        var parts = TelegramParts.Of(new OutgoingMessage(text) { Choices = s_choices }, [], takeKeyboardAway: false);

        parts.Count.ShouldBe(3);
        parts.ShouldAllBe(p => p.Text.Length <= 4096);
        parts.SkipLast(1).ShouldAllBe(p => p.Markup == null);
        parts[^1].Markup.ShouldBeOfType<InlineKeyboardMarkup>();
        string.Join("\n\n", parts.Select(p => p.Text)).ShouldBe(text);
    }

    [Fact]
    public void Bold_goes_on_in_the_next_message()
    {
        var text = Mark.Bold(string.Join(' ', Enumerable.Repeat("chữ", 1500)));

        var parts = TelegramParts.Of(new OutgoingMessage(text), [], takeKeyboardAway: false);

        parts.Count.ShouldBe(2);
        parts.ShouldAllBe(p => p.Bold.Count == 1 && p.Bold[0].Offset == 0 && p.Bold[0].Length == p.Text.Length);
    }

    [Fact]
    public void Each_choice_is_a_row_whose_payload_fits_sixty_four_bytes()
    {
        var markup = (InlineKeyboardMarkup)TelegramParts.Of(new OutgoingMessage("Đồng chí có dự không?") { Choices = s_choices }, [], false)[0].Markup!;

        markup.InlineKeyboard.Select(row => row.Single().Text).ShouldBe(["Có dự", "Xin vắng"]);
        markup.InlineKeyboard.Select(row => row.Single().CallbackData).ShouldBe([s_choices.Payload(1), s_choices.Payload(2)]);
        markup.InlineKeyboard.ShouldAllBe(row => row.Single().CallbackData!.Length <= 64);
    }

    [Fact]
    public void One_file_and_a_short_text_travel_together()
    {
        var part = TelegramParts.Of(new OutgoingMessage($"Mã mời: {Mark.Bold("1234")}") { Choices = s_choices }, [File("a.png")], false).ShouldHaveSingleItem();

        part.Text.ShouldBe("Mã mời: 1234");
        part.Bold.ShouldHaveSingleItem();
        part.File!.FileName.ShouldBe("a.png");
        part.Markup.ShouldBeOfType<InlineKeyboardMarkup>();
    }

    [Theory]
    [InlineData(1, 1025)]
    [InlineData(2, 10)]
    public void Else_the_files_come_first_and_what_to_do_stands_at_the_end(int files, int letters)
    {
        var parts = TelegramParts.Of(
            new OutgoingMessage(new string('ă', letters)) { Choices = s_choices }, [.. Enumerable.Range(1, files).Select(n => File($"{n}.pdf"))], false);

        parts.Count.ShouldBe(files + 1);
        parts[^1].File.ShouldBeNull();
        parts[^1].Markup.ShouldNotBeNull();
    }

    [Fact]
    public void Under_the_contact_keyboard_choices_are_numbered_lines()
    {
        var part = TelegramParts.Of(new OutgoingMessage("Ai đây?") { Choices = s_choices, RequestContact = true }, [], false).ShouldHaveSingleItem();

        part.Text.ShouldEndWith("1. Có dự\n2. Xin vắng");
        ((ReplyKeyboardMarkup)part.Markup!).Keyboard.Single().Single().RequestContact.ShouldBe(true);
    }

    [Fact]
    public void The_contact_keyboard_is_taken_away_with_the_next_plain_answer()
    {
        TelegramParts.Of(new OutgoingMessage("Xong."), [], takeKeyboardAway: true)[0].Markup.ShouldBeOfType<ReplyKeyboardRemove>();
        TelegramParts.Of(new OutgoingMessage("Xong."), [], takeKeyboardAway: false)[0].Markup.ShouldBeNull();
        TelegramParts.Of(new OutgoingMessage("Chọn") { Choices = s_choices }, [], takeKeyboardAway: true)[0].Markup.ShouldBeOfType<InlineKeyboardMarkup>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_to_say_takes_no_call(string text) => TelegramParts.Of(new OutgoingMessage(text), [], false).ShouldBeEmpty();

    private static DrawnFile File(string name) => new(name, "application/octet-stream", [1, 2, 3], IsPicture: false);
}
