using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>Carries out in a chat what was chosen about a notice that is out.</summary>
public sealed class ActOnNotice(
    RemindUnacknowledged remind, WithdrawNotice withdraw, PauseNotice pause, ResendNotice resend, RecallNotice recall, ShowNotice showNotice)
{
    /// <summary>Kind of the question under a notice's standing.</summary>
    public const string Kind = "act";

    /// <summary>Kind of the question before messages are deleted.</summary>
    public const string RecallKind = "recall";

    /// <summary>Those actions to choose from.</summary>
    public static QuestionDraft Question(NoticeId notice, IReadOnlyList<NoticeAction> actions) =>
        new(SentNoticesChat.ChatName, Kind, new NoticeActions(notice, actions), [.. actions.Select(SentNoticeTexts.Label)]);

    /// <summary>Does it; each use case sees for itself whether the person may.</summary>
    public Task Do(Turn turn, NoticeId notice, NoticeAction action) => action switch
    {
        NoticeAction.Remind => Remind(turn, notice),
        NoticeAction.Withdraw => Withdraw(turn, notice),
        NoticeAction.CallList => showNotice.ShowCallList(turn, notice),
        NoticeAction.WhoIsSilent => showNotice.ShowSilent(turn, notice),
        NoticeAction.Pause => Pause(turn, notice),
        NoticeAction.GoOn => GoOn(turn, notice),
        NoticeAction.ResendFailed => Resend(turn, notice),
        NoticeAction.Report => showNotice.ShowReport(turn, notice),
        NoticeAction.Correct => CorrectionChat.Begin(turn, notice),
        NoticeAction.Recall => AskRecall(turn, notice),
        NoticeAction.More => showNotice.ShowMore(turn, notice),
    };

    /// <summary>Deletes what was sent, after the question.</summary>
    public async Task Recall(Turn turn, NoticeId notice, bool sure)
    {
        if (!sure)
        {
            turn.Say(SentNoticeTexts.RecallLeft);
            return;
        }

        turn.Say(await recall.Take(turn.Actor, notice, turn.Cancel) is { } done ? SentNoticeTexts.Recalled(done) : ConversationTexts.NotAllowed);
    }

    /// <summary>Takes back what has not gone out.</summary>
    public async Task Withdraw(Turn turn, NoticeId notice)
    {
        var withdrawal = await withdraw.Withdraw(turn.Actor, notice, turn.Cancel);
        turn.Say(withdrawal.Allowed ? SentNoticeTexts.Withdrawn(withdrawal) : ConversationTexts.NotAllowed);
    }

    private async Task Remind(Turn turn, NoticeId notice)
    {
        var (outcome, members) = await remind.Remind(turn.Actor, notice, turn.Now, turn.Cancel);
        turn.Say(SentNoticeTexts.Repeated(outcome, members));
    }

    private async Task Pause(Turn turn, NoticeId notice)
    {
        var (outcome, messages) = await pause.Pause(turn.Actor, notice, turn.Cancel);
        var text = SentNoticeTexts.Paused(outcome, messages);
        if (outcome != PauseOutcome.Done)
        {
            turn.Say(text);
            return;
        }

        await turn.Ask(text, Question(notice, [NoticeAction.GoOn, NoticeAction.Withdraw]));
    }

    private async Task GoOn(Turn turn, NoticeId notice)
    {
        var (outcome, messages) = await pause.GoOn(turn.Actor, notice, turn.Cancel);
        turn.Say(SentNoticeTexts.WentOn(outcome, messages));
    }

    private async Task Resend(Turn turn, NoticeId notice)
    {
        var (outcome, members) = await resend.ToFailed(turn.Actor, notice, turn.Cancel);
        turn.Say(SentNoticeTexts.Resent(outcome, members));
    }

    private async Task AskRecall(Turn turn, NoticeId notice)
    {
        if (await recall.Look(turn.Actor, notice, turn.Cancel) is not { } look)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (look.Deletable == 0)
        {
            turn.Say(SentNoticeTexts.NothingToRecall);
        }
        else
        {
            await turn.Ask(
                SentNoticeTexts.AskRecall(look), new QuestionDraft(SentNoticesChat.ChatName, RecallKind, notice, SentNoticeTexts.RecallChoices, Once: true));
        }
    }
}
