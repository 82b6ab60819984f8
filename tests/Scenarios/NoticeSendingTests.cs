using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class NoticeSendingTests
{
    private static readonly TimeSpan s_aWhile = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_notice_goes_to_every_phone_and_the_rest_are_named_for_phoning()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6, linked: 5);
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("/thongbao")).ShouldHaveSingleItem().Text.ShouldContain("nội dung thông báo");
        (await secretary.Types("Sáng mai 7 giờ nạo vét mương.")).ShouldHaveSingleItem().Choices.Select(c => c.Label)
            .ShouldBe(["Cả chi bộ", "Một tổ đảng", "Chi ủy"]);
        (await secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("nhắn Rõ");
        var preview = (await secretary.Types("1")).ShouldHaveSingleItem();
        preview.Text.ShouldContain("6 đồng chí: 5 qua tin nhắn, 1 cần gọi điện");
        preview.Choices.Select(c => c.Label).ShouldBe(["Gửi", "Sửa", "Thôi"]);
        (await secretary.Presses("Gửi"))[0].Text.ShouldContain("Đang gửi cho 5 đồng chí qua tin nhắn; 1 đồng chí cần gọi điện");

        foreach (var member in branch.Members.Take(5))
        {
            var notice = (await host.PhoneOf(member).Messages()).Single(m => m.FromBot && m.Text.StartsWith("Thông báo của Chi bộ Khối Mẫu 1", StringComparison.Ordinal));
            notice.Text.ShouldContain("nạo vét mương");
            notice.Choices.ShouldHaveSingleItem().Label.ShouldBe("Rõ");
        }

        await host.Advance(s_aWhile);
        var summary = await secretary.Newest();
        summary.Text.ShouldContain("Đã gửi được 5/6 đồng chí");
        summary.Text.ShouldContain("Mẫu Thị Hà (chưa kết nối) 0900000006");
        summary.Text.ShouldNotContain("đã tới");
        (await secretary.Messages()).ShouldContain(m => m.Text.StartsWith("Đã gửi xong: đã gửi 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ro_is_counted_without_an_answer_and_only_the_silent_are_reminded()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5);
        var id = await Send(host, branch, "Mai họp tổ.", acknowledge: true);

        (await host.PhoneOf(branch.Members[2]).Presses("Rõ")).ShouldBeEmpty();
        (await host.PhoneOf(branch.Members[3]).Types("da ro a")).ShouldBeEmpty();
        (await host.PhoneOf(branch.Members[3]).Types("Rõ")).ShouldBeEmpty();
        (await Counts(host, id)).Acknowledged.ShouldBe(2);

        await host.Advance(s_aWhile);
        var secretary = host.PhoneOf(branch.Secretary);
        (await secretary.Types("nhắc lại thông báo"))[0].Text.ShouldContain("nhắc lại 3 đồng chí");
        (await host.PhoneOf(branch.Members[4]).Newest()).Text.ShouldStartWith("Nhắc lại thông báo của Chi bộ");
        (await host.PhoneOf(branch.Members[2]).Newest()).Text.ShouldStartWith("Thông báo của Chi bộ");
        (await secretary.Types("nhắc lại thông báo"))[0].Text.ShouldContain("vừa được nhắc lại");
    }

    [Fact]
    public async Task A_couple_on_one_phone_gets_one_message_and_says_Ro_for_both()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 3);
        await host.Do(async services =>
        {
            await services.GetRequiredService<LinkAccount>().Link(
                SimulatorSender.AddressOf(branch.Members[2].ToString()), branch.Members[3], host.Clock.GetUtcNow(), default);
            return true;
        });
        var id = await Send(host, branch, "Mai họp tổ.", acknowledge: true);

        var shared = host.PhoneOf(branch.Members[2]);
        (await shared.Messages()).ShouldHaveSingleItem().Text.ShouldContain("Mẫu Thị Cúc, Mẫu Thị Dung");
        await shared.Types("rõ");
        var counts = await Counts(host, id);
        (counts.Recipients, counts.Sent, counts.Acknowledged).ShouldBe((4, 4, 2));
    }

    [Fact]
    public async Task Whose_account_refuses_messages_is_on_the_call_list_and_nothing_is_tried()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await host.Do(async services =>
        {
            var account = await services.GetRequiredService<ChiBoDb>().ChannelAccounts()
                .FirstAsync(a => a.Address == SimulatorSender.AddressOf(branch.Members[2].ToString()));
            account.MarkUnreachable(RefusalKind.Blocked, host.Clock.GetUtcNow());
            return true;
        });
        var id = await Send(host, branch, "Mai họp tổ.", acknowledge: false);

        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldBeEmpty();
        (await Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(2), c => c.Refused.ShouldBe(1), c => c.WithoutAccount.ShouldBe(0));
        await host.Advance(s_aWhile);
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain("Mẫu Thị Cúc (chặn tin) 0900000003");
    }

    [Fact]
    public async Task A_scheduled_notice_waits_for_its_moment_and_can_be_withdrawn()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        var member = host.PhoneOf(branch.Members[2]);
        await Compose(secretary, "Mai treo cờ.");

        var later = (await secretary.Types("gửi lúc 19h tối nay")).ShouldHaveSingleItem();
        later.Text.ShouldContain("19 giờ Thứ Ba 01/12");
        (await secretary.Presses("Hẹn gửi"))[0].Text.ShouldContain("Đã hẹn gửi lúc 19 giờ Thứ Ba 01/12 cho 3 đồng chí");
        await host.Advance(TimeSpan.FromHours(10));
        (await member.Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(1.5));
        (await member.Newest()).Text.ShouldContain("Mai treo cờ.");

        await Compose(secretary, "Mai hạ cờ.");
        await secretary.Types("8h sáng mai");
        await secretary.Types("1");
        (await secretary.Types("thu hồi thông báo"))[0].Text.ShouldContain("Chưa ai nhận được");
        await host.Advance(TimeSpan.FromDays(1));
        (await member.Newest()).Text.ShouldNotContain("hạ cờ");
    }

    [Fact]
    public async Task A_scheduled_notice_of_who_lost_his_post_is_not_sent_and_he_is_told()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var deputy = host.PhoneOf(branch.Deputy);
        await Compose(deputy, "Mai treo cờ.");
        await deputy.Types("19h tối nay");
        await deputy.Types("1");
        await host.Do(async services =>
        {
            (await services.GetRequiredService<ChiBoDb>().Memberships().FirstAsync(m => m.MemberId == branch.Deputy)).Appoint(Post.None);
            return true;
        });

        await host.Advance(TimeSpan.FromHours(12));
        (await host.PhoneOf(branch.Members[2]).Messages()).ShouldBeEmpty();
        (await deputy.Newest()).Text.ShouldContain("chưa được gửi");
    }

    [Fact]
    public async Task Where_nothing_can_be_pressed_or_edited_numbers_and_words_do_and_only_the_summary_follows()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        foreach (var member in branch.Members)
        {
            host.Services.GetRequiredService<SimulatedPhones>().BehaveLikeZalo(member.ToString(), on: true);
        }

        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("thông báo: Mai treo cờ.");
        await secretary.Types("số 1");
        await secretary.Types("1");
        await secretary.Types("một");
        (await host.PhoneOf(branch.Members[2]).Newest()).Text.ShouldEndWith("Đồng chí nhắn: Rõ");
        await host.PhoneOf(branch.Members[2]).Types("Rõ");

        var before = (await secretary.Messages()).Count;
        await host.Advance(s_aWhile);
        (await secretary.Messages()).Skip(before).ShouldHaveSingleItem().Text.ShouldStartWith("Đã gửi được 3/3 đồng chí. Có 1 đồng chí nhắn Rõ.");
    }

    [Fact]
    public async Task What_still_waits_of_a_notice_can_be_withdrawn_and_the_rest_is_told_honestly()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        var late = branch.Members[3];
        var id = await Send(host, branch, "Mai họp tổ.", acknowledge: false, DelayFor(late, host.Clock.GetUtcNow().AddHours(1)));
        await host.Advance(s_aWhile);
        (await host.PhoneOf(branch.Secretary).Messages()).Select(m => m.Text).ShouldContain("Đang gửi: đã gửi 3, bị từ chối 0, còn chờ 1.");

        (await host.PhoneOf(branch.Secretary).Types("thu hồi"))[0].Text.ShouldBe(
            "Đã thu hồi phần chưa gửi (1 đồng chí). 3 đồng chí đã được gửi trước đó; muốn xóa tin ấy, đồng chí nhắn: xóa thông báo.");
        await host.Advance(TimeSpan.FromHours(2));
        (await host.PhoneOf(late).Messages()).ShouldBeEmpty();
        (await Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(3), c => c.Cancelled.ShouldBe(1), c => c.Recipients.ShouldBe(4));
        (await host.PhoneOf(branch.Secretary).Types("thu hồi"))[0].Text.ShouldContain("Không có thông báo nào đang chờ gửi");
    }

    [Fact]
    public async Task Who_the_platform_refused_for_good_is_phoned()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await Send(host, branch, "Mai họp tổ.", acknowledge: false, db => db.Outbox().Where(r => r.MemberId == branch.Members[2]).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Refused).SetProperty(r => r.LastError, nameof(RefusalKind.Deactivated))));

        await host.Advance(s_aWhile);
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain("Mẫu Thị Cúc (tài khoản không còn dùng) 0900000003");
    }

    [Fact]
    public async Task Progress_that_stands_still_is_shown_once()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        await host.Do(async services =>
        {
            var elsewhere = new ChatAddress("telegram", "main", "1");
            await services.GetRequiredService<LinkAccount>().Link(elsewhere, branch.Members[2], host.Clock.GetUtcNow(), default);
            return true;
        });
        await Compose(host.PhoneOf(branch.Secretary), "Mai treo cờ.");
        await host.PhoneOf(branch.Secretary).Presses("Gửi");

        await host.Advance(TimeSpan.FromMinutes(3));
        (await host.Read(db => db.Outbox().CountAsync(r => r.Replaces != null))).ShouldBe(1);
        await host.Read(db => db.Outbox().Where(r => r.State == OutboxState.Waiting).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.GivenUp)));
        await host.Advance(TimeSpan.FromMinutes(1));
        (await host.Read(db => db.Outbox().CountAsync(r => r.Replaces != null))).ShouldBe(2);
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain(SampleBranch.NameOf(3));
    }

    internal static async Task Compose(Phone phone, string text)
    {
        await phone.Types($"/thongbao {text}");
        await phone.Presses("Cả chi bộ");
        await phone.Presses("Không cần");
    }

    private static Func<ChiBoDb, Task> DelayFor(MemberId member, DateTimeOffset until) =>
        db => db.Outbox().Where(r => r.MemberId == member).ExecuteUpdateAsync(s => s.SetProperty(r => r.NotBefore, until));

    private static async Task<NoticeId> Send(
        ChiBoHost host, SampleBranch branch, string text, bool acknowledge, Func<ChiBoDb, Task>? inTheSameTransaction = null)
    {
        var id = NoticeId.New();
        var author = SimulatorSender.AddressOf(branch.Secretary.ToString());
        await host.Do(async services =>
        {
            var outcome = await services.GetRequiredService<SendNotice>().Send(
                branch.SecretaryActor, new NoticeRequest(id, branch.Id, Audience.WholeBranch, text, [], acknowledge, null, author), CancellationToken.None);
            await (inTheSameTransaction?.Invoke(services.GetRequiredService<ChiBoDb>()) ?? Task.CompletedTask);
            return outcome;
        });
        await host.Advance(TimeSpan.Zero);
        return id;
    }

    private static Task<NoticeCounts> Counts(ChiBoHost host, NoticeId id) => host.Do(async services =>
        (await services.GetRequiredService<CountNotice>().Count(
            Actor.CommandLine, (await services.GetRequiredService<ChiBoDb>().Notices().FindAsync(id))!, CancellationToken.None))!);
}
