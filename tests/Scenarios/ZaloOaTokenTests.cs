using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Bot.Persistence.Secrets;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChiBo.Scenarios;

public sealed class ZaloOaTokenTests
{
    private const string Oauth = "v4/oa/access_token";

    [Fact]
    public async Task A_token_that_expires_midway_is_renewed_and_no_message_is_lost_or_doubled()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));
        await phone.Types("/khong1");

        zalo.ExpireAccessToken();
        (await phone.Types("/khong2")).ShouldHaveSingleItem();

        zalo.Pairs.ShouldBe(2);
        (await host.Read(db => db.Outbox().CountAsync(r => r.Failures > 0))).ShouldBe(0);
    }

    [Fact]
    public async Task The_pair_is_renewed_ahead_of_its_end_and_kept_encrypted_over_a_restart()
    {
        await using var zalo = await FakeZaloOa.Start();
        string directory;
        await using (var host = await ZaloOaPhone.StartHost(zalo))
        {
            directory = host.Directory;
            await host.Until(db => db.StoredSecrets().AnyAsync(s => s.LeaseUntil == null && s.Value != ""));
            await host.Advance(TimeSpan.FromHours(14));
            await zalo.Until(() => zalo.Pairs == 2);
            await host.Until(db => db.StoredSecrets().AllAsync(s => s.LeaseUntil == null));
            var stored = await host.Read(db => db.StoredSecrets().SingleAsync());
            (stored.Value + stored.Name).ShouldNotContain("fake-");
        }

        await using var again = await ChiBoHost.Start(directory, new DateTimeOffset(2026, 12, 1, 15, 30, 0, TimeSpan.Zero), [.. ZaloOaPhone.Settings(zalo)]);
        (await new ZaloOaPhone(again, zalo.Chat("8001")).Types("/khong")).ShouldHaveSingleItem();
        zalo.CallsOf(Oauth).ShouldBe(2);
    }

    [Fact]
    public async Task Of_several_nodes_that_need_a_token_at_once_one_exchanges_and_the_refresh_token_is_spent_once()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var mine = host.Services.GetRequiredService<ZaloOaTokens>();
        var old = (await mine.Current(default)).ShouldNotBeNull();
        zalo.ExpireAccessToken();
        var nodes = Enumerable.Range(0, 8).Select(_ => Node(host)).ToList();

        var got = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.Instead(old, default))));

        zalo.CallsOf(Oauth).ShouldBe(2);
        got.OfType<string>().Distinct().ShouldHaveSingleItem().ShouldBe(zalo.AccessToken);
        (await mine.Instead(old, default)).ShouldBe(zalo.AccessToken, "the others find it in the database");
        zalo.CallsOf(Oauth).ShouldBe(2);
    }

    [Fact]
    public async Task An_error_that_comes_with_200_is_no_token_and_wipes_none()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        await host.Services.GetRequiredService<ZaloOaTokens>().Current(default);
        var before = await host.Read(db => db.StoredSecrets().SingleAsync());
        zalo.ConsentAgain();
        zalo.ExpireAccessToken();

        (await new ZaloOaPhone(host, zalo.Chat("8001")).Types("/khong")).ShouldBeEmpty();

        (await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0)).GetProperty("faults")[0].GetString().ShouldBe(ZaloOaTokens.ConsentNeeded);
        var after = await host.Read(db => db.StoredSecrets().SingleAsync());
        (after.Value, after.LeaseUntil).ShouldBe((before.Value, null));
        (await host.Read(db => db.Outbox().SingleAsync())).State.ShouldBe(OutboxState.Waiting);
    }

    [Fact]
    public async Task A_crash_between_exchange_and_commit_is_explained_and_a_new_consent_mends_it()
    {
        await using var zalo = await FakeZaloOa.Start();
        string directory;
        await using (var host = await ZaloOaPhone.StartHost(zalo))
        {
            directory = host.Directory;
            await Crash(host);
            (await new ZaloOaPhone(host, zalo.Chat("8001")).Types("/khong")).ShouldBeEmpty();
            (await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0)).GetProperty("faults")[0].GetString().ShouldBe(ZaloOaTokens.Interrupted);
            var doctor = await Verbs.Run(directory, ["doctor", .. ZaloOaPhone.Settings(zalo).Select(s => "--" + s)]);
            doctor.Exit.ShouldBe(1);
            doctor.Output.ShouldContain(ZaloOaTokens.Interrupted);
        }

        string[] settings = [.. ZaloOaPhone.Settings(zalo), $"ZaloOa:RefreshToken={zalo.ConsentAgain()}"];
        await using var mended = await ChiBoHost.Start(directory, new DateTimeOffset(2026, 12, 1, 1, 10, 0, TimeSpan.Zero), settings);
        await mended.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Sent));
        zalo.Chat("8001").Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_line_cut_before_the_exchange_reached_Zalo_mends_itself()
    {
        await using var zalo = await FakeZaloOa.Start();
        zalo.Next(Oauth, FakeFault.CutBefore);
        await using var host = await ZaloOaPhone.StartHost(zalo);
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() > 0);

        // As on another node, whose own rest after a failure is not running.
        (await Node(host).Current(default)).ShouldNotBeNull().ShouldBe(zalo.AccessToken);

        (await host.Read(db => db.StoredSecrets().SingleAsync())).LeaseUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Doctor_tells_how_the_consent_stands_and_what_kind_of_OA_it_is()
    {
        await using var zalo = await FakeZaloOa.Start();
        zalo.IsPublicBody = true;
        await using var host = await ZaloOaPhone.StartHost(zalo);
        await host.Services.GetRequiredService<ZaloOaTokens>().Current(default);

        var doctor = await Verbs.Run(host.Directory, ["doctor", .. ZaloOaPhone.Settings(zalo).Select(s => "--" + s)]);

        doctor.Output.ShouldContain("tốt  Zalo OA, mã truy cập: đang dùng được; nếu máy tắt lâu, phải cấp quyền lại sau 01/03/2027");
        doctor.Output.ShouldContain("nếu gửi tin bị lỗi -235, đặt ZaloOa:UseV2Message=true");
        doctor.Output.ShouldContain("chưa có sự kiện nào");
        zalo.CallsOf(Oauth).ShouldBe(1);
    }

    [Fact]
    public async Task The_log_of_a_conversation_holds_no_token_no_secret_and_no_word_of_it()
    {
        await using var zalo = await FakeZaloOa.Start();
        using var log = new LogOf(string.Empty);
        await using var host = await ZaloOaPhone.StartHost(zalo, "Logging:LogLevel:Default=Information");
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var branch = await SampleBranch.Make(host, members: 2, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members, firstUser: 8001);
        var phone = new ZaloOaPhone(host, zalo.Chat("8002"));
        await phone.Types("thuốc lào đắng ngắt");
        zalo.ExpireAccessToken();
        await NoticeStage.Send(host, branch, "Cờ treo trước cổng.", author: ZaloOaLine.AddressOf("8001"));
        zalo.Next("v3.0/oa/message/cs", FakeZaloOa.Error(-235, "thuốc lào"));
        await phone.Types("lịch");
        using var foreign = await ZaloOaPhone.Post(host, phone.SentBody("user_send_text", """{"text":"bia hơi","msg_id":"1"}"""), "mac=00");
        zalo.ConsentAgain();
        (await host.Services.GetRequiredService<ZaloOaTokens>().Instead(zalo.AccessToken!, default)).ShouldBeNull();

        var lines = string.Join('\n', log.Lines);
        lines.ShouldContain("Zalo OA answers -235");
        lines.ShouldContain("a new pair of tokens is stored");
        lines.ShouldContain("could not be renewed");
        foreach (var secret in new[] { "fake-", "thuốc lào", "Cờ treo", "bia hơi", "8002", "Mẫu", FakeZaloOa.AppSecret, FakeZaloOa.OaSecretKey })
        {
            lines.ShouldNotContain(secret, Case.Sensitive);
        }
    }

    private static ZaloOaTokens Node(ChiBoHost host) => new(
        host.Services.GetRequiredService<SecretStore>(), host.Services.GetRequiredService<ZaloOaConsent>(), host.Services.GetRequiredService<ZaloOaOptions>(),
        host.Services.GetRequiredService<ChannelTrouble>(), host.Clock, NullLogger<ZaloOaTokens>.Instance);

    /// <summary>Does what a node does until it dies: takes the lease, exchanges, and writes nothing more. The lease has run out since.</summary>
    private static async Task Crash(ChiBoHost host)
    {
        var tokens = host.Services.GetRequiredService<ZaloOaTokens>();
        await tokens.Current(default);
        var (pair, stored) = await tokens.Look(default);
        (await host.Services.GetRequiredService<SecretStore>().Begin(tokens.SecretName, stored.Version, TimeSpan.Zero, default)).ShouldNotBeNull();
        (await host.Services.GetRequiredService<ZaloOaConsent>().Exchange(pair!.Refresh, default)).ShouldBeOfType<ZaloOaExchange.Given>();
    }
}
