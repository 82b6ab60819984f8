using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What can be done about a notice that is out.</summary>
public enum NoticeAction
{
    Remind,
    Withdraw,
    CallList,
    WhoIsSilent,
}

/// <summary>The actions a question offered, in order.</summary>
public sealed record NoticeActions(NoticeId Notice, IReadOnlyList<NoticeAction> Offered);

/// <summary>Shows in a chat how a notice stands, with what can be done about it.</summary>
public sealed class ShowNotice(ChiBoDb db, CountNotice countNotice, ListUnreached listUnreached, ListUnacknowledged listSilent, BranchClock clock)
{
    /// <summary>Figures and choices; a polite no for who may not see them.</summary>
    public async Task Show(Turn turn, NoticeId id)
    {
        if (await Find(turn, id) is not { } notice || await countNotice.Count(turn.Actor, notice, turn.Cancel) is not { } counts)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var text = SentNoticeTexts.Standing(notice, counts, NoticeTexts.Moment(notice.SentAt ?? notice.ScheduledFor ?? notice.CreatedAt, clock));
        var actions = Offered(notice, counts);
        if (actions.Count == 0)
        {
            turn.Say(text);
            return;
        }

        var labels = actions.Select(SentNoticeTexts.Label).ToList();
        await turn.Ask(text, new QuestionDraft(SentNoticesChat.ChatName, SentNoticesChat.Act, new NoticeActions(id, actions), labels));
    }

    /// <summary>Whom to phone.</summary>
    public async Task ShowCallList(Turn turn, NoticeId id)
    {
        var unreached = await Find(turn, id) is { } notice ? await listUnreached.Of(turn.Actor, notice, turn.Cancel) : [];
        turn.Say(unreached.Count == 0 ? SentNoticeTexts.NobodyToPhone : NoticeTexts.ToPhone(unreached));
    }

    /// <summary>Who has not said "Rõ".</summary>
    public async Task ShowSilent(Turn turn, NoticeId id)
    {
        var silent = await Find(turn, id) is { } notice ? await listSilent.Of(turn.Actor, notice, turn.Cancel) : [];
        turn.Say(SentNoticeTexts.Silent(silent));
    }

    /// <summary>A line for each notice of a list.</summary>
    public async Task<IReadOnlyList<string>> Labels(IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        var labels = new List<string>();
        foreach (var notice in notices)
        {
            var day = clock.ToLocal(notice.ScheduledFor ?? notice.CreatedAt).Date;
            labels.Add(SentNoticeTexts.Line(notice, await countNotice.Count(notice, cancel), day));
        }

        return labels;
    }

    private static List<NoticeAction> Offered(Notice notice, NoticeCounts counts)
    {
        var actions = new List<NoticeAction>();
        if (notice.AsksAcknowledgement && notice.State is (NoticeState.Sending or NoticeState.Finished) && counts.Sent > counts.Acknowledged)
        {
            actions.Add(NoticeAction.Remind);
            actions.Add(NoticeAction.WhoIsSilent);
        }

        if (counts.Waiting > 0)
        {
            actions.Add(NoticeAction.Withdraw);
        }

        if (counts.NotReached > 0)
        {
            actions.Add(NoticeAction.CallList);
        }

        return actions;
    }

    private async Task<Notice?> Find(Turn turn, NoticeId id) => await db.Notices().FindAsync([id], turn.Cancel);
}
