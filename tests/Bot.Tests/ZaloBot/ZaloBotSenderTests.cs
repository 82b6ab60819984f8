using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Tests.ZaloBot;

public sealed class ZaloBotSenderTests : IAsyncLifetime
{
    private static readonly CancellationToken s_never = CancellationToken.None;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
    private readonly ChannelTrouble _trouble = new();
    private readonly LogOf _log = new("ChiBo");
    private readonly string _directory = Directory.CreateTempSubdirectory("chibo-zalo-").FullName;
    private FakeZaloBot _zalo = null!;
    private ZaloBots _bots = null!;
    private ZaloBotSender _sender = null!;

    private FakeZaloChat Chat => _zalo.First.Chat(1001);

    public async ValueTask InitializeAsync()
    {
        _zalo = await FakeZaloBot.Start();
        _sender = SenderWith(publicUrl: "https://chibo.example");
    }

    public async ValueTask DisposeAsync()
    {
        await _zalo.DisposeAsync();
        _bots.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Choices_are_numbered_lines_in_large_type_and_marks_become_styles()
    {
        var message = new OutgoingMessage($"{Mark.Bold("Chi bộ")} họp {Mark.Large("19 giờ")} tối mai.") { Choices = new Choices(Guid.NewGuid(), ["Có dự", "Xin vắng"]) };

        (await Send(1, message)).ShouldBeOfType<SendOutcome.Accepted>().PlatformMessageId.ShouldBe(Chat.Messages[0].Id);

        var shown = Chat.Messages.ShouldHaveSingleItem();
        shown.Text.ShouldBe("Chi bộ họp 19 giờ tối mai.\n\n1. Có dự\n2. Xin vắng");
        shown.Styles.Select(s => (shown.Text.Substring(s.Start, s.Length), s.Codes.Single()))
            .ShouldBe([("Chi bộ", "b"), ("19 giờ", "f_20"), ("1. Có dự", "f_20"), ("2. Xin vắng", "f_20")]);
    }

    [Fact]
    public async Task A_long_text_is_split_at_a_paragraph_end_and_its_style_goes_on()
    {
        await Send(1, new OutgoingMessage(Mark.Large(new string('a', 1500) + "\n\n" + new string('b', 1500))));

        Chat.Messages.Select(m => m.Text).ShouldBe([new string('a', 1500), new string('b', 1500)]);
        Chat.Messages.ShouldAllBe(m => m.Styles.Single().Length == 1500);
    }

    [Fact]
    public async Task What_failed_in_the_middle_goes_on_there()
    {
        var message = new OutgoingMessage(new string('a', 1500) + "\n\n" + new string('b', 1500));
        var call = 0;
        _zalo.Faults.Add(_ => ++call == 2 ? FakeZaloFault.Internal : null);

        (await Send(1, message)).ShouldBe(new SendOutcome.Failed("403"));
        (await Send(1, message)).ShouldBeOfType<SendOutcome.Accepted>();

        Chat.Messages.Select(m => m.Text[0]).ShouldBe(['a', 'b']);
    }

    [Fact]
    public async Task A_picture_travels_by_an_address_of_ours_with_the_text_as_its_caption()
    {
        var picture = new OutgoingFile.StoredFile("anh.jpg", Guid.NewGuid(), IsPicture: true);
        _sender.TraitsOf(ZaloBotPhone.AddressOf(1001)).Carries(picture).ShouldBeTrue();

        await Send(1, new OutgoingMessage("Sơ đồ đường khối.") { Files = [picture] });

        var shown = Chat.Messages.ShouldHaveSingleItem();
        shown.Text.ShouldBe("Sơ đồ đường khối.");
        shown.Photo.ShouldNotBeNull().ShouldStartWith("https://chibo.example/pictures/");
        shown.Photo.ShouldNotContain(picture.FileId.ToString("N"));
    }

    [Fact]
    public async Task Without_a_public_address_a_picture_is_said_in_words_and_other_files_with_what_to_do()
    {
        _sender = SenderWith(publicUrl: null);
        _sender.TraitsOf(ZaloBotPhone.AddressOf(1001)).Pictures.ShouldBeFalse();

        await Send(1, new OutgoingMessage("Mã mời.") { Files = [new OutgoingFile.QrPicture("ma.png", "123456789012"), new OutgoingFile.CalendarFile("hop.ics", "x")] });

        Chat.Messages.ShouldHaveSingleItem().Text
            .ShouldBe("Mã mời.\n\nMã QR ghi: 123456789012\n\nKênh này chưa nhận được tệp (hop.ics); đồng chí hỏi người phụ trách để lấy bản in.");
    }

    [Fact]
    public async Task A_used_up_month_is_asked_about_once_a_day_and_not_by_every_message()
    {
        _zalo.First.MessagesLeft = 0;

        (await Send(1, new OutgoingMessage("a"))).ShouldBe(new SendOutcome.UsedUp());
        _clock.Advance(TimeSpan.FromHours(1));
        (await Send(2, new OutgoingMessage("b"))).ShouldBe(new SendOutcome.UsedUp());
        _zalo.First.CallsOf("sendMessage").ShouldBe(1);
        _trouble.Passing.ShouldBe([ZaloBotSender.UsedUp("bot-1")]);

        _zalo.First.MessagesLeft = 3000;
        _clock.Advance(TimeSpan.FromHours(23));
        (await Send(1, new OutgoingMessage("a"))).ShouldBeOfType<SendOutcome.Accepted>();
        _trouble.Passing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_token_is_said_once_and_never_shown()
    {
        _zalo.First.TokenRevoked = true;

        await Send(1, new OutgoingMessage("a"));
        (await Send(2, new OutgoingMessage("b"))).ShouldBe(new SendOutcome.Later(ZaloBotFailures.TokenRefusedWait, WholeAccount: true));

        _trouble.Stopped.ShouldBe([ZaloBotReceiver.TokenRefused("bot-1")]);
        _log.Lines.ShouldHaveSingleItem().ShouldNotContain(_zalo.First.Token);
    }

    [Fact]
    public async Task A_cut_connection_is_not_repeated_below_and_without_a_server_nothing_left()
    {
        await Send(1, new OutgoingMessage("mở đường"));
        _zalo.Faults.Next("sendMessage", FakeFault.CutAfter);

        (await Send(2, new OutgoingMessage("bị cắt"))).ShouldBeOfType<SendOutcome.Unknown>();
        _zalo.First.CallsOf("sendMessage").ShouldBe(2);
        await _zalo.DisposeAsync();
        (await Send(3, new OutgoingMessage("a"))).ShouldBe(new SendOutcome.Later(ZaloBotFailures.NoLineWait, WholeAccount: true));
    }

    [Fact]
    public async Task A_change_is_a_message_of_its_own_and_nothing_is_taken_back()
    {
        (await Send(1, new OutgoingMessage("Đã gửi 30/30."), replaces: "x")).ShouldBeOfType<SendOutcome.Accepted>();
        (await Send(2, new OutgoingMessage(string.Empty) { Deletes = true }, replaces: "x")).ShouldBe(new SendOutcome.Refused(RefusalKind.BadContent));

        Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("Đã gửi 30/30.");
    }

    [Fact]
    public async Task A_bot_that_is_not_configured_any_more_keeps_its_messages_waiting() =>
        (await _sender.Send(new OutgoingDelivery(1, new ChatAddress("zalo-bot", "cu", "1"), new OutgoingMessage("a"), null), s_never))
            .ShouldBeOfType<SendOutcome.Later>().WholeAccount.ShouldBeTrue();

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public async Task A_picture_is_fetched_up_to_the_size_allowed_and_from_no_odd_address(int most, bool fetched)
    {
        Chat.SendsPicture([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        var update = (await _bots.All[0].NextUpdate(s_never))!.Value;
        var address = update.GetProperty("message").GetProperty("photo_url").GetString()!;

        ((await _sender.Fetch("bot-1", address, most, s_never)) is not null).ShouldBe(fetched);
        (await _sender.Fetch("bot-1", _zalo.Url + "/media/none/0.jpg", most, s_never)).ShouldBeNull();
        (await _sender.Fetch("bot-1", "file:///etc/hostname", most, s_never)).ShouldBeNull();
    }

    [Fact]
    public async Task Each_bot_is_a_door_whose_link_is_known_once_its_name_is_also_from_another_process()
    {
        _sender.Doors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Account.ShouldBe("zalo-bot/bot-1"), d => d.Seats.ShouldBe(50), d => d.LinkFor("123456789012").ShouldBeNull());

        await _bots.All[0].Know(s_never);

        _sender.Doors[0].LinkFor("123456789012").ShouldBe($"https://zalo.me/{_bots.All[0].AccountName}");
        SenderWith(publicUrl: null).Doors[0].LinkFor("123456789012").ShouldBe($"https://zalo.me/{_bots.All[0].AccountName}");
    }

    private ZaloBotSender SenderWith(string? publicUrl)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ZaloBot:Bots:0:Token"] = _zalo.First.Token,
            ["ZaloBot:Bots:0:Name"] = "bot-1",
            ["ZaloBot:ApiBaseUrl"] = _zalo.Url,
            ["ZaloBot:MessagesPerSecond"] = "200",
            ["PublicUrl"] = publicUrl,
        }).Build();
        var options = ZaloBotOptions.Read(configuration);
        _bots = new ZaloBots(options, new DataOptions { Directory = _directory });
        using var logging = LoggerFactory.Create(l => l.AddProvider(_log));
        var protection = new EphemeralDataProtectionProvider();
        var addresses = new OwnAddresses(new PictureAddresses(protection, configuration, _clock), new FileAddresses(protection, configuration, _clock));
        return new ZaloBotSender(_bots, options, addresses, _trouble, _clock, logging.CreateLogger<ZaloBotSender>());
    }

    private Task<SendOutcome> Send(long row, OutgoingMessage message, string? replaces = null) =>
        _sender.Send(new OutgoingDelivery(row, ZaloBotPhone.AddressOf(1001), message, replaces), s_never);
}
