using System.Text.Json;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Tests.Telegram;

public sealed class TelegramMapperTests
{
    private const string Person = """ "from":{"id":1001,"is_bot":false,"first_name":"Mẫu","language_code":"vi"} """;
    private const string Private = """ "chat":{"id":1001,"type":"private","first_name":"Mẫu"} """;
    private const string Group = """ "chat":{"id":-100200,"type":"supergroup","title":"Chi bộ mẫu"} """;
    private static readonly TelegramIdentity s_me = new(700, "chibo_mau_bot");
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_typed_text_keeps_its_chat_its_id_and_its_time()
    {
        var mapped = Message(""" "text":"có, tôi dự" """).ShouldNotBeNull();

        mapped.From.ShouldBe(new ChatAddress("telegram", "main", "1001"));
        mapped.UpdateId.ShouldBe("42");
        mapped.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_767_225_600));
        mapped.Content.ShouldBe(new IncomingContent.Text("có, tôi dự"));
        (mapped.IsGroup, mapped.SpokenTo).ShouldBe((false, true));
        mapped.MessageNumber.ShouldBe(1);
    }

    [Theory]
    [InlineData("/start", "")]
    [InlineData("/start 123456789012", "123456789012")]
    [InlineData("/START@chibo_mau_bot  abc ", "abc")]
    public void The_start_of_a_chat_carries_its_parameter(string text, string parameter) =>
        Message($"\"text\":\"{text}\"")!.Content.ShouldBe(new IncomingContent.Started(parameter));

    [Theory]
    [InlineData("/starting")]
    [InlineData("start 1")]
    public void Other_words_are_no_start(string text) => Message($"\"text\":\"{text}\"")!.Content.ShouldBe(new IncomingContent.Text(text));

    [Fact]
    public void A_forwarded_text_is_a_plain_text() =>
        Message(""" "text":"/start 1","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"Mẫu"} """)!.Content
            .ShouldBe(new IncomingContent.Text("/start 1"));

    [Fact]
    public void A_changed_text_says_that_it_was_changed() =>
        Map($$"""{"update_id":42,"edited_message":{"message_id":1,"date":1,"edit_date":2,{{Person}},{{Private}},"text":"vắng"} }""")!.Content
            .ShouldBe(new IncomingContent.Text("vắng", Edited: true));

    [Fact]
    public void A_changed_text_is_newer_than_its_number_says() =>
        Map($$"""{"update_id":42,"edited_message":{"message_id":1,"date":1,"edit_date":2,{{Person}},{{Private}},"text":"vắng"} }""")!.MessageNumber.ShouldBeNull();

    [Fact]
    public void A_moving_location_is_ignored() =>
        Map($$"""{"update_id":42,"edited_message":{"message_id":1,"date":1,{{Person}},{{Private}},"location":{"latitude":1,"longitude":2} } }""").ShouldBeNull();

    [Theory]
    [InlineData(1001, true)]
    [InlineData(1002, false)]
    public void A_contact_is_own_only_when_the_platform_says_so(long owner, bool isOwn) =>
        Message($$""" "contact":{"phone_number":"+84900000001","first_name":"Mẫu","user_id":{{owner}} } """)!.Content
            .ShouldBe(new IncomingContent.ContactShared("+84900000001", isOwn));

    [Fact]
    public void A_contact_without_owner_is_not_own() =>
        Message(""" "contact":{"phone_number":"0900000001","first_name":"Mẫu"} """)!.Content.ShouldBe(new IncomingContent.ContactShared("0900000001", false));

    [Fact]
    public void A_document_keeps_name_size_and_caption() =>
        Message(""" "document":{"file_id":"D","file_unique_id":"u","file_name":"ds.xlsx","file_size":99},"caption":"danh sách" """)!.Content
            .ShouldBe(new IncomingContent.FileSent("D", "ds.xlsx", 99, "danh sách", IsPicture: false));

    [Fact]
    public void A_document_without_name_or_size_is_still_a_document() =>
        Message(""" "document":{"file_id":"D","file_unique_id":"u"} """)!.Content.ShouldBe(new IncomingContent.FileSent("D", "tep", null, null, IsPicture: false));

    [Fact]
    public void Of_a_picture_the_largest_size_counts() =>
        Message(""" "photo":[{"file_id":"S","file_unique_id":"s","width":90,"height":60},{"file_id":"L","file_unique_id":"l","width":900,"height":600,"file_size":7},{"file_id":"M","file_unique_id":"m","width":300,"height":200}] """)!
            .Content.ShouldBe(new IncomingContent.FileSent("L", "anh.jpg", 7, null, IsPicture: true));

    [Theory]
    [InlineData(""" "sticker":{"file_id":"s","file_unique_id":"s","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false} """)]
    [InlineData(""" "animation":{"file_id":"a","file_unique_id":"a","width":1,"height":1,"duration":1},"document":{"file_id":"a","file_unique_id":"a"} """)]
    [InlineData(""" "dice":{"emoji":"🎲","value":3} """)]
    public void What_is_sent_for_fun_is_a_sticker(string fields) => Message(fields)!.Content.ShouldBe(new IncomingContent.Sticker());

    [Theory]
    [InlineData(""" "voice":{"file_id":"v","file_unique_id":"v","duration":3} """, "voice")]
    [InlineData(""" "video_note":{"file_id":"v","file_unique_id":"v","duration":3,"length":100} """, "video_note")]
    [InlineData(""" "video":{"file_id":"v","file_unique_id":"v","duration":3,"width":1,"height":1} """, "video")]
    [InlineData(""" "location":{"latitude":10.1,"longitude":106.2} """, "location")]
    [InlineData(""" "poll":{"id":"1","question":"?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false} """, "poll")]
    [InlineData(""" "hologram":{"id":1} """, "unknown")]
    public void What_cannot_be_read_is_named(string fields, string kind) => Message(fields)!.Content.ShouldBe(new IncomingContent.Unsupported(kind));

    [Fact]
    public void The_words_under_a_video_are_read() =>
        Message(""" "video":{"file_id":"v","file_unique_id":"v","duration":3,"width":1,"height":1},"caption":"xin vắng" """)!.Content
            .ShouldBe(new IncomingContent.Text("xin vắng"));

    [Fact]
    public void A_pressed_button_carries_its_payload()
    {
        var mapped = Map($$"""{"update_id":42,"callback_query":{"id":"c",{{Person}},"chat_instance":"1","data":"abc:1","message":{"message_id":5,"date":0,{{Private}} } } }""").ShouldNotBeNull();

        mapped.Content.ShouldBe(new IncomingContent.ChoicePressed("abc:1"));
        (mapped.From.Chat, mapped.SentAt).ShouldBe(("1001", s_now));
    }

    [Theory]
    [InlineData("kicked", "member", false)]
    [InlineData("member", "kicked", true)]
    public void Blocking_and_letting_in_again_are_noticed(string after, string before, bool reachable) =>
        Membership(Private, before, after)!.Content.ShouldBe(new IncomingContent.Reachable(reachable));

    [Fact]
    public void Being_added_to_a_group_is_noticed_and_being_made_its_administrator_is_not()
    {
        var joined = Membership(Group, "left", "member").ShouldNotBeNull();
        (joined.Content, joined.IsGroup).ShouldBe((new IncomingContent.JoinedGroup(), true));
        Membership(Group, "member", "administrator").ShouldBeNull();
    }

    [Theory]
    [InlineData(""" "text":"chiều nay nhé" """, false, "chiều nay nhé")]
    [InlineData(""" "text":"@khac_bot chào","entities":[{"type":"mention","offset":0,"length":9}] """, false, "@khac_bot chào")]
    [InlineData(""" "text":"@ChiBo_mau_bot bao giờ họp?","entities":[{"type":"mention","offset":0,"length":14}] """, true, "bao giờ họp?")]
    [InlineData(""" "text":"👵 hỏi @chibo_mau_bot giúp","entities":[{"type":"mention","offset":7,"length":14}] """, true, "👵 hỏi  giúp")]
    [InlineData(""" "text":"/lich@chibo_mau_bot","entities":[{"type":"bot_command","offset":0,"length":19}] """, true, "/lich")]
    [InlineData(""" "text":"/lich@khac_bot","entities":[{"type":"bot_command","offset":0,"length":14}] """, false, "/lich@khac_bot")]
    [InlineData(""" "text":"bao giờ họp?","reply_to_message":{"message_id":1,"date":1,"from":{"id":700,"is_bot":true,"first_name":"B"},"chat":{"id":-100200,"type":"supergroup"}} """, true, "bao giờ họp?")]
    [InlineData(""" "text":"ngắn","entities":[{"type":"mention","offset":3,"length":2000000000}] """, false, "ngắn")]
    public void In_a_group_it_matters_who_is_spoken_to(string fields, bool spokenTo, string text)
    {
        var mapped = Map($$"""{"update_id":42,"message":{"message_id":1,"date":1,{{Person}},{{Group}},{{fields}} } }""").ShouldNotBeNull();

        (mapped.IsGroup, mapped.SpokenTo, mapped.Content).ShouldBe((true, spokenTo, new IncomingContent.Text(text)));
        mapped.Sender.ShouldNotBe(mapped.From);
        mapped.Sender.ShouldNotBeNull().Channel.ShouldBe(mapped.From.Channel);
    }

    [Theory]
    [InlineData("""{"update_id":42}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1}}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1,"date":1,"text":"không ai gửi","chat":{"id":1,"type":"private"}}}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1,"date":1,"from":{"id":5,"is_bot":true,"first_name":"B"},"chat":{"id":5,"type":"private"},"text":"tôi là máy"}}""")]
    [InlineData("""{"update_id":42,"channel_post":{"message_id":1,"date":1,"chat":{"id":-5,"type":"channel"},"text":"tin kênh"}}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1,"date":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":-5,"type":"group"},"migrate_to_chat_id":-1005}}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1,"date":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":-5,"type":"group"},"new_chat_members":[]}}""")]
    [InlineData("""{"update_id":42,"message":{"message_id":1,"date":1,"from":{"id":777000,"is_bot":false,"first_name":"Telegram"},"sender_chat":{"id":-7,"type":"channel"},"is_automatic_forward":true,"chat":{"id":-5,"type":"supergroup"},"text":"x"}}""")]
    [InlineData("""{"update_id":42,"callback_query":{"id":"c","from":{"id":5,"is_bot":false,"first_name":"A"},"chat_instance":"1","game_short_name":"g"}}""")]
    [InlineData("""{"update_id":42,"my_chat_member":{"date":1}}""")]
    [InlineData("""{"update_id":42,"tomorrows_invention":{"id":1}}""")]
    public void What_nobody_wrote_to_the_bot_is_ignored(string json) => Map(json).ShouldBeNull();

    [Fact]
    public void Where_the_time_is_missing_now_stands_in() =>
        Map($$"""{"update_id":42,"message":{"message_id":1,{{Person}},{{Private}},"text":"có"} }""")!.SentAt.ShouldBe(s_now);

    [Theory]
    [InlineData("""{"update_id":7,"message":{"message_id":"six"}}""", 7L, "$.message.message_id")]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"text":5}}""", 7L, "$.message.text")]
    [InlineData("""{"update_id":"x"}""", null, "update_id")]
    [InlineData("[]", null, "update_id")]
    [InlineData("null", null, "update_id")]
    public void What_cannot_be_read_names_its_id_and_the_place(string json, long? id, string place)
    {
        using var document = JsonDocument.Parse(json);

        TelegramUpdates.Read(document.RootElement).ShouldBe(new ReadUpdate(id, null, place));
    }

    private static IncomingMessage? Message(string fields) =>
        Map($$"""{"update_id":42,"message":{"message_id":1,"date":1767225600,{{Person}},{{Private}},{{fields}} } }""");

    private static IncomingMessage? Membership(string chat, string before, string after) => Map(
        $$"""{"update_id":42,"my_chat_member":{ {{chat}},{{Person}},"date":1767225600,"old_chat_member":{{Bot(before)}},"new_chat_member":{{Bot(after)}} } }""");

    private static string Bot(string status) =>
        $$"""{"status":"{{status}}","until_date":0,"user":{"id":700,"is_bot":true,"first_name":"Trợ lý"} }""";

    private static IncomingMessage? Map(string json)
    {
        using var document = JsonDocument.Parse(json);
        var read = TelegramUpdates.Read(document.RootElement);
        read.Fault.ShouldBeNull();
        return TelegramMapper.Map(read.Update!, s_me, s_now);
    }
}
