using ChiBo.Bot.Commands;
using ChiBo.Testing;

namespace ChiBo.Scenarios;

public sealed class NoticeVerbTests
{
    [Fact]
    public async Task Notice_send_reaches_the_phones_of_a_running_host_and_its_states_add_up()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5, linked: 4);

        var sent = (await Verbs.Run(host.Directory, "notice", "send", "--branch", "CB001", "--text", "Mai treo cờ.", "--ack", "--json")).Json;
        sent.GetProperty("recipients").GetInt32().ShouldBe(5);
        await host.Advance(TimeSpan.FromSeconds(1));
        (await host.PhoneOf(branch.Members[3]).Types("ro")).ShouldBeEmpty();

        var status = (await Verbs.Run(host.Directory, "notice", "status", sent.GetProperty("id").GetString()!, "--json")).Json;
        status.GetProperty("sent").GetInt32().ShouldBe(4);
        status.GetProperty("withoutAccount").GetInt32().ShouldBe(1);
        status.GetProperty("acknowledged").GetInt32().ShouldBe(1);
        string[] states = ["withoutAccount", "waiting", "sending", "sent", "refused", "givenUp", "held", "expired", "cancelled"];
        states.Sum(s => status.GetProperty(s).GetInt32()).ShouldBe(status.GetProperty("recipients").GetInt32());
        status.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "recipients", .. states, "acknowledged"]);
    }

    [Fact]
    public async Task A_moment_without_zone_is_the_branchs_and_until_then_all_wait()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var sent = (await Verbs.Run(
            host.Directory, "notice", "send", "--branch", "cb001", "--text", "Mai treo cờ.", "--at", "2026-12-01T19:00", "--json")).Json;

        var status = (await Verbs.Run(host.Directory, "notice", "status", sent.GetProperty("id").GetString()!, "--json")).Json;
        status.GetProperty("waiting").GetInt32().ShouldBe(3);
        await host.Advance(TimeSpan.FromHours(10.9));
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(0.2));
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem().Text.ShouldContain("treo cờ");
    }

    [Theory]
    [InlineData("cb001", "   ", null, "chưa có nội dung")]
    [InlineData("cb001", "(MẬT) kế hoạch", null, "dấu độ mật")]
    [InlineData("cb001", "Mai treo cờ.", "2026-11-30T19:00", "Giờ hẹn đã qua")]
    [InlineData("cb001", "Mai treo cờ.", "30/2", "--at phải là ngày giờ")]
    [InlineData("cb999", "Mai treo cờ.", null, "Không có chi bộ mang mã cb999")]
    public async Task What_cannot_be_sent_is_refused_with_a_sentence_and_nothing_is_written(string code, string text, string? at, string sentence)
    {
        await using var host = await ChiBoHost.Start();
        await SampleBranch.Make(host, members: 2);
        string[] when = at is null ? [] : ["--at", at];

        var refused = await Verbs.Run(host.Directory, ["notice", "send", "--branch", code, "--text", text, .. when]);

        refused.Exit.ShouldBe(at == "30/2" ? Exit.Usage : Exit.Refused);
        refused.Errors.ShouldContain(sentence);
        (await Verbs.Run(host.Directory, "outbox", "show", "--json")).Json.GetProperty("waiting").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Outbox_show_counts_every_state_and_the_longest_wait()
    {
        string directory;
        await using (var host = await ChiBoHost.Start())
        {
            await SampleBranch.Make(host, members: 3);
            directory = host.Directory;
        }

        await Verbs.Run(directory, "notice", "send", "--branch", "cb001", "--text", "Mai treo cờ.");
        var shown = (await Verbs.Run(directory, "outbox", "show", "--json")).Json;
        shown.GetProperty("waiting").GetInt32().ShouldBe(3);
        shown.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["waiting", "sending", "sent", "refused", "givenUp", "held", "expired", "cancelled", "oldestWaitingSeconds"]);
    }
}
