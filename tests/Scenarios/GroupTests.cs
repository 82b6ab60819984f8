using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class GroupTests
{
    [Fact]
    public async Task Only_a_registered_group_hears_figures_and_never_a_name()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromDays(2));
        await stage.PhoneOf(3).Types("có");
        await stage.PhoneOf(4).Types("vắng, con ốm");

        (await InGroup(stage, 3, "họp thế nào nhỉ?")).ShouldBe(ConversationTexts.InGroup);
        (await InGroup(stage, 3, "/dangky")).ShouldBe(ConversationTexts.NotAllowed);
        (await InGroup(stage, 1, "/dangky@tro_ly")).ShouldNotBeNull().ShouldContain("Đã đăng ký nhóm này cho Chi bộ Khối Mẫu 1");
        (await InGroup(stage, 5, "họp thế nào nhỉ?")).ShouldBe(
            "Buổi 03/12: 1 đồng chí báo dự, 1 xin vắng, 6 chưa trả lời. Đồng chí nhắn riêng cho trợ lý để trả lời nhé.");
        (await InGroup(stage, 5, "chào cả nhà", spokenTo: false)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reply_or_a_code_in_a_group_records_nothing()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        await InGroup(stage, 3, await stage.Code());
        await InGroup(stage, 3, "vắng, ốm");
        (await stage.RecordOf(3)).ShouldSatisfyAllConditions(r => r.Presence.ShouldBe(Presence.NotRecorded), r => r.Reply.ShouldBe(Reply.None));
    }

    private static async Task<string?> InGroup(RollCallStage stage, int number, string text, bool spokenTo = true)
    {
        var group = stage.Host.PhoneOf("nhom-chi-bo");
        var before = (await group.Messages()).Count;
        var sender = SimulatorSender.AddressOf(stage.Branch.Members[number - 1].ToString());
        await stage.Host.Services.GetRequiredService<InboxPump>().HandOver(
            new IncomingMessage(
                SimulatorSender.AddressOf("nhom-chi-bo"), Guid.NewGuid().ToString("N"), stage.Host.Clock.GetUtcNow(), new IncomingContent.Text(text),
                IsGroup: true, spokenTo, sender),
            CancellationToken.None);
        await stage.Host.Advance(TimeSpan.Zero);
        return (await group.Messages()).Skip(before).SingleOrDefault()?.Text;
    }
}
