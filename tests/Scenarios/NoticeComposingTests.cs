using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class NoticeComposingTests
{
    private static readonly byte[] s_picture = [1, 2, 3];

    [Fact]
    public async Task A_member_may_not_send_a_notice_and_neither_may_a_chi_uy_vien()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        await Appoint(host, branch, 3, Post.BranchCommitteeMember);

        (await host.PhoneOf(branch.Members[2]).Types("/thongbao")).ShouldHaveSingleItem().Text.ShouldContain("do đồng chí bí thư");
        (await host.PhoneOf(branch.Members[3]).Types("/thongbao Mai nghỉ")).ShouldHaveSingleItem().Text.ShouldContain("do đồng chí bí thư");
        (await host.Read(db => db.Notices().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_group_leader_writes_to_his_own_group_only()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6);
        await Appoint(host, branch, 4, Post.PartyGroupLeader);
        var leader = host.PhoneOf(branch.Members[3]);

        (await leader.Types("Thông báo: tối nay tổ mình họp.")).ShouldHaveSingleItem().Text.ShouldContain("nhắn Rõ");
        (await leader.Types("2")).ShouldHaveSingleItem().Text.ShouldContain("Gửi Tổ 2, 3 đồng chí");
        await leader.Types("gửi đi");

        (await host.PhoneOf(branch.Members[5]).Newest()).Text.ShouldStartWith("Thông báo của Tổ 2, Chi bộ Khối Mẫu 1");
        (await host.PhoneOf(branch.Members[4]).Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_pressed_twice_sends_once_and_an_outdated_preview_sends_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await NoticeSendingTests.Compose(secretary, "Mai treo cờ.");
        var old = (await secretary.Newest()).Choices[0].Payload!;
        await secretary.Presses("Sửa");
        await secretary.Presses("Nội dung");
        await secretary.Types("Mai hạ cờ.");

        var again = (await secretary.Presses(old)).ShouldHaveSingleItem();
        again.Text.ShouldContain("không còn mới");
        again.Text.ShouldContain("Mai hạ cờ.");
        (await host.Read(db => db.Notices().CountAsync())).ShouldBe(0);

        var send = again.Choices[0].Payload!;
        await secretary.Presses(send);
        (await secretary.Presses(send)).ShouldHaveSingleItem().Text.ShouldContain("không gửi lần nữa");
        (await secretary.Presses(old)).ShouldHaveSingleItem().Text.ShouldContain("không gửi lần nữa");
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem().Text.ShouldContain("Mai hạ cờ.");
    }

    [Fact]
    public async Task Who_wanted_to_change_it_and_then_does_not_can_still_send()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await NoticeSendingTests.Compose(secretary, "Mai treo cờ.");
        var send = (await secretary.Newest()).Choices[0].Payload!;
        await secretary.Presses("Sửa");

        await secretary.Presses(send);
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem().Text.ShouldContain("Mai treo cờ.");
    }

    [Fact]
    public async Task A_preview_left_behind_is_shown_again_and_not_sent_at_once()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await NoticeSendingTests.Compose(secretary, "Mai treo cờ.");
        var send = (await secretary.Newest()).Choices[0].Payload!;
        await secretary.Types("thôi");

        var shown = (await secretary.Presses(send)).ShouldHaveSingleItem();
        shown.Text.ShouldContain("Mai treo cờ.");
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldBeEmpty();
        await secretary.Presses(shown.Choices[0].Payload!);
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_choice_forged_from_another_chat_changes_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await NoticeSendingTests.Compose(host.PhoneOf(branch.Secretary), "Mai treo cờ.");
        var send = (await host.PhoneOf(branch.Secretary).Newest()).Choices[0].Payload!;

        (await host.PhoneOf(branch.Members[2]).Presses(send)).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
        (await host.Read(db => db.Notices().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_with_a_sentence_and_the_draft_goes_on()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("/thongbao " + new string('a', 10_000))).ShouldHaveSingleItem().Text.ShouldContain("dài quá 3.000 ký tự");
        (await secretary.Types("Mai treo cờ.")).ShouldHaveSingleItem().Text.ShouldContain("Gửi cho ai");
    }

    [Fact]
    public async Task Two_leaders_write_at_once_without_disturbing_each_other()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var (secretary, deputy) = (host.PhoneOf(branch.Secretary), host.PhoneOf(branch.Deputy));
        await secretary.Types("/thongbao");
        await deputy.Types("/thongbao");
        await secretary.Types("Việc của bí thư.");
        (await deputy.Types("Việc của phó bí thư.")).ShouldHaveSingleItem().Text.ShouldContain("Gửi cho ai");
        await secretary.Types("1");
        await deputy.Types("1");
        (await secretary.Types("2")).ShouldHaveSingleItem().Text.ShouldContain("Việc của bí thư.");
        (await deputy.Types("2")).ShouldHaveSingleItem().Text.ShouldContain("Việc của phó bí thư.");
    }

    [Fact]
    public async Task In_quiet_hours_it_asks_whether_to_wait_for_the_morning()
    {
        await using var host = await ChiBoHost.Start(now: new DateTimeOffset(2026, 12, 1, 15, 15, 0, TimeSpan.Zero));
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await NoticeSendingTests.Compose(secretary, "Mai treo cờ.");

        var asked = (await secretary.Presses("Gửi")).ShouldHaveSingleItem();
        asked.Text.ShouldContain("22 giờ 15");
        (await secretary.Types("2")).ShouldHaveSingleItem().Text.ShouldContain("hẹn gửi lúc 6 giờ 30 Thứ Tư 02/12");
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(9));
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_installation_without_quiet_hours_sends_at_night_without_asking()
    {
        await using var host = await ChiBoHost.Start(null, new DateTimeOffset(2026, 12, 1, 15, 15, 0, TimeSpan.Zero), "Reminders:QuietHours=");
        var branch = await SampleBranch.Make(host, members: 3);
        await NoticeSendingTests.Compose(host.PhoneOf(branch.Secretary), "Mai treo cờ.");

        await host.PhoneOf(branch.Secretary).Presses("Gửi");
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_picture_goes_with_the_notice_and_needs_no_words()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("/thongbao");
        await SendsFile(host, branch.Secretary, "giay-moi.jpg", s_picture);
        (await secretary.Newest()).Text.ShouldContain("Đã kèm: giay-moi.jpg");
        await secretary.Presses("Không cần lời");
        await secretary.Presses("Cả chi bộ");
        (await secretary.Presses("Không cần"))[0].Text.ShouldContain("kèm 1 ảnh, tệp");
        await secretary.Presses("Gửi");

        var got = (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem();
        got.Files.ShouldHaveSingleItem().Name.ShouldBe("giay-moi.jpg");
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_is_said_and_the_draft_goes_on()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("/thongbao Mai treo cờ.");
        await SendsFile(host, branch.Secretary, "giay-moi.jpg", content: null);

        (await secretary.Newest()).Text.ShouldContain("chưa lấy được tệp");
        (await secretary.Presses(await Choice(secretary, "Cả chi bộ"))).ShouldHaveSingleItem().Text.ShouldContain("nhắn Rõ");
    }

    [Fact]
    public async Task The_recent_notices_show_how_they_stand_and_who_is_silent()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("/thongbao Mai treo cờ.");
        await secretary.Presses("Cả chi bộ");
        await secretary.Presses("Cần");
        await secretary.Presses("Gửi");
        await host.PhoneOf(branch.Members[1]).Types("rõ");

        (await secretary.Types("thông báo")).ShouldHaveSingleItem().Choices.Count.ShouldBe(2);
        (await secretary.Types("2")).ShouldHaveSingleItem().Choices[0].Label.ShouldContain("Mai treo cờ. (đã gửi 3/4)");
        var standing = (await secretary.Types("1")).ShouldHaveSingleItem();
        standing.Text.ShouldContain("Đã nhắn Rõ: 1");
        (await secretary.Presses("Xem ai chưa nhắn Rõ"))[0].Text.ShouldContain("2 đồng chí: Mẫu Thị An, Mẫu Thị Cúc");
        (await secretary.Presses("Danh sách cần gọi điện"))[0].Text.ShouldContain("Mẫu Thị Dung (chưa kết nối)");
    }

    private static async Task<string> Choice(Phone phone, string label) =>
        (await phone.Messages()).SelectMany(m => m.Choices).Last(c => c.Label == label).Payload!;

    private static async Task SendsFile(ChiBoHost host, object member, string name, byte[]? content)
    {
        var stored = host.Services.GetRequiredService<StoredFiles>();
        var reference = content is null ? Guid.NewGuid() : await stored.Keep(content, CancellationToken.None);
        var update = new IncomingMessage(
            SimulatorSender.AddressOf(member.ToString()!), Guid.NewGuid().ToString("N"), host.Clock.GetUtcNow(),
            new IncomingContent.FileSent(reference.ToString(), name, content?.Length, null, IsPicture: true));
        await host.Services.GetRequiredService<InboxPump>().HandOver(update, CancellationToken.None);
        await host.Advance(TimeSpan.Zero);
    }

    private static Task<bool> Appoint(ChiBoHost host, SampleBranch branch, int number, Post post) => host.Do(async services =>
    {
        var member = branch.Members[number - 1];
        (await services.GetRequiredService<ChiBoDb>().Memberships().FirstAsync(m => m.MemberId == member)).Appoint(post);
        return true;
    });
}
