using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class TelegramTests
{
    [Fact]
    public async Task A_stranger_is_told_how_to_enrol_and_a_sticker_gets_no_answer()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var stranger = PhoneOf(host, telegram, 1001);

        (await stranger.Types("lich hop the nao")).ShouldHaveSingleItem().Text.ShouldContain("mã mời 12 chữ số");
        (await stranger.Answered(() => stranger.Chat.SendsSticker())).ShouldBeEmpty();
        telegram.Chat(1002).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_start_the_bot_says_who_reads_and_which_commands_there_are()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await telegram.Until(() => telegram.CallsOf("getUpdates") > 0);

        telegram.Commands["vi"].ShouldBe(telegram.Commands[""]);
        telegram.Commands["vi"].ShouldBe(["batdau", "lich", "diemdanh", "vang", "hoi", "trogiup", "toi"]);
        telegram.CallsOf("deleteWebhook").ShouldBe(1);
        host.Services.GetServices<IChannelSender>().Single(s => s.Channel == "telegram").Doors[0].LinkFor("1234 5678 9012")
            .ShouldBe($"https://t.me/{FakeTelegram.BotName}?start=123456789012");
    }

    [Fact]
    public async Task A_question_has_buttons_and_a_press_reaches_it_and_stops_the_progress_bar()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var phone = PhoneOf(host, telegram, 1001);
        await phone.Answered(() => AskOnce(host, phone.Chat.Id).GetAwaiter().GetResult());

        phone.Chat.Messages.ShouldHaveSingleItem().Buttons.Select(b => b.Label).ShouldBe(["Có dự", "Xin vắng"]);
        (await phone.Presses("Có dự")).ShouldHaveSingleItem().Text.ShouldContain("đã được trả lời");
        await telegram.Until(() => telegram.AnsweredCallbacks.Count == 1);
    }

    [Fact]
    public async Task A_button_of_another_chat_changes_nothing_and_is_answered_politely()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await PhoneOf(host, telegram, 1001).Answered(() => AskOnce(host, 1001).GetAwaiter().GetResult());
        var payload = telegram.Chat(1001).Messages[0].Buttons[0].Payload;

        (await PhoneOf(host, telegram, 1002).Presses(payload)).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
    }

    [Fact]
    public async Task An_unreadable_update_stops_none_of_its_batch()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.Chat(1001).Types("/khong1");
        telegram.Push("""{"message":{"message_id":"six","date":1,"chat":{"id":1003,"type":"private"},"text":5}}""");
        telegram.Push("""{"message":{"message_id":6}}""");
        telegram.Push("""{"something_new":{"id":1}}""");
        telegram.Push("""{"message":{"message_id":7,"date":1,"from":{"id":9,"is_bot":false,"first_name":"Mẫu"},"chat":{"id":9,"type":"private"},"photo":[null]}}""");
        telegram.Chat(1002).Types("/khong2");
        await using var host = await TelegramPhone.StartHost(telegram);

        (await telegram.Chat(1001).Hears()).Text.ShouldContain("/khong1");
        (await telegram.Chat(1002).Hears()).Text.ShouldContain("/khong2");
        await telegram.AllTaken();
    }

    [Fact]
    public async Task The_same_update_twice_has_one_effect()
    {
        await using var telegram = await FakeTelegram.Start();
        var update = """{"update_id":5000,"message":{"message_id":1,"date":1,"from":{"id":1001,"is_bot":false,"first_name":"Mẫu"},"chat":{"id":1001,"type":"private"},"text":"/khong"}}""";
        telegram.Push(update);
        telegram.Push(update);
        await using var host = await TelegramPhone.StartHost(telegram);

        await PhoneOf(host, telegram, 1001).Answered(() => { });

        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_one_person_writes_is_answered_in_its_order()
    {
        await using var telegram = await FakeTelegram.Start();
        var numbers = Enumerable.Range(1, 30).ToList();
        foreach (var number in numbers)
        {
            telegram.Chat(1001).Types($"/khong{number}");
            telegram.Chat(1002).Types($"/khong{number}");
        }

        await using var host = await TelegramPhone.StartHost(telegram);
        await PhoneOf(host, telegram, 1001).Answered(() => { });

        foreach (var chat in new[] { telegram.Chat(1001), telegram.Chat(1002) })
        {
            chat.Messages.Select(m => m.Text.Split('/', ' ').First(w => w.StartsWith("khong", StringComparison.Ordinal)).Trim('.'))
                .ShouldBe(numbers.Select(n => $"khong{n}"));
        }
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_known_as_unreachable_until_he_lets_it_in_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var phone = PhoneOf(host, telegram, 1001);
        var address = TelegramAccount.AddressOf(1001);
        var branch = await SampleBranch.Make(host, members: 1, linked: 0);
        await TelegramPhone.Link(host, branch.Members, 1001);

        (await phone.Answered(() => phone.Chat.Blocks())).ShouldBeEmpty();
        (await Trouble()).ShouldBe(RefusalKind.Blocked);
        await phone.Answered(() => phone.Chat.Unblocks());
        (await Trouble()).ShouldBeNull();

        telegram.Faults.Next("sendMessage", FakeFault.Error(403, "Forbidden: user is deactivated"));
        await phone.Types("/khong");
        (await Trouble()).ShouldBe(RefusalKind.Deactivated);

        Task<RefusalKind?> Trouble() => host.Read(db => db.ChannelAccounts().Where(a => a.Address == address).Select(a => a.UnreachableBecause).SingleAsync());
    }

    [Fact]
    public async Task The_keyboard_that_shares_a_contact_is_shown_and_taken_away_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var phone = PhoneOf(host, telegram, 1001);
        await host.Do(services =>
        {
            services.GetRequiredService<Outbox>().ToChat(
                TelegramAccount.AddressOf(1001), new OutgoingMessage("Đồng chí gửi số điện thoại giúp.") { RequestContact = true }, new Postage(Lane.Reply));
            return Task.FromResult(true);
        });

        (await phone.Chat.Hears()).AsksForContact.ShouldBeTrue();
        (await phone.Types("/khong")).ShouldHaveSingleItem().TakesKeyboardAway.ShouldBeTrue();
        (await phone.Types("/khong")).ShouldHaveSingleItem().TakesKeyboardAway.ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_group_the_bot_speaks_only_when_spoken_to()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var group = PhoneOf(host, telegram, -100_200);

        (await group.Types("chiều nay đá bóng nhé")).ShouldBeEmpty();
        (await group.Answered(() => group.Chat.Sends(
            $$"""
            "text":"@{{FakeTelegram.BotName}} chào","entities":[{"type":"mention","offset":0,"length":{{FakeTelegram.BotName.Length + 1}}}]
            """))).ShouldHaveSingleItem();
    }

    private static TelegramPhone PhoneOf(ChiBoHost host, FakeTelegram telegram, long chat) => new(host, telegram, telegram.Chat(chat));

    /// <summary>Puts a question that counts as answered, so that the router itself answers every press.</summary>
    private static Task<bool> AskOnce(ChiBoHost host, long chat) => host.Do(async services =>
    {
        var draft = new QuestionDraft(RouteText.OwnName, "mẫu", new { }, ["Có dự", "Xin vắng"], Once: true);
        await services.GetRequiredService<Ask>().Put(
            TelegramAccount.AddressOf(chat), new OutgoingMessage("Đồng chí có dự không?"), draft, new Postage(Lane.Reply), null, default);
        services.GetRequiredService<Core.Storage.ChiBoDb>().Questions().Local.Single().Answered(1, host.Clock.GetUtcNow());
        return true;
    });
}
