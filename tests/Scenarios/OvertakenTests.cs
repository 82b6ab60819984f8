using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Attendance;
using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class OvertakenTests
{
    private const string Comes = "tôi có dự họp";
    private const string StaysAway = "xin vắng, con ốm";

    [Fact]
    public async Task In_the_usual_order_the_last_word_stands()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(30));
        await Hear(stage, 10, Comes, secondsAgo: 9);
        await Hear(stage, 11, StaysAway, secondsAgo: 8);

        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task An_older_message_that_comes_late_undoes_no_newer_answer()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(30));
        await Hear(stage, 11, Comes, secondsAgo: 8);
        await Hear(stage, 10, StaysAway, secondsAgo: 9);

        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillAttend);
        (await Said(stage)).ShouldBe(AttendanceTexts.NewerStands);
        await Hear(stage, 12, StaysAway, secondsAgo: 1);
        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task An_older_take_it_back_takes_back_nothing_newer()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(30));
        await Hear(stage, 11, Comes, secondsAgo: 8);
        await Hear(stage, 10, "sai rồi", secondsAgo: 9);

        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillAttend);
    }

    [Fact]
    public async Task An_older_message_about_something_nobody_answered_since_still_counts()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(30));
        await Hear(stage, 11, "/lich", secondsAgo: 8);
        await Hear(stage, 10, StaysAway, secondsAgo: 9);

        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    [Fact]
    public async Task A_bot_account_whose_numbers_begin_anew_is_understood()
    {
        await using var stage = await RollCallStage.Make(before: TimeSpan.FromHours(30));
        await Hear(stage, 900, Comes, secondsAgo: 5);
        await stage.Host.Advance(TimeSpan.FromMinutes(1));
        await Hear(stage, 1, StaysAway, secondsAgo: 0);

        (await stage.RecordOf(3)).Reply.ShouldBe(Reply.WillBeAbsent);
    }

    private static async Task Hear(RollCallStage stage, long number, string text, int secondsAgo)
    {
        var update = new IncomingMessage(
            Chat(stage), $"message-{number}", stage.Host.Clock.GetUtcNow() - TimeSpan.FromSeconds(secondsAgo), new IncomingContent.Text(text), MessageNumber: number);
        (await stage.Host.Services.GetRequiredService<InboxPump>().HandOver(update, CancellationToken.None)).ShouldBe(UpdateEnding.Handled);
    }

    private static async Task<string> Said(RollCallStage stage)
    {
        var chat = Chat(stage);
        return Outbox.Read(await stage.Host.Read(db => db.Outbox().Where(r => r.To == chat).OrderBy(r => r.Id).LastAsync())).Text;
    }

    private static ChatAddress Chat(RollCallStage stage) => SimulatorSender.AddressOf(stage.Branch.Members[2].ToString());
}
