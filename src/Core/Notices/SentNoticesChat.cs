using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>
/// What is said about notices that are out: "Rõ", how they stand, repeat, withdraw. "Rõ" gets no answer: every message costs,
/// and the one who says it is done.
/// </summary>
public sealed class SentNoticesChat(
    FindNoticeScope findScope, RecentNotices recentNotices, AcknowledgeNotice acknowledge, ShowNotice showNotice, RemindUnacknowledged remind,
    WithdrawNotice withdraw) : FeatureChat
{
    /// <summary>Name of the questions and undos.</summary>
    public const string ChatName = "sent-notices";

    private const string Menu = "menu";
    private const string Pick = "pick";
    private const string Acknowledgement = "ack";

    /// <summary>Kind of the question under a notice's standing; asked by <see cref="ShowNotice"/>.</summary>
    public const string Act = "act";

    public override string Name => ChatName;

    /// <summary>The acknowledgement under a notice: no digit means it.</summary>
    public static QuestionDraft AckQuestion(NoticeId notice) => new(ChatName, Acknowledgement, notice, [SentNoticeTexts.Clear], Numbered: false);

    /// <summary>Write a new one, or see the recent ones.</summary>
    public static QuestionDraft MenuQuestion() => new(ChatName, Menu, Menu, [ComposeTexts.New, ComposeTexts.Recent]);

    public override async Task<Claim?> Bid(Turn turn)
    {
        if (NoticeWords.IsAcknowledgement(turn.Text))
        {
            return await acknowledge.Awaits(turn.From, turn.Cancel) switch
            {
                true => new Claim(0.95, () => acknowledge.OfAll(turn.Actor, turn.From, turn.Now, turn.Cancel), "đã rõ thông báo"),
                // Said twice is said: no answer either.
                false => new Claim(0.5, () => Task.CompletedTask, "đã rõ thông báo"),
                null => null,
            };
        }

        Func<Turn, NoticeScope, Task>? act =
            NoticeWords.IsRemind(turn.Text) ? RemindNewest
            : NoticeWords.IsWithdraw(turn.Text) ? WithdrawNewest
            : NoticeWords.IsRecent(turn.Text) ? ShowRecent
            : null;
        return act is null || await findScope.For(turn.Actor, turn.Cancel) is not { } scope
            ? null
            : new Claim(NoticeWords.NamesNotice(turn.Text) ? 0.9 : 0.6, () => act(turn, scope), "việc về thông báo đã gửi");
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == Acknowledgement)
        {
            await acknowledge.Of(question.Read<NoticeId>(), turn.Actor, turn.From, turn.Now, turn.Cancel);
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
                turn.Say(ComposeTexts.AskText);
                break;
            case (Menu, _):
                turn.Chat.DropDraft();
                await ShowRecent(turn, scope);
                break;
            case (Pick, _):
                await showNotice.Show(turn, question.Read<List<NoticeId>>()[number - 1]);
                break;
            default:
                var asked = question.Read<NoticeActions>();
                await Do(turn, asked.Notice, asked.Offered[number - 1]);
                break;
        }
    }

    public override Task Undo(Turn turn, string data) => Withdraw(turn, new NoticeId(JsonSerializer.Deserialize<Guid>(data)));

    private async Task Do(Turn turn, NoticeId notice, NoticeAction action)
    {
        switch (action)
        {
            case NoticeAction.Remind:
                var (outcome, members) = await remind.Remind(turn.Actor, notice, turn.Now, turn.Cancel);
                turn.Say(SentNoticeTexts.Repeated(outcome, members));
                break;
            case NoticeAction.Withdraw:
                await Withdraw(turn, notice);
                break;
            case NoticeAction.CallList:
                await showNotice.ShowCallList(turn, notice);
                break;
            case NoticeAction.WhoIsSilent:
                await showNotice.ShowSilent(turn, notice);
                break;
        }
    }

    private async Task Withdraw(Turn turn, NoticeId notice)
    {
        var withdrawal = await withdraw.Withdraw(turn.Actor, notice, turn.Cancel);
        turn.Say(withdrawal.Allowed ? SentNoticeTexts.Withdrawn(withdrawal) : ConversationTexts.NotAllowed);
    }

    private async Task RemindNewest(Turn turn, NoticeScope scope)
    {
        var asking = (await recentNotices.Of(turn.Actor, scope.Branch, turn.Cancel)).FirstOrDefault(n => n.AsksAcknowledgement && n.SentAt is not null);
        if (asking is null)
        {
            turn.Say(SentNoticeTexts.NothingToRepeat);
            return;
        }

        await Do(turn, asking.Id, NoticeAction.Remind);
    }

    private async Task WithdrawNewest(Turn turn, NoticeScope scope)
    {
        var open = (await recentNotices.Of(turn.Actor, scope.Branch, turn.Cancel))
            .FirstOrDefault(n => n.State is NoticeState.Scheduled or NoticeState.Sending);
        if (open is null)
        {
            turn.Say(SentNoticeTexts.NothingToWithdraw);
            return;
        }

        await Withdraw(turn, open.Id);
    }

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
