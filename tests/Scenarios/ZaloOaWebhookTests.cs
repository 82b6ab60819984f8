using System.Net;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using static ChiBo.Testing.ZaloOaPhone;

namespace ChiBo.Scenarios;

public sealed class ZaloOaWebhookTests
{
    private const string Message = """{"text":"/khong","msg_id":"m1"}""";

    [Fact]
    public async Task Only_who_knows_the_key_is_heard()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));
        var body = phone.SentBody("user_send_text", Message);
        var other = body.Replace(FakeZaloOa.AppId, "999", StringComparison.Ordinal);
        var untimed = body.Replace("timestamp", "time", StringComparison.Ordinal);

        foreach (var (sent, signature) in new[]
        {
            (body, ""), (body, "mac="), (body, "mac=" + new string('0', 64)), (body, Signature(body, "another-key")),
            (body.Replace("khong", "khac", StringComparison.Ordinal), Signature(body, FakeZaloOa.OaSecretKey)),
            (other, Signature(other, FakeZaloOa.OaSecretKey, "999")), (other, Signature(other, FakeZaloOa.OaSecretKey)),
            (untimed, Signature(untimed, FakeZaloOa.OaSecretKey)),
        })
        {
            (await Post(host, sent, signature)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(0);
        (await Post(host, body)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_event_is_a_replay_and_a_repetition_of_Zalos_is_not()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));
        var now = host.Clock.GetUtcNow();

        (await Post(host, phone.SentBody("user_send_text", Message, now.AddHours(-4)))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(host, phone.SentBody("user_send_text", Message, now.AddDays(3)))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(host, phone.SentBody("user_send_text", Message, now.AddHours(-2)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(host, phone.SentBody("user_send_text", Message, now.AddHours(-2)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await phone.Sends("sticker", "{}");

        phone.Chat.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{\"app_id\":", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_text","timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":7,"sender":"x","message":[],"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_text","sender":{"id":["8001"]},"message":{"text":{}},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_text","sender":{"id":"80\u000001"},"message":{"text":"x","msg_id":"y"},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_text","sender":{"id":"8001"},"message":{"text":"\ud800","msg_id":"\udfff"},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_text","sender":{"id":"8001"},"message":{"text":"x\u0000y","msg_id":"\u0000"},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_image","sender":{"id":"8001"},"message":{"attachments":[null]},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_send_file","sender":{"id":"8001"},"message":{"msg_id":"f","attachments":[{"payload":{"url":5,"size":"big"}}]},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"user_seen_message","sender":{"id":5},"message":{"msg_ids":"x"},"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"follow","follower":null,"timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"something_new","timestamp":"NOW"}""", 200)]
    [InlineData("""{"app_id":"APP","event_name":"something_new","timestamp":"99999999999999999999"}""", 401)]
    [InlineData("""{"app_id":"APP","event_name":"something_new","timestamp":{}}""", 401)]
    public async Task What_cannot_be_read_is_answered_so_that_Zalo_asks_no_more(string body, int status)
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var sent = body.Replace("APP", FakeZaloOa.AppId, StringComparison.Ordinal)
            .Replace("NOW", $"{host.Clock.GetUtcNow().ToUnixTimeMilliseconds()}", StringComparison.Ordinal);

        ((int)(await Post(host, sent, contentType: "text/plain")).StatusCode).ShouldBe(status);
        (await new ZaloOaPhone(host, zalo.Chat("8002")).Types("/khong")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_refused_and_a_long_text_within_it_is_taken()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));

        (await Post(host, phone.SentBody("user_send_text", $$"""{"text":"{{new string('x', 1_100_000)}}","msg_id":"m1"}"""))).StatusCode
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Post(host, phone.SentBody("user_send_text", $$"""{"text":"{{new string('x', 900_000)}}","msg_id":"m2"}"""))).StatusCode
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_not_acknowledged()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));
        var body = phone.SentBody("user_send_text", Message);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Inbox BEGIN SELECT RAISE(ABORT, 'full'); END"));

        (await Post(host, body)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        (await phone.Brings(body)).ShouldHaveSingleItem();
        (await phone.Brings(body)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhooks_that_overtake_each_other_are_understood_by_their_times()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 2, linked: 1);
        await Link(host, branch.Members.Skip(1), firstUser: 8002);
        var phone = new ZaloOaPhone(host, zalo.Chat("8002"));
        await host.PhoneOf(branch.Secretary).Types("họp thường kỳ 19h thứ năm 3/12 tại nhà văn hóa");
        await host.PhoneOf(branch.Secretary).Presses("Đúng, đặt lịch");
        await host.Advance(TimeSpan.FromHours(36));
        var now = host.Clock.GetUtcNow();

        await phone.Brings(phone.SentBody("user_send_text", """{"text":"có, tôi dự","msg_id":"b"}""", now));
        await phone.Brings(phone.SentBody("user_send_text", """{"text":"vắng, ốm","msg_id":"a"}""", now.AddMinutes(-1)));

        var meeting = (await Verbs.Run(host.Directory, "meeting", "list", "--json")).Json[0].GetProperty("id").GetString()!;
        (await Verbs.Run(host.Directory, "attendance", "show", "--meeting", meeting, "--json")).Json.GetProperty("replies").GetProperty("willAttend").GetInt32()
            .ShouldBe(1);
    }
}
