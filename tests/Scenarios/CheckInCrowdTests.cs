using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class CheckInCrowdTests
{
    [Fact]
    public async Task Presses_that_come_together_do_what_each_alone_would_have_done()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var presses = await Presses(stage);
        var foreign = presses[0] with { From = presses[0].From with { Chat = "somebody-else" }, UpdateId = "foreign" };

        (await Handle(stage, [.. presses, foreign])).ShouldAllBe(e => e == UpdateEnding.Handled);

        (await stage.Figures()).Present.ShouldBe(presses.Count);
        var history = await stage.Host.Read(db => db.AttendanceChanges().ToListAsync());
        history.Select(c => (c.MemberId, c.Before, c.After, c.By)).ShouldBe(
            presses.Select((_, i) => (stage.Branch.Members[i], "presence:NotRecorded", "presence:Present", (Core.Access.MemberId?)stage.Branch.Members[i])), ignoreOrder: true);
        var replies = await RepliesTo(stage, [.. presses, foreign]);
        replies.Count.ShouldBe(presses.Count + 1);
        replies.Count(r => r.StartsWith("Đã điểm danh: đồng chí có mặt", StringComparison.Ordinal)).ShouldBe(presses.Count);
        replies.Count(r => r == ConversationTexts.ForeignChoice).ShouldBe(1);
        (await stage.Host.Read(db => db.Questions().CountAsync(q => q.Kind == RollCallChat.Here && q.AnsweredAt != null))).ShouldBe(presses.Count);

        (await Handle(stage, presses)).ShouldAllBe(e => e == UpdateEnding.SeenBefore);
        (await stage.Host.Read(db => db.AttendanceChanges().CountAsync())).ShouldBe(presses.Count);
    }

    [Fact]
    public async Task Of_presses_that_come_together_one_that_fails_spoils_none()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var presses = await Presses(stage);
        await stage.Host.Read(db => db.Database.ExecuteSqlRawAsync(
            """CREATE TRIGGER Bad BEFORE INSERT ON "AttendanceChanges" WHEN NEW."MemberId" = (SELECT "MemberId" FROM "Memberships" WHERE "RosterNumber" = 4) BEGIN SELECT RAISE(ABORT, 'bad'); END"""));

        var endings = await Handle(stage, presses);

        endings.ShouldBe(presses.Select((_, i) => i == 3 ? UpdateEnding.Failed : UpdateEnding.Handled));
        (await stage.Figures()).Present.ShouldBe(presses.Count - 1);
        (await stage.Host.Read(db => db.AttendanceChanges().CountAsync())).ShouldBe(presses.Count - 1);
        (await RepliesTo(stage, presses)).Count(r => r == ConversationTexts.Failed).ShouldBe(1);
    }

    [Fact]
    public async Task After_the_sheet_is_closed_a_crowd_is_told_so_and_nothing_is_recorded()
    {
        await using var stage = await RollCallStage.Make();
        await stage.Open();
        var presses = await Presses(stage);
        await stage.Secretary.Types("chốt");
        await stage.Secretary.Presses("Chốt");
        var before = await stage.Figures();

        (await Handle(stage, presses)).ShouldAllBe(e => e == UpdateEnding.Handled);

        (await stage.Figures()).ShouldBe(before);
        (await stage.Host.Read(db => db.AttendanceChanges().CountAsync())).ShouldBe(0);
    }

    private static async Task<List<IncomingMessage>> Presses(RollCallStage stage)
    {
        var questions = (await stage.Host.Read(db => db.Questions().Where(q => q.Kind == RollCallChat.Here).ToListAsync()))
            .ToDictionary(q => q.Read<CheckInQuestion>().Members.Single());
        return
        [
            .. stage.Branch.Members.Select((member, i) => questions[member.Value]).Select((q, i) => new IncomingMessage(
                q.Chat, $"crowd-{i}", DateTimeOffset.UnixEpoch, new IncomingContent.ChoicePressed(new Choices(q.Id, q.ReadLabels()).Payload(1)))),
        ];
    }

    private static async Task<List<UpdateEnding>> Handle(RollCallStage stage, IReadOnlyList<IncomingMessage> updates) =>
        [.. (await stage.Host.Services.GetRequiredService<Inbox>().HandleBatch(updates, CancellationToken.None)).Select(e => e.Ending)];

    private static async Task<List<string>> RepliesTo(RollCallStage stage, IReadOnlyList<IncomingMessage> updates)
    {
        var chats = updates.Select(u => u.From).ToList();
        var rows = await stage.Host.Read(db => db.Outbox().Where(r => r.Lane == Lane.Reply && chats.Contains(r.To)).OrderBy(r => r.Id).ToListAsync());
        return [.. rows.Select(r => Outbox.Read(r).Text).Where(t => t.StartsWith("Đã điểm danh:", StringComparison.Ordinal) || t == ConversationTexts.ForeignChoice || t == ConversationTexts.Failed)];
    }
}
