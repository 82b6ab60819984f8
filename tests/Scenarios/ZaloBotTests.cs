using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChiBo.Scenarios;

public sealed class ZaloBotTests
{
    [Fact]
    public async Task A_stranger_is_told_how_to_enrol_and_a_sticker_gets_no_answer()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var stranger = PhoneOf(host, zalo, 1001);

        (await stranger.Types("lich hop the nao")).ShouldHaveSingleItem().Text.ShouldContain("mã mời 12 chữ số");
        (await stranger.Answered(() => stranger.Chat.SendsSticker())).ShouldBeEmpty();
        (await stranger.Answered(() => stranger.Chat.SendsVoice())).ShouldHaveSingleItem().Text.ShouldContain("chưa nghe được");
        zalo.First.CallsOf("deleteWebhook").ShouldBe(0);
    }

    [Fact]
    public async Task What_zalo_withholds_is_answered_once_a_day_and_the_secretary_is_told_once()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        await ZaloBotPhone.Link(host, branch.Members.Skip(2), firstChat: 1003);
        var phone = PhoneOf(host, zalo, 1003);
        var secretary = host.PhoneOf(branch.Secretary);

        var told = (await phone.Answered(() => phone.Chat.SendsUnsupported())).ShouldHaveSingleItem().Text;
        told.ShouldSatisfyAllConditions(t => t.ShouldContain("một con số"), t => t.ShouldContain("gọi điện"), t => t.ShouldContain("phiếu giấy"));
        (await phone.Answered(() => phone.Chat.SendsUnsupported())).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(25));
        (await phone.Answered(() => phone.Chat.SendsUnsupported())).ShouldHaveSingleItem();

        var heard = (await secretary.Messages()).ShouldHaveSingleItem().Text;
        heard.ShouldContain(SampleBranch.NameOf(3));
        heard.ShouldContain("0900000003");
        (await host.PhoneOf(branch.Deputy).Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_night_the_secretary_is_left_in_peace_until_the_morning_and_a_stranger_is_nobodys_member()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 2, linked: 1);
        await ZaloBotPhone.Link(host, branch.Members.Skip(1), firstChat: 1002);
        await host.Advance(TimeSpan.FromHours(14));
        foreach (var chat in new[] { 1001, 1002 })
        {
            var phone = PhoneOf(host, zalo, chat);
            (await phone.Answered(() => phone.Chat.SendsUnsupported())).ShouldHaveSingleItem();
        }

        (await host.PhoneOf(branch.Secretary).Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(9));
        (await host.PhoneOf(branch.Secretary).Messages()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_unreadable_update_stops_no_other_and_one_brought_twice_has_one_effect()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        foreach (var odd in new[] { "null", "[]", "7", """{"event_name":"message.text.received","message":{"text":"a"}}""", ZaloBotWebhookHost.Update, ZaloBotWebhookHost.Update })
        {
            zalo.First.Push(odd);
        }

        await PhoneOf(host, zalo, 1001).Answered(() => { });

        zalo.First.Chat(1001).Messages.ShouldHaveSingleItem();
        (await PhoneOf(host, zalo, 1002).Types("/khong")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_person_writes_is_answered_in_its_order()
    {
        await using var zalo = await FakeZaloBot.Start();
        var numbers = Enumerable.Range(1, 10).ToList();
        numbers.ForEach(number => zalo.First.Chat(1001).Types($"/khong{number}"));
        await using var host = await ZaloBotPhone.StartHost(zalo);
        await PhoneOf(host, zalo, 1001).Answered(() => { });

        zalo.First.Chat(1001).Messages.Select(m => m.Text.Split('/', ' ').First(w => w.StartsWith("khong", StringComparison.Ordinal)).Trim('.'))
            .ShouldBe(numbers.Select(n => $"khong{n}"));
    }

    [Fact]
    public async Task In_a_group_the_answer_goes_to_the_group()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);

        await PhoneOf(host, zalo, 1001).Answered(() => zalo.First.Chat(1001).SpeaksInGroup("99aa", "@bot.mau chào"));

        zalo.First.Chat("99aa").Messages.ShouldHaveSingleItem();
        zalo.First.Chat(1001).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_longer_than_a_second_sees_that_an_answer_is_being_written()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var phone = PhoneOf(host, zalo, 1001);
        await phone.Types("/khong");
        zalo.First.CallsOf("sendChatAction").ShouldBe(0);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(host.Directory, "chibo.db")}");
        await other.OpenAsync();
        await using (var writing = other.BeginTransaction(deferred: false))
        {
            phone.Chat.Types("/khong");
            await zalo.Until(() => zalo.First.CallsOf("sendChatAction") == 1);
            await writing.RollbackAsync();
        }

        (await phone.Answered(() => { })).Count.ShouldBeLessThanOrEqualTo(1);
        phone.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_of_a_notice_is_fetched_from_our_door_and_often()
    {
        await using var zalo = await FakeZaloBot.Start();
        var address = ZaloBotWebhookHost.FreeAddress();
        await using var host = await ZaloBotPhone.StartHost(zalo, $"Urls={address}", $"PublicUrl={address}");
        byte[] picture = [0xFF, 0xD8, 1, 2, 3];
        var file = await host.Services.GetRequiredService<Bot.Persistence.StoredFiles>().Keep(picture, default);
        await host.Do(services => Task.FromResult(services.GetRequiredService<Outbox>().ToChat(
            ZaloBotPhone.AddressOf(1001),
            new OutgoingMessage("Sơ đồ.") { Files = [new OutgoingFile.StoredFile("so-do.jpg", file, IsPicture: true)] }, new Postage(Lane.Notice))));
        await PhoneOf(host, zalo, 1001).Answered(() => { });
        await zalo.Until(() => zalo.First.Chat(1001).Messages.Count == 1);
        var shown = zalo.First.Chat(1001).Messages[0].Photo!;

        (await host.Http.GetByteArrayAsync(shown)).ShouldBe(picture);
        (await host.Http.GetByteArrayAsync(shown)).ShouldBe(picture);
        (await host.Http.GetAsync(shown + "x")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        host.Clock.Advance(TimeSpan.FromDays(8));
        (await host.Http.GetAsync(shown)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Demo_people_are_served_by_the_first_bot_and_answer_there()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        (await Verbs.Run(
            host.Directory,
            ["demo", "seed", "--branches", "1", "--members", "5", "--channel", "zalo-bot", "--first-chat-id", "1000", .. ZaloBotPhone.Settings(zalo).Select(s => "--" + s)])).Exit.ShouldBe(0);

        (await PhoneOf(host, zalo, 1000).Types("/trogiup")).ShouldNotBeEmpty();
        (await host.Read(db => db.ChannelAccounts().Select(a => a.Address).ToListAsync())).ShouldAllBe(a => a.Channel == "zalo-bot" && a.Bot == ZaloBotPhone.BotName);
        (await PhoneOf(host, zalo, 1003).Types("họp khi nào")).ShouldHaveSingleItem().Text.ShouldNotContain("chưa kết nối");
    }

    [Fact]
    public async Task No_token_no_secret_and_no_word_of_a_person_is_in_the_log()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotWebhookHost.Start(
            zalo, "Logging:LogLevel:Default=Trace", "Logging:LogLevel:System=Trace", "Logging:LogLevel:Microsoft=Information", "Logging:Console:LogLevel:Default=None");
        var log = new LogOf(string.Empty);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var phone = PhoneOf(host, zalo, 1001);
        await phone.Types("Mẫu Văn Kín 1950, tôi đau lưng");
        await ZaloBotWebhookHost.Post(host, """{"event_name":"message.text.received","message":{"text":"lời rất kín"}}""");
        await ZaloBotWebhookHost.Post(host, "lời rất kín {");
        zalo.Faults.Next("sendMessage", FakeFault.CutAfter);
        await phone.Types("lời rất kín hai");
        zalo.First.TokenRevoked = true;
        await PhoneOf(host, zalo, 1002).Types("lời rất kín ba");

        log.Lines.ShouldContain(line => line.Contains("refuses the token", StringComparison.Ordinal));
        log.Lines.ShouldContain(line => line.Contains("was not JSON", StringComparison.Ordinal));
        var all = string.Join('\n', log.Lines);
        foreach (var secret in new[] { zalo.First.Token, zalo.First.Token.Split(':')[1], ZaloBotPhone.Secret, "rất kín", "đau lưng", "Văn Kín", "Bác Mẫu" })
        {
            all.ShouldNotContain(secret);
        }
    }

    private static ZaloBotPhone PhoneOf(ChiBoHost host, FakeZaloBot zalo, long chat) => new(host, zalo.First, zalo.First.Chat(chat));
}
