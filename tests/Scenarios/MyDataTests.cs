using System.Text.Json;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.MyData;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class MyDataTests
{
    [Fact]
    public async Task Toi_says_what_is_kept_and_the_bare_word_is_no_command()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = host.PhoneOf(branch.Members[3]);

        var shown = (await member.Types("/toi")).ShouldHaveSingleItem();
        shown.Text.ShouldBe(
            "Trợ lý đang lưu về đồng chí Mẫu Thị Dung: sinh năm 1954; điện thoại 0900000004; Chi bộ Khối Mẫu 1, tổ 2; đảng viên chính thức; "
            + "kết nối máy thử từ 01/12/2026 (đồng ý bản 2026-11). Chỉ bí thư, phó bí thư, chi ủy và tổ trưởng của đồng chí xem được.");
        shown.Choices.Select(c => c.Label).ShouldBe([.. MyDataTexts.Choices, "Kết nối thêm máy khác"]);
        (await member.Types("dữ liệu của tôi")).ShouldHaveSingleItem().Text.ShouldBe(shown.Text);
        (await member.Types("tôi")).ShouldNotContain(m => m.Text == shown.Text);
    }

    [Fact]
    public async Task A_couple_sees_both_by_name_and_one_of_them_can_leave()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, linked: 4);
        var (first, second) = (branch.Members[3], branch.Members[4]);
        await host.Advance(TimeSpan.FromMinutes(1));
        await HandoverTests.LinkSimulated(host, second, phone: first.ToString());
        var phone = host.PhoneOf(first);

        var shown = await phone.Types("/toi");
        shown.Select(m => m.Text.Split(':')[0]).ShouldBe(["Trợ lý đang lưu về đồng chí Mẫu Thị Dung", "Trợ lý đang lưu về đồng chí Mẫu Thị Giang"]);
        (await phone.Presses("Ngắt kết nối máy này")).ShouldHaveSingleItem().Choices.Select(c => c.Label)
            .ShouldBe(["Đồng chí Mẫu Thị Dung", "Đồng chí Mẫu Thị Giang", "Cả hai", "Thôi"]);
        (await phone.Presses(2)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã ngắt kết nối máy này với đồng chí Mẫu Thị Giang.");

        (await host.Read(db => db.AccountHolders().Where(h => h.MemberId == first || h.MemberId == second).ToListAsync()))
            .ShouldHaveSingleItem().MemberId.ShouldBe(first);
        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain("Đồng chí Mẫu Thị Giang đã ngắt kết nối");
    }

    [Fact]
    public async Task Leaving_asks_first_then_removes_the_account_and_what_still_waits()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var id = branch.Members[3];
        var phone = host.PhoneOf(id);
        await host.Do(async services =>
        {
            var chat = (await services.GetRequiredService<Accounts>().Of(id, default))!.Value;
            services.GetRequiredService<Outbox>().ToChat(
                chat, new OutgoingMessage("nhắc họp"), new Postage(Lane.Reminder, NotBefore: host.Clock.GetUtcNow().AddDays(2)), id);
            return true;
        });

        await phone.Types("/toi");
        await phone.Presses(2);
        (await phone.Presses("Thôi")).ShouldHaveSingleItem().Text.ShouldBe(MyDataTexts.NothingDone);
        (await host.Read(db => db.AccountHolders().AnyAsync(h => h.MemberId == id))).ShouldBeTrue();

        await phone.Types("/toi");
        await phone.Presses(2);
        await phone.Presses("Ngắt kết nối");
        (await host.Read(db => db.AccountHolders().AnyAsync(h => h.MemberId == id))).ShouldBeFalse();
        (await host.Read(db => db.ChannelAccounts().CountAsync())).ShouldBe(5);
        (await host.Read(db => db.Outbox().SingleAsync(r => r.Lane == Lane.Reminder && r.MemberId == id))).State.ShouldBe(OutboxState.Cancelled);
        (await phone.Types("/toi")).ShouldHaveSingleItem().Text.ShouldBe(MyDataTexts.NothingKept);
    }

    [Fact]
    public async Task Asking_to_be_erased_is_recorded_with_its_last_day_and_reaches_the_secretary()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var phone = host.PhoneOf(branch.Members[3]);
        var secretary = host.PhoneOf(branch.Secretary);

        await phone.Types("/toi");
        await phone.Presses(4);
        (await phone.Presses("Gửi yêu cầu xóa")).ShouldHaveSingleItem().Text.ShouldBe(
            "Đã ghi yêu cầu xóa dữ liệu, chậm nhất ngày 21/12/2026 phải làm xong. Trợ lý chuyển tới đồng chí bí thư Mẫu Thị An.");
        (await secretary.Newest()).Text.ShouldContain("Đề nghị xóa dữ liệu của đồng chí Mẫu Thị Dung");
        (await secretary.Types("việc")).ShouldHaveSingleItem().Choices.Select(c => c.Label)
            .ShouldContain("Xóa dữ liệu: Mẫu Thị Dung, hạn 21/12");
    }

    [Fact]
    public async Task A_correction_is_passed_on_and_leaves_todays_tasks_when_done()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var phone = host.PhoneOf(branch.Members[3]);
        var secretary = host.PhoneOf(branch.Secretary);

        await phone.Types("/toi");
        await phone.Presses(1);
        (await phone.Types("tôi đổi số, số mới 0912000000")).ShouldHaveSingleItem().Text.ShouldContain("sửa thông tin, chậm nhất ngày 11/12/2026");
        (await secretary.Newest()).Text.ShouldContain("số mới 0912000000");
        await secretary.Presses("Đã gọi điện");
        (await secretary.Types("việc")).ShouldHaveSingleItem().Choices.ShouldHaveSingleItem().Label.ShouldStartWith("Sửa thông tin: Mẫu Thị Dung");
        await secretary.Presses(1);
        (await secretary.Presses("Đã làm xong")).ShouldHaveSingleItem().Text.ShouldBe(DataRequestTexts.RequestDone);
        (await secretary.Types("việc")).ShouldHaveSingleItem().Text.ShouldBe(TodayTexts.Nothing);
    }

    [Fact]
    public async Task Member_export_writes_everything_and_member_erase_leaves_figures_without_a_name()
    {
        string directory;
        SampleBranch branch;
        await using (var host = await ChiBoHost.Start())
        {
            directory = host.Directory;
            branch = await SampleBranch.Make(host);
            await WithAbsence(host, branch.Members[3]);
            await host.PhoneOf(branch.Members[3]).Types("0: câu hỏi riêng");
        }

        var id = branch.Members[3].ToString();
        var file = Path.Combine(directory, "xuat.json");
        (await Verb(directory, "member", "export", id, "--out", file)).ShouldBe(0);
        var exported = await File.ReadAllTextAsync(file);
        foreach (var kept in new[] { "Mẫu Thị Dung", "0900000004", "câu hỏi riêng", "con ốm", "2026-11", "Chi bộ Khối Mẫu 1" })
        {
            exported.ShouldContain(kept);
        }

        JsonDocument.Parse(exported).RootElement.GetProperty("attendance").GetProperty("meetings")[0].GetProperty("reply").GetString().ShouldBe("WillBeAbsent");
        (await Verb(directory, "member", "erase", id)).ShouldBe(0);
        (await Verb(directory, "member", "export", id, "--out", file)).ShouldBe(0);
        var left = await File.ReadAllTextAsync(file);
        foreach (var gone in new[] { "Mẫu Thị Dung", "0900000004", "câu hỏi riêng", "con ốm", "consentVersion\": ", "1954" })
        {
            left.ShouldNotContain(gone);
        }

        left.ShouldContain("WillBeAbsent");
        await using (var again = await ChiBoHost.Start(directory))
        {
            (await again.Read(db => db.Outbox().CountAsync(r => r.Message.Contains("Dung")))).ShouldBe(0);
        }

        (await Verb(directory, "member", "erase", Guid.NewGuid().ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task Once_a_day_what_need_not_be_kept_goes()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await WithAbsence(host, branch.Members[3]);
        await host.PhoneOf(branch.Members[3]).Types("/toi");
        await host.PhoneOf("khach").Types("chào cả nhà, cho hỏi");
        await host.Do(async s =>
        {
            (await s.GetRequiredService<Ask>().ChatOf(SimulatorSender.AddressOf(branch.Members[3].ToString()), default)).TalkOf("điều đã hỏi");
            return true;
        });

        await host.Advance(TimeSpan.FromDays(31));
        (await host.Read(db => db.Chats().Select(c => c.Address).ToListAsync())).ShouldNotContain(a => a.Chat == "khach");
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.Outbox().CountAsync(r => r.Message != ""))).ShouldBe(1, "the member's answer is younger than 90 days, the stranger's is gone");

        await host.Advance(TimeSpan.FromDays(90));
        (await host.Read(db => db.Chats().CountAsync(c => c.Context != null))).ShouldBe(0);
        (await host.Read(db => db.Questions().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.Outbox().CountAsync(r => r.Message != ""))).ShouldBe(0);
        (await host.Read(db => db.Attendance().SingleAsync())).ReplyReason.ShouldBe("con ốm");
        await host.Advance(TimeSpan.FromDays(400));
        await host.Advance(TimeSpan.FromDays(300));
        var record = await host.Read(db => db.Attendance().SingleAsync());
        record.ReplyReason.ShouldBeNull();
        record.Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task Erasing_leaves_no_trace_of_the_chat_in_notices_tries_and_words_passed_on()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var (member, now) = (branch.Members[3], host.Clock.GetUtcNow());
        var chat = SimulatorSender.AddressOf(member.ToString());
        await host.Do(services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var notice = new Notice(NoticeId.New(), branch.Id, member, Audience.WholeBranch, "Nộp đảng phí", now) { AuthorChat = chat };
            var recipient = new NoticeRecipient(notice.Id, member);
            recipient.Reach(chat, null);
            db.AddRange(
                notice, recipient, new WrongCode(chat, now), new LinkAttempts(chat, now),
                new HandoverThread(Guid.CreateVersion7(), chat, null, branch.Id, null, now));
            return Task.FromResult(true);
        });

        (await host.PhoneOf(member).Types("/toi"))[0].Text.ShouldContain("đã nhận 1 thông báo");
        await host.Do(s => s.GetRequiredService<EraseMember>().Erase(Actor.CommandLine, member, now, default));
        (await host.Read(db => db.NoticeRecipients().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.Notices().SingleAsync())).AuthorChat.ShouldBeNull();
        (await host.Read(db => db.WrongCodes().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.LinkAttempts().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.HandoverThreads().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_but_the_person_and_an_operator_reads_what_is_kept()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var member = branch.Members[3];

        foreach (var actor in new[] { branch.SecretaryActor, new Actor(branch.Members[4], Role.Member, branch.Id), Actor.Stranger })
        {
            (await host.Do(s => s.GetRequiredService<ReadPersonalData>().Read(actor, member, default))).ShouldBeNull();
            (await host.Do(s => s.GetRequiredService<EraseMember>().Erase(actor, member, host.Clock.GetUtcNow(), default))).ShouldBeNull();
        }

        (await host.Do(s => s.GetRequiredService<ReadPersonalData>().Read(Actor.CommandLine, member, default))).ShouldNotBeNull();
    }

    private static Task<int> Verb(string directory, params string[] words) => CommandLine.Run([$"--Data:Directory={directory}", .. words]);

    private static Task<bool> WithAbsence(ChiBoHost host, MemberId member) => host.Do(async services =>
    {
        var db = services.GetRequiredService<ChiBoDb>();
        var membership = await db.Memberships().SingleAsync(m => m.MemberId == member);
        var now = host.Clock.GetUtcNow();
        var meeting = new Meeting(MeetingId.New(), membership.BranchId, MeetingKind.Regular, now.AddDays(3), "nhà văn hóa");
        db.Meetings().Add(meeting);
        var record = new AttendanceRecord(meeting.Id, member, membership.GroupId, Counting.InBase);
        record.Answer(Reply.WillBeAbsent, "con ốm", SaidBy.Member, 1, now);
        db.Attendance().Add(record);
        return true;
    });
}
