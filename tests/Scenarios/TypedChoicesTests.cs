using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Choices where there are no buttons, on the fake Zalo: 1001 is the secretary, 1003 a member.</summary>
public sealed class TypedChoicesTests
{
    [Fact]
    public async Task A_choice_is_made_by_its_number_or_its_own_words_and_always_of_the_newest_question()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 4, linked: 0);
        await ZaloBotPhone.Link(host, branch.Members.Take(3), firstChat: 1001);
        var secretary = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        foreach (var typed in new[] { "3", "3.", "(3)", "số 3", "ba", "so ba", "Số ba ạ", "Xem ai chưa kết nối", "xem ai chua ket noi." })
        {
            (await secretary.Types("/moi"))[0].Choices.Count.ShouldBe(3);
            (await secretary.Types(typed)).ShouldHaveSingleItem().Text.ShouldStartWith("Chưa kết nối 1 đồng chí", customMessage: typed);
        }

        (await secretary.Types("3")).ShouldHaveSingleItem().Text.ShouldContain("không có câu hỏi nào chờ", customMessage: "what was answered is closed");

        await secretary.Types("/moi");
        (await secretary.Types("Nguyễn Thị Mẫu, 1950, Tổ 1")).ShouldHaveSingleItem().Choices.ShouldBe(["Ghi", "Thôi"]);
        (await secretary.Types("3")).ShouldHaveSingleItem().Text.ShouldContain("chỉ có 2 lựa chọn", customMessage: "the number of the older question");
        (await secretary.Types("hai")).ShouldHaveSingleItem().Text.ShouldBe(RosterImportTexts.GivenUp);
        (await secretary.Types("3")).ShouldHaveSingleItem().Text.ShouldContain("không có câu hỏi nào chờ", customMessage: "the older one does not come back");
    }

    [Fact]
    public async Task A_number_that_comes_before_the_newer_question_has_been_sent_asks_back()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 4, linked: 0);
        await ZaloBotPhone.Link(host, branch.Members.Take(3), firstChat: 1001);
        var secretary = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        await secretary.Types("/moi");
        await host.Do(async services => await services.GetRequiredService<Ask>().Put(
            ZaloBotPhone.AddressOf(1001), new OutgoingMessage("Mời ai ạ?"),
            new QuestionDraft("invites", "board", new OfBranch(branch.Id.Value), ["Mời tất cả", "Mời một đồng chí", "Xem ai chưa kết nối"]),
            new Postage(Lane.Reminder, NotBefore: host.Clock.GetUtcNow().AddMinutes(5)), branch.Secretary, default));

        (await secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NewerQuestion);
        (await host.Read(db => db.Invites().CountAsync())).ShouldBe(0);
        await host.Advance(TimeSpan.FromMinutes(5));
        (await secretary.Types("3")).ShouldHaveSingleItem().Text.ShouldStartWith("Chưa kết nối 1 đồng chí");
    }

    [Fact]
    public async Task Ro_acknowledges_as_a_word_and_no_digit_does_and_zero_is_always_a_person()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 4, linked: 0);
        await ZaloBotPhone.Link(host, branch.Members.Take(3), firstChat: 1001);
        var (secretary, member) = (new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)), new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1003)));
        await secretary.Types("/thongbao Mai treo cờ.");
        foreach (var typed in new[] { "cả chi bộ", "1", "1" })
        {
            await secretary.Types(typed);
        }

        member.Chat.Messages[^1].Text.ShouldEndWith("Đồng chí nhắn: Rõ");
        (await member.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("không có câu hỏi nào chờ");
        (await host.Read(db => db.NoticeRecipients().CountAsync(r => r.AcknowledgedAt != null))).ShouldBe(0);
        (await member.Types("Rõ")).ShouldBeEmpty();
        (await host.Read(db => db.NoticeRecipients().CountAsync(r => r.AcknowledgedAt != null))).ShouldBe(1);

        (await member.Types("0"))[0].Text.ShouldContain(SampleBranch.NameOf(1));
        await secretary.Types("/moi");
        (await secretary.Types("số 0"))[0].Text.ShouldContain(SampleBranch.NameOf(2), customMessage: "with a question open");
        await secretary.Types("thông báo");
        (await secretary.Types("0"))[0].Text.ShouldContain(SampleBranch.NameOf(2), customMessage: "in the middle of a draft");
    }
}
