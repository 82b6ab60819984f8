using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class LinkingTests
{
    [Fact]
    public async Task A_code_in_a_forwarded_message_leads_to_the_question_to_consent_and_to_the_link()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        var code = await CodeFor(host, branch.Members[2]);
        var phone = host.PhoneOf("may-moi");

        var asked = (await phone.Types($"Chi bộ mời đồng chí kết nối (đến 31/12/2026). Mã mời: {code} (dùng một lần). ĐT 0912 345 678")).ShouldHaveSingleItem();
        asked.Text.ShouldStartWith($"Đây là trợ lý tự động của Chi bộ Khối Mẫu 1, do đồng chí bí thư {SampleBranch.NameOf(1)} phụ trách. Có đúng đồng chí là {SampleBranch.NameOf(3)}, Tổ 1 không ạ?");
        (await host.Read(db => db.AccountHolders().CountAsync())).ShouldBe(2);

        (await phone.Types("1")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã kết nối. Lịch họp sẽ được nhắc ở đây.");
        var holder = await host.Read(db => db.AccountHolders().SingleAsync(h => h.MemberId == branch.Members[2]));
        (holder.ConsentVersion, holder.ConsentedAt, holder.Address.Channel).ShouldBe((LinkAccount.ConsentVersion, host.Clock.GetUtcNow(), "simulator"));
        (await host.PhoneOf("nguoi-khac").Types(code)).ShouldHaveSingleItem().Text.ShouldStartWith("Mã này đã được dùng để kết nối.");
        (await phone.Types(code)).ShouldHaveSingleItem().Text.ShouldContain("đã kết nối đồng chí");
    }

    [Theory]
    [InlineData("Không phải")]
    [InlineData("Tôi chưa đồng ý")]
    [InlineData("không đồng ý")]
    public async Task Without_consent_nothing_is_kept_and_the_code_still_works(string answer)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        var code = await CodeFor(host, branch.Members[2]);

        await host.Sends("may-moi", new IncomingContent.Started(code.Replace(" ", "", StringComparison.Ordinal)));
        (await host.PhoneOf("may-moi").Types(answer)).ShouldHaveSingleItem().Text.ShouldContain("không lưu gì");
        (await host.Read(db => db.AccountHolders().CountAsync(h => h.MemberId == branch.Members[2]))).ShouldBe(0);
        (await host.Read(db => db.ChannelAccounts().CountAsync())).ShouldBe(2);
        (await host.Read(db => db.Questions().CountAsync())).ShouldBe(0);
        (await host.PhoneOf("may-moi").Types(code)).ShouldHaveSingleItem().Choices.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_bare_yes_is_asked_once_more_and_consent_in_words_links()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        var phone = host.PhoneOf("may-moi");
        await phone.Types(await CodeFor(host, branch.Members[2]));

        (await phone.Types("dạ đúng rồi")).ShouldHaveSingleItem().Text.ShouldContain("Đồng ý thì nhắn: đồng ý, hoặc số 1.");
        (await host.Read(db => db.AccountHolders().CountAsync())).ShouldBe(2);
        (await phone.Types("toi dong y")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã kết nối.");
        (await Holders(host, "may-moi")).ShouldBe([branch.Members[2]]);
    }

    [Fact]
    public async Task A_code_is_never_stored_dies_after_thirty_days_and_when_a_newer_one_is_made()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        var old = await CodeFor(host, branch.Members[2]);
        var digits = old.Replace(" ", "", StringComparison.Ordinal);
        (await host.Read(db => db.Invites().SingleAsync())).CodeHash.ShouldNotContain(digits);

        var newer = await CodeFor(host, branch.Members[2]);
        (await host.PhoneOf("may-moi").Types(old)).ShouldHaveSingleItem().Text.ShouldContain("thay bằng mã mới hơn");
        await host.Advance(TimeSpan.FromDays(30));
        (await host.PhoneOf("may-moi").Types(newer)).ShouldHaveSingleItem().Text.ShouldContain("hết hạn");
    }

    [Fact]
    public async Task Five_wrong_codes_in_ten_minutes_make_the_chat_wait_even_with_the_right_one()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        var code = await CodeFor(host, branch.Members[2]);
        var phone = host.PhoneOf("may-moi");
        for (var wrong = 0; wrong < 5; wrong++)
        {
            (await phone.Types($"1111-2222-333{wrong}")).ShouldHaveSingleItem().Text.ShouldContain("chưa thấy mã này");
        }

        (await phone.Types(code)).ShouldHaveSingleItem().Text.ShouldContain("thử lại sau 10 phút");
        (await host.PhoneOf("may-khac").Types("1111 2222 3333")).ShouldHaveSingleItem().Text.ShouldContain("chưa thấy mã này");
        await host.Advance(TimeSpan.FromMinutes(10));
        (await phone.Types(code)).ShouldHaveSingleItem().Choices.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_couple_may_share_one_phone_or_change_over_and_a_third_does_not_fit()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5, linked: 3);
        var phone = host.PhoneOf(branch.Members[2]);

        (await phone.Types(await CodeFor(host, branch.Members[3]))).ShouldHaveSingleItem().Text
            .ShouldBe($"Máy này đã kết nối đồng chí {SampleBranch.NameOf(3)}. Thêm đồng chí {SampleBranch.NameOf(4)} dùng chung máy phải không ạ?");
        (await phone.Presses("Dùng chung")).ShouldHaveSingleItem().Text.ShouldContain($"Có đúng đồng chí là {SampleBranch.NameOf(4)}");
        await phone.Types("1");
        (await Holders(host, branch.Members[2])).ShouldBe([branch.Members[2], branch.Members[3]], ignoreOrder: true);

        var third = (await phone.Types(await CodeFor(host, branch.Members[4]))).ShouldHaveSingleItem();
        third.Choices.Select(c => c.Label).ShouldBe([$"Đổi sang đồng chí {SampleBranch.NameOf(5)}", "Thôi"]);
        await phone.Types("1");
        await phone.Types("1");
        (await Holders(host, branch.Members[2])).ShouldBe([branch.Members[4]]);
    }

    [Fact]
    public async Task A_second_device_of_one_member_is_linked_and_told_so()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await host.PhoneOf("may-thu-hai").Types(await CodeFor(host, branch.Members[2]));

        (await host.PhoneOf("may-thu-hai").Types("1")).ShouldHaveSingleItem().Text.ShouldContain("một máy khác đã kết nối từ trước");
        (await host.Read(db => db.AccountHolders().CountAsync(h => h.MemberId == branch.Members[2]))).ShouldBe(2);
    }

    [Fact]
    public async Task Name_and_year_are_vouched_for_by_the_secretary_and_then_consented_to()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        var phone = host.PhoneOf("may-moi");

        var known = (await phone.Types("toi la mau thi cuc sinh nam 1953")).ShouldHaveSingleItem().Text;
        var unknown = (await host.PhoneOf("may-la").Types("Mẫu Thị Không Có 1953")).ShouldHaveSingleItem().Text;
        unknown.ShouldBe(known);
        known.ShouldNotContain("Cúc");

        var secretary = host.PhoneOf(branch.Secretary);
        var asked = (await secretary.Messages()).Where(m => m.FromBot).ShouldHaveSingleItem();
        asked.Text.ShouldContain("nói là đồng chí Mẫu Thị Cúc, sinh năm 1953, Tổ 1");
        (await host.Read(db => db.AccountHolders().CountAsync())).ShouldBe(2);
        await secretary.Types("1");
        (await phone.Newest()).Text.ShouldContain("Có đúng đồng chí là Mẫu Thị Cúc");
        await phone.Types("1");
        (await Holders(host, "may-moi")).ShouldBe([branch.Members[2]]);
        (await host.Read(db => db.LinkRequests().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_secretary_who_says_no_leaves_nothing_of_the_stranger()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await host.PhoneOf("may-la").Types("1953 Mẫu Thị Cúc");
        var before = (await host.PhoneOf("may-la").Messages()).Count;

        (await host.PhoneOf(branch.Secretary).Presses("Không phải")).ShouldHaveSingleItem().Text.ShouldContain("không lưu gì");
        (await host.Read(db => db.LinkRequests().CountAsync())).ShouldBe(0);
        (await host.PhoneOf("may-la").Messages()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task His_own_contact_is_matched_a_couple_is_asked_which_and_anothers_contact_is_refused()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await host.Do(async services =>
        {
            var wife = (await services.GetRequiredService<Core.Storage.ChiBoDb>().Members().FindAsync(branch.Members[3]))!;
            wife.Describe(wife.FullName, null, wife.BirthYear, "0900000003");
            return true;
        });

        (await host.Sends("may-moi", new IncomingContent.ContactShared("+84900000003", IsOwn: false))).ShouldHaveSingleItem().Text.ShouldContain("của chính đồng chí");
        var which = (await host.Sends("may-moi", new IncomingContent.ContactShared("+84900000003", IsOwn: true))).ShouldHaveSingleItem();
        which.Choices.Select(c => c.Label).ShouldBe([SampleBranch.NameOf(3), SampleBranch.NameOf(4)], ignoreOrder: true);
        await host.PhoneOf("may-moi").Presses(SampleBranch.NameOf(4));
        await host.PhoneOf(branch.Secretary).Types("đúng");
        await host.PhoneOf("may-moi").Presses("Đúng, tôi đồng ý");
        (await Holders(host, "may-moi")).ShouldBe([branch.Members[3]]);
    }

    [Fact]
    public async Task A_number_that_looks_like_an_identity_card_is_not_wanted()
    {
        await using var host = await ChiBoHost.Start();
        (await host.PhoneOf("may-moi").Types("số của tôi 001150012345")).ShouldHaveSingleItem().Text.ShouldContain("không cần số căn cước");
    }

    private static async Task<string> CodeFor(ChiBoHost host, MemberId member) => await host.Do(async services =>
        ((InviteOutcome.Issued)await services.GetRequiredService<InviteMember>().Invite(Actor.CommandLine, member, default)).Invite.Code.ToString());

    private static Task<List<MemberId>> Holders(ChiBoHost host, object phone)
    {
        var chat = Bot.Channels.Simulator.SimulatorSender.AddressOf(phone.ToString()!);
        return host.Read(db => db.AccountHolders().Where(h => h.Address == chat).Select(h => h.MemberId).ToListAsync());
    }
}
