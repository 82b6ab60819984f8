using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class InvitesTests
{
    [Fact]
    public async Task The_board_shows_who_is_not_linked_and_prints_a_sheet_for_them()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5, linked: 3);
        var secretary = host.PhoneOf(branch.Secretary);

        var board = (await secretary.Types("/moi")).ShouldHaveSingleItem();
        board.Text.ShouldBe($"Đã kết nối 3/5; Tổ 1 còn: {SampleBranch.NameOf(5)}; Tổ 2 còn: {SampleBranch.NameOf(4)}.");
        var printed = await secretary.Presses("Mời tất cả chưa kết nối");
        printed[0].Text.ShouldContain("cho 2 đồng chí");
        printed[1].Files.ShouldHaveSingleItem().Name.ShouldBe("giay-moi.pdf");
        (await host.Read(db => db.Invites().Select(i => i.MemberId).ToListAsync())).ShouldBe([branch.Members[3], branch.Members[4]], ignoreOrder: true);
        (await host.Read(db => db.Errands().SingleAsync())).Request.ShouldBeEmpty();
    }

    [Fact]
    public async Task Printing_again_asks_before_it_makes_the_old_codes_void()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5, linked: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types($"/moi {SampleBranch.NameOf(4)}");
        await secretary.Types("/moi");

        (await secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("Có 1 đồng chí đã có mã mời còn hạn");
        await secretary.Presses("Chỉ in cho người chưa có mã");
        var now = host.Clock.GetUtcNow();
        (await host.Read(db => db.Invites().ToListAsync())).Select(i => (i.MemberId, i.StateAt(now))).ShouldBe(
            [(branch.Members[3], InviteState.Open), (branch.Members[4], InviteState.Open)], ignoreOrder: true);
    }

    [Fact]
    public async Task One_member_is_invited_by_number_with_a_text_that_can_be_forwarded_as_it_is()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("/moi");
        await secretary.Presses("Mời một đồng chí");
        (await secretary.Types("99")).ShouldHaveSingleItem().Text.ShouldContain("chưa thấy ai như vậy");

        var answers = await secretary.Types("4");
        answers.Count.ShouldBe(2);
        answers[1].Text.ShouldMatch(@"Mã mời: \d{4} \d{4} \d{4} \(dùng một lần, đến 31/12/2026\)");
        (await host.PhoneOf("may-moi").Types(answers[1].Text)).ShouldHaveSingleItem().Text.ShouldContain(SampleBranch.NameOf(4));
    }

    [Fact]
    public async Task A_member_is_refused_and_a_group_leader_sees_and_invites_his_own_group_only()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6, linked: 4);
        (await host.PhoneOf(branch.Members[2]).Types("/moi")).ShouldHaveSingleItem().Text.ShouldStartWith("Việc này do đồng chí bí thư");

        await host.Do(async services =>
            await services.GetRequiredService<GiveRole>().Give(Actor.CommandLine, branch.Members[2], Role.PartyGroupLeader, default));
        var leader = host.PhoneOf(branch.Members[2]);
        (await leader.Types("/moi")).ShouldHaveSingleItem().Text.ShouldBe($"Đã kết nối 2/3; Tổ 1 còn: {SampleBranch.NameOf(5)}.");
        (await leader.Types($"/moi {SampleBranch.NameOf(6)}")).ShouldHaveSingleItem().Text.ShouldContain("chưa thấy ai như vậy");
        (await leader.Types("/moi 5")).Count.ShouldBe(2);
        var refused = await host.Do(async services => await services.GetRequiredService<InviteMember>().Invite(
            new Actor(branch.Members[2], Role.PartyGroupLeader, branch.Id, branch.Groups[0]), branch.Members[5], default));
        refused.ShouldBeOfType<InviteOutcome.NotAllowed>();
        (await host.Read(db => db.Invites().Select(i => i.MemberId).ToListAsync())).ShouldBe([branch.Members[4]]);
    }

    [Fact]
    public async Task Nobody_gets_the_code_of_somebody_with_more_rights_than_his_own()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6, linked: 3);
        await Gives(host, branch.Members[2], Role.PartyGroupLeader);
        await Gives(host, branch.Members[4], Role.BranchCommitteeMember);
        await Gives(host, branch.Members[3], Role.Operator);
        var leader = host.PhoneOf(branch.Members[2]);

        (await leader.Types("/moi 1")).ShouldHaveSingleItem().Text.ShouldStartWith("Việc này do đồng chí bí thư");
        (await leader.Types("/moi 5")).ShouldHaveSingleItem().Text.ShouldStartWith("Việc này do đồng chí bí thư");
        await leader.Types("/moi");
        (await leader.Presses("Mời tất cả chưa kết nối")).ShouldHaveSingleItem().Files.ShouldBeEmpty();
        (await host.PhoneOf(branch.Secretary).Types("/moi 4")).ShouldHaveSingleItem().Text.ShouldStartWith("Việc này do đồng chí bí thư");
        await host.PhoneOf("may-la").Types($"{SampleBranch.NameOf(4)} 1954");

        (await host.Read(db => db.Invites().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.LinkRequests().CountAsync())).ShouldBe(0);
        (await host.PhoneOf(branch.Secretary).Types("/moi 5")).Count.ShouldBe(2);
    }

    private static Task<GiveRoleOutcome> Gives(ChiBoHost host, MemberId member, Role role) =>
        host.Do(services => services.GetRequiredService<GiveRole>().Give(Actor.CommandLine, member, role, default));

    [Fact]
    public async Task The_first_operator_comes_in_by_a_code_and_is_an_operator_at_once()
    {
        await using var host = await ChiBoHost.Start();
        var issued = await host.Do(async services => (await services.GetRequiredService<InviteOperator>().Invite(Actor.CommandLine, default))!);
        var phone = host.PhoneOf("may-quan-tri");

        (await phone.Types(issued.Code.ToString())).ShouldHaveSingleItem().Text.ShouldContain("người quản trị");
        await phone.Types("1");
        await SampleBranch.Make(host, members: 2, linked: 1);
        (await phone.Types("/moi")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã kết nối 1/2");
    }

    [Fact]
    public async Task Erasing_a_member_takes_his_invites_and_requests_along()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await host.PhoneOf(branch.Secretary).Types("/moi 3");
        await host.PhoneOf("may-la").Types($"{SampleBranch.NameOf(3)} 1953");
        (await host.Read(db => db.LinkRequests().CountAsync())).ShouldBe(1);

        await host.Do(async services => await services.GetServices<IPersonalData>().Single(d => d is EnrolmentData).Erase(branch.Members[2], default));
        (await host.Read(db => db.Invites().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.LinkRequests().CountAsync())).ShouldBe(0);
    }
}
