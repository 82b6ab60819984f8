using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Attendance;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class ZaloOaTroubleTests
{
    private const string Cs = "v3.0/oa/message/cs";

    [Fact]
    public async Task Broken_servers_and_cut_lines_lose_nothing()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        zalo.Next(Cs, FakeZaloOa.Broken());
        zalo.Next(Cs, FakeFault.CutBefore);
        zalo.Next(Cs, FakeZaloOa.Error(-32, "rate limit"));
        await new ZaloOaPhone(host, zalo.Chat("8001")).Types("/khong");

        await host.Advance(TimeSpan.FromMinutes(2));
        await zalo.Until(() => zalo.Chat("8001").Messages.Count == 1);
        await host.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Sent));
        (await host.Read(db => db.Outbox().SingleAsync())).Failures.ShouldBe(2);
    }

    [Fact]
    public async Task A_form_for_the_number_that_is_cut_does_not_send_the_words_again()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        await SampleBranch.Make(host, members: 3, linked: 1);
        zalo.Next(Cs, FakeFault.Spared);
        zalo.Next(Cs, FakeFault.CutBefore);

        await new ZaloOaPhone(host, zalo.Chat("8003")).Types("tôi muốn vào chi bộ");
        await host.Advance(TimeSpan.FromMinutes(2));

        zalo.Chat("8003").Messages.ShouldHaveSingleItem().Text.ShouldContain("mã mời");
        (await host.Read(db => db.Outbox().SingleAsync())).State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task Trouble_of_the_account_seen_with_a_template_is_over_when_any_message_goes()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, "ZaloOa:Templates:Meeting:Id=301");
        var sender = host.Services.GetServices<IChannelSender>().Single(one => one.Channel == ZaloOaLine.Channel);
        var message = new OutgoingMessage("Mời họp.") { Template = new MessageTemplate(MessageTemplate.OfMeeting, new Dictionary<string, string>()) };
        var delivery = new OutgoingDelivery(1, ZaloOaLine.AddressOf("8002"), message, ReplacesPlatformId: null);
        zalo.Next(ZaloOaTemplate.Path, FakeZaloOa.Error(-224, "OA package"));

        // The sender by itself: the account pauses for five real minutes after such an answer.
        (await sender.Send(delivery with { Way = MessageWay.Template }, CancellationToken.None)).ShouldBeOfType<SendOutcome.Later>();
        (await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0)).GetProperty("faults")[0].GetString()!.ShouldContain("gói dịch vụ");
        (await sender.Send(delivery, CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_public_body_is_told_which_setting_it_needs_and_sends_with_it()
    {
        await using var zalo = await FakeZaloOa.Start();
        zalo.IsPublicBody = true;
        string directory;
        await using (var host = await ZaloOaPhone.StartHost(zalo))
        {
            directory = host.Directory;
            (await new ZaloOaPhone(host, zalo.Chat("8001")).Types("/khong")).ShouldBeEmpty();
            (await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0)).GetProperty("faults")[0].GetString()!
                .ShouldContain("ZaloOa:UseV2Message=true");
        }

        string[] settings = [.. ZaloOaPhone.Settings(zalo), "ZaloOa:UseV2Message=true"];
        await using var mended = await ChiBoHost.Start(directory, new DateTimeOffset(2026, 12, 1, 1, 10, 0, TimeSpan.Zero), settings);
        await mended.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Sent));
        zalo.Chat("8001").Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Quota_used_up_makes_messages_wait_and_health_says_so()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        zalo.Next(Cs, FakeZaloOa.Error(-211, "Out of quota"));
        (await new ZaloOaPhone(host, zalo.Chat("8001")).Types("/khong")).ShouldBeEmpty();

        (await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0)).GetProperty("faults")[0].GetString()!.ShouldContain("hết lượt gửi");
        var row = await host.Read(db => db.Outbox().SingleAsync());
        (row.State, row.Failures).ShouldBe((OutboxState.Waiting, 0));
    }

    [Fact]
    public async Task A_picture_travels_and_what_cannot_is_said_in_words()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 1, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members, firstUser: 8001);
        await host.Do(services => Task.FromResult(services.GetRequiredService<Outbox>().ToChat(
            ZaloOaLine.AddressOf("8001"),
            new OutgoingMessage("Mã của đồng chí.")
            {
                Files = [new OutgoingFile.QrPicture("ma.png", "4827"), new OutgoingFile.CalendarFile("hop.ics", "BEGIN:VCALENDAR")],
            },
            new Postage(Lane.Reply))));
        await host.Advance(TimeSpan.Zero);

        var messages = zalo.Chat("8001").Messages;
        messages.Count.ShouldBe(2);
        messages[0].FileKind.ShouldBe("image");
        messages[0].File[1..4].ShouldBe("PNG"u8.ToArray());
        messages[1].Text.ShouldBe(
            "Mã của đồng chí.\n\nZalo không chuyển được tệp hop.ics (chỉ nhận ảnh đến 1 MB và tệp PDF, Word, CSV đến 5 MB); đồng chí hỏi người phụ trách để lấy bản in.");
        (await host.Read(db => db.Outbox().SingleAsync())).PlatformMessageId.ShouldBe(zalo.Chat("8001").MessageIds[^1]);
    }

    [Fact]
    public async Task Roll_call_at_a_meeting_runs_over_the_OA()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var stage = await RollCallStage.Make(members: 4, linked: 1, settings: [.. ZaloOaPhone.Settings(zalo)]);
        await ZaloOaPhone.Link(stage.Host, stage.Branch.Members.Skip(1), firstUser: 8002);
        await stage.Open();
        var second = new ZaloOaPhone(stage.Host, zalo.Chat("8002"));

        (await second.Types(await stage.Code()))[^1].Text.ShouldContain("có mặt");
        await stage.Secretary.Types("muộn 4");
        await stage.Secretary.Types("1");

        (await stage.RecordOf(2)).Presence.ShouldBe(Presence.Present);
        (await stage.RecordOf(4)).Presence.ShouldBe(Presence.Late);
    }
}
