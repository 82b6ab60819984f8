using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class LedgerTests
{
    [Fact]
    public async Task Everybody_stands_in_one_state_and_a_leader_records_whom_he_told()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 8, linked: 5);

        // Of a couple, the one who was linked first speaks.
        await host.Advance(TimeSpan.FromMinutes(1));
        await host.Do(async services =>
        {
            await services.GetRequiredService<LinkAccount>().Link(
                SimulatorSender.AddressOf(branch.Members[4].ToString()), branch.Members[5], host.Clock.GetUtcNow(), default);
            return true;
        });
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.", acknowledge: true);
        await host.PhoneOf(branch.Members[2]).Types("rõ");
        await host.PhoneOf(branch.Members[4]).Types("rõ");
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);
        (await secretary.Newest()).Text.ShouldContain("đồng chí nhắn: đã gọi 7");

        var recorded = (await secretary.Types("đã gọi 7 3 40")).ShouldHaveSingleItem().Text;
        recorded.ShouldBe(
            "Đã ghi đã gọi điện, thông báo “Mai treo cờ.”: 7. Mẫu Thị Hòa (trước: chưa kết nối). Đã có từ trước: 3. Mẫu Thị Cúc (đã nhắn Rõ). "
            + "Không có trong danh sách của đồng chí: số 40. Còn 1 đồng chí cần gọi. Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.");
        (await secretary.Types("đã phát giấy 8"))[0].Text.ShouldContain("Không còn ai cần gọi.");
        (await secretary.Types("đọc giúp 4"))[0].Text.ShouldContain("đã đọc giúp");

        var states = await NoticeStage.States(host, id);
        states.ShouldBe(new Dictionary<int, LedgerState>
        {
            [1] = LedgerState.Delivered,
            [2] = LedgerState.Delivered,
            [3] = LedgerState.Read,
            [4] = LedgerState.ReadThroughHelper,
            [5] = LedgerState.Read,
            [6] = LedgerState.ReadThroughHelper,
            [7] = LedgerState.CalledByPhone,
            [8] = LedgerState.PaperHandedOver,
        });
        (await NoticeStage.Ledger(host, id)).Single(l => l.Number == 7).ShouldSatisfyAllConditions(
            l => l.By.ShouldBe(SampleBranch.NameOf(1)), l => l.At!.Value.ShouldBe(host.Clock.GetUtcNow(), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_undone_and_nothing_else()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6, linked: 3);
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("đã gọi 4");
        await host.Advance(TimeSpan.FromMinutes(1));
        await secretary.Types("đã gọi 4 5 6");

        (await secretary.Types("sai rồi"))[0].Text.ShouldBe(
            $"Đã bỏ ghi nhận vừa rồi: {SampleBranch.NameOf(5)}, {SampleBranch.NameOf(6)}. Ghi lại, đồng chí nhắn ví dụ: đã gọi 3.");
        var states = await NoticeStage.States(host, id);
        states[4].ShouldBe(LedgerState.CalledByPhone);
        states[5].ShouldBe(LedgerState.NotReached);
    }

    [Fact]
    public async Task A_group_leader_records_for_his_own_group_only_and_others_for_nobody()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 8, linked: 4);
        var other = await SampleBranch.Make(host, members: 3, code: "cb002");
        await NoticeStage.Appoint(host, branch.Members[2], Post.PartyGroupLeader);
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        await host.Advance(TimeSpan.FromMinutes(1));

        // Numbers 5 and 7 are of his group (Tổ 1), 6 and 8 are not.
        (await host.PhoneOf(branch.Members[2]).Types("đã gọi 5 6"))[0].Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("5. "), t => t.ShouldContain("Không có trong danh sách của đồng chí: số 6"), t => t.ShouldContain("Còn 1 đồng chí cần gọi"));
        (await host.PhoneOf(branch.Members[3]).Types("đã gọi 6"))[0].Text.ShouldContain("do đồng chí bí thư");
        (await host.PhoneOf(other.Secretary).Types("đã gọi 3"))[0].Text.ShouldContain("không thấy thông báo nào");
        var states = await NoticeStage.States(host, id);
        (states[5], states[6]).ShouldBe((LedgerState.CalledByPhone, LedgerState.NotReached));

        await host.Do(async services =>
        {
            var record = services.GetRequiredService<RecordTelling>();
            (await record.Record(other.SecretaryActor, id, Telling.Called, [6], host.Clock.GetUtcNow(), default)).ShouldBeNull();
            (await services.GetRequiredService<PauseNotice>().Pause(other.SecretaryActor, id, default)).Outcome.ShouldBe(PauseOutcome.NotAllowed);
            (await services.GetRequiredService<ResendNotice>().ToFailed(other.SecretaryActor, id, default)).Outcome.ShouldBe(ResendOutcome.NotAllowed);
            (await services.GetRequiredService<RecallNotice>().Take(other.SecretaryActor, id, default)).ShouldBeNull();
            (await services.GetRequiredService<CorrectNotice>().Correct(other.SecretaryActor, id, "Khác.", true, default)).Refusal.ShouldBe(NoticeRefusal.NotAllowed);
            (await services.GetRequiredService<FailedMessages>().SendAgain(other.SecretaryActor, branch.Id, null, default)).ShouldBeNull();
            (await services.GetRequiredService<RetryMessages>().All(branch.SecretaryActor, default)).ShouldBeNull();
            var groupLeader = new Actor(branch.Members[2], Role.PartyGroupLeader, branch.Id, branch.Groups[0]);
            (await services.GetRequiredService<ResendNotice>().ToFailed(groupLeader, id, default)).Outcome.ShouldBe(ResendOutcome.NotAllowed);
            (await services.GetRequiredService<PauseNotice>().Pause(groupLeader, id, default)).Outcome.ShouldBe(PauseOutcome.NotAllowed);
            return true;
        });
        (await NoticeStage.Ledger(host, id, other.SecretaryActor)).ShouldBeEmpty();
        (await NoticeStage.Ledger(host, id, new Actor(branch.Members[3], Role.Member, branch.Id, branch.Groups[1]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_goes_into_files_and_the_call_list_into_the_chat()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 30, linked: 12);
        var id = await NoticeStage.Send(host, branch, "Sáng mai 7 giờ nạo vét mương.", acknowledge: true);
        await host.PhoneOf(branch.Members[2]).Types("rõ");
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("đã gọi 13 14");

        var list = (await secretary.Types("danh sách cần gọi điện")).ShouldHaveSingleItem();
        list.Text.ShouldContain("Cần gọi điện 16 đồng chí");
        list.Text.ShouldContain("… và 6 đồng chí nữa.");
        list.Files.ShouldHaveSingleItem().ContentType.ShouldBe("application/pdf");

        var (xlsx, pdf) = (Path.Combine(host.Directory, "so.xlsx"), Path.Combine(host.Directory, "so.pdf"));
        var report = (await Verbs.Run(host.Directory, "notice", "report", id.ToString(), "--out", xlsx, "--json")).Json;
        string[] states = ["read", "readThroughHelper", "calledByPhone", "paperHandedOver", "delivered", "waiting", "notReached"];
        states.Sum(s => report.GetProperty(s).GetInt32()).ShouldBe(30);
        (report.GetProperty("read").GetInt32(), report.GetProperty("calledByPhone").GetInt32(), report.GetProperty("notReached").GetInt32()).ShouldBe((1, 2, 16));
        (await Verbs.Run(host.Directory, "notice", "report", id.ToString(), "--out", pdf)).Exit.ShouldBe(Exit.Done);
        (await File.ReadAllBytesAsync(pdf))[..4].ShouldBe("%PDF"u8.ToArray());
        (await File.ReadAllBytesAsync(xlsx))[..2].ShouldBe("PK"u8.ToArray());
        (await Verbs.Run(host.Directory, "notice", "report", id.ToString(), "--out", "so.docx")).Exit.ShouldBe(Exit.Usage);
        (await Verbs.Run(host.Directory, "notice", "report", Guid.NewGuid().ToString(), "--out", xlsx)).Exit.ShouldBe(Exit.Refused);
    }
}
