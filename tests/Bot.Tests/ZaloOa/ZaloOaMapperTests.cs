using System.Text.Json;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.ZaloOa;

public sealed class ZaloOaMapperTests
{
    private const string Payload = "0123456789abcdef0123456789abcdef:2";
    private static readonly DateTimeOffset s_at = DateTimeOffset.FromUnixTimeMilliseconds(1_789_033_572_455);

    [Fact]
    public void A_text_keeps_its_id_its_time_and_its_place()
    {
        var message = Message("user_send_text", """{"text":"có","msg_id":"m1"}""");

        message.ShouldBe(new IncomingMessage(new ChatAddress("zalo-oa", "oa", "8001"), "m1", s_at, new IncomingContent.Text("có"), MessageNumber: 1_789_033_572_455));
    }

    [Fact]
    public void A_pressed_button_comes_as_a_text_and_is_a_press() =>
        Message("user_send_text", $$"""{"text":"{{Payload}}","msg_id":"m1"}""").ShouldSatisfyAllConditions(
            m => m.Content.ShouldBe(new IncomingContent.ChoicePressed(Payload)), m => m.MessageNumber.ShouldBeNull());

    [Fact]
    public void Files_pictures_and_what_cannot_be_read_are_told_apart()
    {
        Content("image", """{"url":"https://f.invalid/a","thumbnail":"x"}""").ShouldBe(new IncomingContent.FileSent("https://f.invalid/a", "anh.jpg", null, null, true));
        Content("file", """{"url":"https://f.invalid/b","name":"ds.xlsx","size":"1234"}""").ShouldBe(new IncomingContent.FileSent("https://f.invalid/b", "ds.xlsx", 1234, null, false));
        Content("sticker", "{}").ShouldBe(new IncomingContent.Sticker());
        Content("gif", "{}").ShouldBe(new IncomingContent.Sticker());
        Content("location", """{"coordinates":{"latitude":"1"}}""").ShouldBe(new IncomingContent.Unsupported("location"));
        Content("audio", "{}").ShouldBe(new IncomingContent.Unsupported("audio"));
        Content("image", "{}").ShouldBe(new IncomingContent.Unsupported("image"));
    }

    [Theory]
    [InlineData("follow", typeof(IncomingContent.Started))]
    [InlineData("unfollow", typeof(IncomingContent.Reachable))]
    public void Following_names_the_person_as_follower(string name, Type content)
    {
        var mapped = Map($$"""{"event_name":"{{name}}","oa_id":"1","follower":{"id":"8001"},"timestamp":"1789033572455"}""").ShouldBeOfType<ZaloOaEvent.FromPerson>();

        mapped.Message.Content.ShouldBeOfType(content);
        (mapped.Message.From.Chat, mapped.Message.UpdateId).ShouldBe(("8001", $"{name}:8001:1789033572455"));
    }

    [Fact]
    public void Withdrawal_and_a_submitted_number_come_from_the_person()
    {
        Message("user_withdraw", "{}").Content.ShouldBe(new IncomingContent.Withdrawn());
        Map("""{"event_name":"user_submit_info","sender":{"id":"8001"},"info":{"phone":"84900000003"},"timestamp":"1789033572455"}""")
            .ShouldBeOfType<ZaloOaEvent.FromPerson>().Message.Content.ShouldBe(new IncomingContent.ContactShared("+84900000003", IsOwn: true));
    }

    [Theory]
    [InlineData("oa_send_text")]
    [InlineData("oa_send_image")]
    [InlineData("user_reacted_message")]
    [InlineData("something_new")]
    [InlineData("")]
    public void Echoes_reactions_and_unknown_events_are_nothing_to_do(string name) =>
        Map($$$"""{"event_name":"{{{name}}}","sender":{"id":"8001"},"message":{"text":"có","msg_id":"m"},"timestamp":"1"}""").ShouldBe(new ZaloOaEvent.Ignored());

    [Fact]
    public void Receipts_name_the_messages_and_both_sides()
    {
        var seen = Map("""{"event_name":"user_seen_message","sender":{"id":"555"},"recipient":{"id":"8001"},"message":{"msg_ids":["a","b","a",7]},"timestamp":"1789033572455"}""")
            .ShouldBeOfType<ZaloOaEvent.Receipt>();

        (seen.Seen, seen.At).ShouldBe((true, s_at));
        seen.Messages.ShouldBe(["a", "b", "7"]);
        seen.Chats.Select(c => c.Chat).ShouldBe(["555", "8001"]);
    }

    private static IncomingContent Content(string kind, string payload) =>
        Message($"user_send_{kind}", $$"""{"msg_id":"m1","attachments":[{"type":"{{kind}}","payload":{{payload}}}]}""").Content;

    private static IncomingMessage Message(string name, string message) =>
        Map($$"""{"app_id":"1","sender":{"id":"8001"},"recipient":{"id":"555"},"event_name":"{{name}}","message":{{message}},"timestamp":"1789033572455"}""")
            .ShouldBeOfType<ZaloOaEvent.FromPerson>().Message;

    private static ZaloOaEvent Map(string json) => ZaloOaMapper.Map(JsonDocument.Parse(json).RootElement, DateTimeOffset.UnixEpoch);
}
