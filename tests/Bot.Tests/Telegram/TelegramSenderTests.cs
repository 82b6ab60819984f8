using System.Collections.Concurrent;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ChiBo.Bot.Tests.Telegram;

public sealed class TelegramSenderTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken s_never = CancellationToken.None;
    private readonly string _directory = Directory.CreateTempSubdirectory("chibo-").FullName;
    private readonly ChannelTrouble _trouble = new();
    private readonly Heard _log = new();
    private FakeTelegram _telegram = null!;
    private TelegramAccount _account = null!;
    private TelegramSender _sender = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await FakeTelegram.Start();
        var options = TelegramOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = FakeTelegram.Token,
            ["Telegram:ApiBaseUrl"] = _telegram.Url,
            ["Telegram:MessagesPerSecondPerChat"] = "200",
        }).Build());
        var data = new DataOptions { Directory = _directory };
        _account = new TelegramAccount(options, data);
        _sender = new TelegramSender(_account, options, new DrawFile(new StoredFiles(data)), new ContactKeyboards(), _trouble, _log);
    }

    public async ValueTask DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task An_edit_changes_the_message_and_the_same_edit_again_is_done()
    {
        var sent = (await Send(1, new OutgoingMessage("Đã gửi 1/30."))).ShouldBeOfType<SendOutcome.Accepted>();

        (await Send(2, new OutgoingMessage("Đã gửi 30/30."), sent.PlatformMessageId)).ShouldBe(sent);
        (await Send(2, new OutgoingMessage("Đã gửi 30/30."), sent.PlatformMessageId)).ShouldBe(sent);

        _telegram.Chat(1001).Messages.ShouldHaveSingleItem().Text.ShouldBe("Đã gửi 30/30.");
    }

    [Fact]
    public async Task A_caption_is_edited_as_a_caption()
    {
        var picture = new OutgoingMessage("Mã mời") { Files = [new OutgoingFile.QrPicture("ma.png", "https://t.me/x?start=1")] };
        var sent = (await Send(1, picture)).ShouldBeOfType<SendOutcome.Accepted>();

        await Send(2, new OutgoingMessage("Mã đã dùng"), sent.PlatformMessageId);

        var shown = _telegram.Chat(1001).Messages.ShouldHaveSingleItem();
        (shown.Text, shown.FileKind, shown.FileName, shown.Edits).ShouldBe(("Mã đã dùng", "photo", "ma.png", 1));
        shown.File[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_is_refused_and_the_chat_stays_reachable()
    {
        _telegram.Chat(1001).Messages.ShouldBeEmpty();

        (await Send(1, new OutgoingMessage("mới"), "999")).ShouldBe(new SendOutcome.Refused(RefusalKind.BadContent));
    }

    [Fact]
    public async Task A_message_of_several_calls_is_deleted_and_corrected_as_one()
    {
        var picture = new OutgoingFile.QrPicture("ma.png", "https://t.me/x?start=1");
        var sent = (await Send(1, new OutgoingMessage("Mai họp.") { Files = [picture, picture] })).ShouldBeOfType<SendOutcome.Accepted>();
        _telegram.Chat(1001).Messages.Count.ShouldBe(3);

        (await Send(2, new OutgoingMessage("Mốt họp."), sent.PlatformMessageId)).ShouldBe(sent);
        _telegram.Chat(1001).Messages[^1].Text.ShouldBe("Mốt họp.");

        (await Send(3, new OutgoingMessage(string.Empty) { Deletes = true }, sent.PlatformMessageId)).ShouldBe(sent);
        _telegram.Chat(1001).Messages.ShouldBeEmpty();
        (await Send(3, new OutgoingMessage(string.Empty) { Deletes = true }, sent.PlatformMessageId)).ShouldBe(sent);
        _telegram.Faults.Next("deleteMessage", FakeFault.Error(400, "Bad Request: message can't be deleted"));
        (await Send(4, new OutgoingMessage(string.Empty) { Deletes = true }, sent.PlatformMessageId)).ShouldBe(new SendOutcome.Refused(RefusalKind.BadContent));
    }

    [Fact]
    public async Task A_calendar_entry_goes_as_a_document()
    {
        await Send(1, new OutgoingMessage("Lịch họp") { Files = [new OutgoingFile.CalendarFile("hop.ics", "BEGIN:VCALENDAR")] });

        var shown = _telegram.Chat(1001).Messages.ShouldHaveSingleItem();
        (shown.Text, shown.FileKind, shown.FileName).ShouldBe(("Lịch họp", "document", "hop.ics"));
    }

    [Fact]
    public async Task What_failed_in_the_middle_goes_on_there()
    {
        var long3 = new OutgoingMessage(string.Join("\n\n", "Một" + new string('a', 4000), "Hai" + new string('b', 4000), "Ba" + new string('c', 4000)));
        var call = 0;
        _telegram.Faults.Add(_ => ++call == 2 ? FakeFault.Error(500, "Internal Server Error") : null);

        (await Send(1, long3)).ShouldBe(new SendOutcome.Failed("500"));
        (await Send(1, long3)).ShouldBeOfType<SendOutcome.Accepted>();

        _telegram.Chat(1001).Messages.Select(m => m.Text[..2]).ShouldBe(["Mộ", "Ha", "Ba"]);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_followed()
    {
        _telegram.Faults.Add(c => c.Chat == -5 ? FakeFault.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: -1005) : null);

        (await Send(1, new OutgoingMessage("Chào"), chat: -5)).ShouldBeOfType<SendOutcome.Accepted>();
        await Send(2, new OutgoingMessage("Chào nữa"), chat: -5);

        _telegram.Chat(-1005).Messages.Count.ShouldBe(2);
        _telegram.CallsOf("sendMessage").ShouldBe(3);
    }

    [Fact]
    public async Task A_cut_connection_is_not_repeated_below()
    {
        await Send(1, new OutgoingMessage("mở đường"));
        _telegram.Faults.Next("sendMessage", FakeFault.CutBefore);

        (await Send(2, new OutgoingMessage("bị cắt"))).ShouldBeOfType<SendOutcome.Unknown>();
        _telegram.CallsOf("sendMessage").ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_token_is_said_once_and_never_shown()
    {
        _telegram.TokenRevoked = true;

        await Send(1, new OutgoingMessage("a"));
        (await Send(2, new OutgoingMessage("b"))).ShouldBe(new SendOutcome.Later(TelegramFailures.TokenRefusedWait, WholeAccount: true));

        _trouble.Stopped.ShouldBe([TelegramReceiver.TokenRefused]);
        _log.Lines.ShouldHaveSingleItem().ShouldNotContain(FakeTelegram.Token);
        _telegram.TokenRevoked = false;
        await Send(3, new OutgoingMessage("c"));
        _trouble.Stopped.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_server_nothing_left_this_machine()
    {
        await _telegram.DisposeAsync();

        (await Send(1, new OutgoingMessage("a"))).ShouldBe(new SendOutcome.Later(TelegramFailures.NoLineWait, WholeAccount: true));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public async Task A_file_is_fetched_up_to_the_size_allowed(int most, bool fetched)
    {
        _telegram.Chat(1001).SendsFile("ds.csv", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        var update = (await _account.NextUpdates(0, TelegramUpdates.Kinds, s_never))[0];
        var reference = update.GetProperty("message").GetProperty("document").GetProperty("file_id").GetString()!;

        ((await _sender.Fetch("main", reference, most, s_never)) is not null).ShouldBe(fetched);
        (await _sender.Fetch("main", "gone", most, s_never)).ShouldBeNull();
    }

    [Fact]
    public async Task The_link_is_known_once_telegram_said_the_name_and_also_without_a_line_afterwards()
    {
        _sender.Doors.ShouldHaveSingleItem().LinkFor("123").ShouldBeNull();
        await _account.Know(s_never);
        await _telegram.DisposeAsync();

        _sender.Doors[0].LinkFor("12 3").ShouldBe($"https://t.me/{FakeTelegram.BotName}?start=123");
        _sender.Doors[0].Seats.ShouldBeNull();
    }

    [Fact]
    public async Task A_chat_that_is_no_number_is_unknown() =>
        (await _sender.Send(new OutgoingDelivery(1, new ChatAddress("telegram", "main", "abc"), new OutgoingMessage("a"), null), s_never))
            .ShouldBe(new SendOutcome.Refused(RefusalKind.UnknownChat));

    private Task<SendOutcome> Send(long row, OutgoingMessage message, string? replaces = null, long chat = 1001) =>
        _sender.Send(new OutgoingDelivery(row, TelegramAccount.AddressOf(chat), message, replaces), s_never);

    private sealed class Heard : ILogger<TelegramSender>
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);
    }
}
