using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>
/// What is said about notices that are out: "Rõ", how they stand, repeat, withdraw. "Rõ" gets no answer: every message costs,
/// and the one who says it is done.
/// </summary>
public sealed class SentNoticesChat(
    FindNoticeScope findScope, RecentNotices recentNotices, AcknowledgeNotice acknowledge, ShowNotice showNotice, ActOnNotice act) : FeatureChat
{
    /// <summary>Name of the questions and undos.</summary>
    public const string ChatName = "sent-notices";

    private const string Menu = "menu";
    private const string Pick = "pick";
    private const string Acknowledgement = "ack";

    public override string Name => ChatName;

    // Commands, for a line of answers taken by telephone begins with the same words.
    public override IReadOnlyList<ChatCommand> Commands => [new("danhsachcangoidien", CallNewest), new("danhsachgoidien", CallNewest), new("cangoidien", CallNewest)];

    /// <summary>The acknowledgement under a notice: no digit means it.</summary>
    public static QuestionDraft AckQuestion(NoticeId notice) => new(ChatName, Acknowledgement, notice, [SentNoticeTexts.Clear], Numbered: false);

    /// <summary>Write a new one, or see the recent ones.</summary>
    public static QuestionDraft MenuQuestion() => new(ChatName, Menu, Menu, [ComposeTexts.New, ComposeTexts.Recent]);

    public override async Task<Claim?> Bid(Turn turn)
    {
        // The notice itself follows; a word about it would be one message more.
        if ((NoticeWords.IsLook(turn.Text) || NoticeWords.IsAcknowledgement(turn.Text)) && turn.Channel.Window is not null
            && await acknowledge.Waits(turn))
        {
            return new Claim(0.96, () => Task.CompletedTask, "xem thông báo");
        }

        if (NoticeWords.IsAcknowledgement(turn.Text))
        {
            return await acknowledge.Awaits(turn) switch
            {
                true => new Claim(0.95, () => acknowledge.OfAll(turn), "đã rõ thông báo"),
                // Said twice is said: no answer either.
                false => new Claim(0.5, () => Task.CompletedTask, "đã rõ thông báo"),
                null => null,
            };
        }

        Func<Turn, NoticeScope, Task>? meant = NoticeWords.ActionIn(turn.Text) is { } action ? (t, scope) => DoNewest(t, scope, action)
            : NoticeWords.IsRecent(turn.Text) ? ShowRecent
            : null;
        return meant is null || await findScope.For(turn.Actor, turn.Cancel) is not { } found
            ? null
            : new Claim(NoticeWords.NamesNotice(turn.Text) ? 0.9 : 0.6, () => meant(turn, found), "việc về thông báo đã gửi");
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == Acknowledgement)
        {
            await acknowledge.Of(question.Read<NoticeId>(), turn);
            return;
        }

        if (await findScope.For(turn.Actor, turn.Cancel) is not { } scope)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        switch (question.Kind, number)
        {
            case (Menu, 1):
                turn.KeepDraft(NoticesChat.ChatName, NoticeDraft.Begin(scope));
                turn.Say(ComposeTexts.AskText(turn.Channel));
                break;
            case (Menu, _):
                turn.Chat.DropDraft();
                await ShowRecent(turn, scope);
                break;
            case (Pick, _):
                await showNotice.Show(turn, question.Read<List<NoticeId>>()[number - 1]);
                break;
            case (ActOnNotice.RecallKind, _):
                await act.Recall(turn, question.Read<NoticeId>(), sure: number == 1);
                break;
            default:
                var asked = question.Read<NoticeActions>();
                await act.Do(turn, asked.Notice, asked.Offered[number - 1]);
                break;
        }
    }

    public override Task Undo(Turn turn, string data) => act.Withdraw(turn, new NoticeId(JsonSerializer.Deserialize<Guid>(data)));

    private async Task CallNewest(Turn turn)
    {
        if (await findScope.For(turn.Actor, turn.Cancel) is { } scope)
        {
            await DoNewest(turn, scope, NoticeAction.CallList);
            return;
        }

        turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
    }

    // What was typed without saying of which notice is about the newest it can be about.
    private async Task DoNewest(Turn turn, NoticeScope scope, NoticeAction action)
    {
        var newest = (await recentNotices.Of(turn.Actor, scope.Branch, turn.Cancel)).FirstOrDefault(n => Fits(n, action));
        if (newest is null)
        {
            turn.Say(SentNoticeTexts.None(action));
            return;
        }

        await act.Do(turn, newest.Id, action);
    }

    private static bool Fits(Notice notice, NoticeAction action) => action switch
    {
        NoticeAction.Remind => notice.AsksAcknowledgement && notice.SentAt is not null,
        NoticeAction.Withdraw => notice.State is NoticeState.Scheduled or NoticeState.Sending or NoticeState.Paused,
        NoticeAction.Pause => notice.State == NoticeState.Sending,
        NoticeAction.GoOn => notice.State == NoticeState.Paused,
        NoticeAction.Recall => notice.SentAt is not null,
        _ => notice.SentAt is not null && notice.State != NoticeState.Withdrawn,
    };

    private async Task ShowRecent(Turn turn, NoticeScope scope)
    {
        var recent = await recentNotices.Of(turn.Actor, scope.Branch, turn.Cancel);
        if (recent.Count == 0)
        {
            turn.Say(SentNoticeTexts.NoneYet);
            return;
        }

        var labels = await showNotice.Labels(recent, turn.Cancel);
        await turn.Ask(SentNoticeTexts.WhichOne, new QuestionDraft(ChatName, Pick, recent.Select(n => n.Id).ToList(), labels));
    }
}
