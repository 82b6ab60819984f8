namespace ChiBo.Core.Notices;

/// <summary>What can be done about a notice that is out.</summary>
public enum NoticeAction
{
    Remind,
    Withdraw,
    CallList,
    WhoIsSilent,
    Pause,
    GoOn,
    ResendFailed,

    /// <summary>The ledger as a workbook.</summary>
    Report,

    /// <summary>Another text.</summary>
    Correct,

    /// <summary>Off the phones again.</summary>
    Recall,

    /// <summary>The actions that found no room.</summary>
    More,
}

/// <summary>The actions a question offered, in order.</summary>
public sealed record NoticeActions(NoticeId Notice, IReadOnlyList<NoticeAction> Offered)
{
    /// <summary>A question has at most that many choices.</summary>
    public const int Most = 5;

    /// <summary>What makes sense as the notice stands, what is nearest at hand first.</summary>
    /// <param name="canChange">Its messages have left and it has a text: it can be corrected and recalled.</param>
    public static IReadOnlyList<NoticeAction> For(Notice notice, NoticeCounts counts, bool canChange)
    {
        var isOut = notice.State is NoticeState.Sending or NoticeState.Finished;
        var actions = new List<(bool Fits, NoticeAction Action)>
        {
            (notice.State == NoticeState.Paused, NoticeAction.GoOn),
            (notice.AsksAcknowledgement && isOut && counts.Sent > counts.Acknowledged, NoticeAction.Remind),
            (notice.AsksAcknowledgement && isOut && counts.Sent > counts.Acknowledged, NoticeAction.WhoIsSilent),
            (notice.State == NoticeState.Sending && counts.Waiting > 0, NoticeAction.Pause),
            (counts.Waiting + counts.Paused > 0, NoticeAction.Withdraw),
            (counts.NotReached > 0, NoticeAction.CallList),
            (isOut && counts.Refused + counts.GivenUp > 0, NoticeAction.ResendFailed),
            (notice.SentAt is not null, NoticeAction.Report),
            (canChange, NoticeAction.Correct),
            (canChange, NoticeAction.Recall),
        };
        return [.. actions.Where(a => a.Fits).Select(a => a.Action)];
    }

    /// <summary>At most <see cref="Most"/> of them, the last leading to the rest.</summary>
    public static IReadOnlyList<NoticeAction> Page(IReadOnlyList<NoticeAction> all, int from = 0)
    {
        var rest = all.Skip(from).ToList();
        return rest.Count <= Most ? rest : [.. rest.Take(Most - 1), NoticeAction.More];
    }
}
