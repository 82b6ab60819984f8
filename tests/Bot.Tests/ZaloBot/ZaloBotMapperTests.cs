using System.Text.Json;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.ZaloBot;

public sealed class ZaloBotMapperTests
{
    private const string Head = """ "message_id":"a1b2c3d4e5f607182930","date":1789033572455,"from":{"id":"0f1e","display_name":"Bác Ba","is_bot":false} """;
    private const string Private = """ "chat":{"id":"0f1e","chat_type":"PRIVATE"} """;
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{{"ok":true,"result":{0}}}""")]
    public void A_text_is_read_flat_as_it_comes_and_wrapped_as_the_pages_say(string form)
    {
        var mapped = Map(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Update("text", """ "text":"có, tôi dự" """))).ShouldNotBeNull();

        mapped.From.ShouldBe(new ChatAddress("zalo-bot", "bot-1", "0f1e"));
        mapped.UpdateId.ShouldBe("a1b2c3d4e5f607182930");
        mapped.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_789_033_572_455));
        mapped.MessageNumber.ShouldBe(1_789_033_572_455);
        mapped.Content.ShouldBe(new IncomingContent.Text("có, tôi dự"));
        (mapped.IsGroup, mapped.SpokenTo, mapped.Sender).ShouldBe((false, true, null));
    }

    [Theory]
    [InlineData(""" "photo":"https://x.vn/a.jpg","caption":"danh sách" """)]
    [InlineData(""" "photo_url":"https://x.vn/a.jpg","message_type":"CHAT_PHOTO","caption":"danh sách" """)]
    public void A_picture_is_known_by_its_address_under_either_name(string fields) =>
        Of("image", fields).ShouldBe(new IncomingContent.FileSent("https://x.vn/a.jpg", "anh.jpg", null, "danh sách", IsPicture: true));

    [Fact]
    public void What_cannot_be_read_says_what_it_is()
    {
        Of("sticker", """ "sticker":"abc","url":"https://x.vn/s" """).ShouldBe(new IncomingContent.Sticker());
        Of("voice", """ "voice_url":"https://x.vn/a.aac" """).ShouldBe(new IncomingContent.Unsupported("voice"));
        Of("unsupported", "\"x\":1").ShouldBe(new IncomingContent.Unsupported(IncomingContent.Unsupported.Withheld));
        Of("image", "\"photo\":null").ShouldBe(new IncomingContent.Unsupported("image"));
        Of("text", "\"text\":7").ShouldBe(new IncomingContent.Unsupported("text"));
        Of("text", """ "text":"\ud800" """).ShouldBe(new IncomingContent.Unsupported("text"));
        Of("link", """ "text":"https://x.vn" """).ShouldBe(new IncomingContent.Text("https://x.vn"));
    }

    [Theory]
    [InlineData("""{"event_name":"user.follow","message":{}}""")]
    [InlineData("""{"event_name":"message..received"}""")]
    [InlineData("""{"event_name":7,"message":[]}""")]
    [InlineData("""{"message":{"text":"a"}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"from":{"is_bot":true}}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_message_of_a_person_is_ignored(string update) => Map(update).ShouldBeNull();

    [Theory]
    [InlineData("""{"message_id":"a","from":{"id":"f"}}""", "chat.id")]
    [InlineData("""{"message_id":"a","chat":{"id":6}}""", "chat.id")]
    [InlineData("""{"chat":{"id":"c"}}""", "message_id")]
    [InlineData("""{"message_id":"a","chat":{"id":"c","chat_type":"GROUP"}}""", "from.id")]
    public void A_missing_id_is_named(string message, string field) =>
        Should.Throw<FormatException>(() => Map($$"""{"event_name":"message.text.received","message":{{message}}}""")).Message.ShouldBe(field);

    [Fact]
    public void In_a_group_the_answer_goes_to_the_group_and_who_wrote_is_known()
    {
        var mapped = Map($$"""{"event_name":"message.text.received","message":{ {{Head}},"chat":{"id":"99aa","chat_type":"GROUP"},"text":"chào"} }""").ShouldNotBeNull();

        (mapped.From.Chat, mapped.IsGroup, mapped.SpokenTo, mapped.Sender!.Value.Chat).ShouldBe(("99aa", true, true, "0f1e"));
    }

    [Theory]
    [InlineData("\"1789033572455\"", 1_789_033_572_455)]
    [InlineData("5", null)]
    [InlineData("\"gestern\"", null)]
    public void A_date_may_be_written_as_text_and_one_that_is_none_is_replaced(string date, long? milliseconds) =>
        Map($$"""{"event_name":"message.text.received","message":{"message_id":"a","date":{{date}},{{Private}},"text":"a"} }""")!.SentAt
            .ShouldBe(milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : s_now);

    private static string Update(string kind, string fields) =>
        $$"""{"event_name":"message.{{kind}}.received","message":{ {{Head}},{{Private}},{{fields}}} }""";

    private static IncomingContent Of(string kind, string fields) => Map(Update(kind, fields))!.Content;

    private static IncomingMessage? Map(string update)
    {
        using var bot = new ZaloBotAccount(new ZaloBotSettings("bot-1", "1:a", null, 50, 3000), null, Path.GetTempFileName());
        return ZaloBotMapper.Map(JsonDocument.Parse(update).RootElement, bot, s_now);
    }
}
