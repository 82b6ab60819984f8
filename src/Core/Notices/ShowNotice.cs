using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>Shows in a chat how a notice stands, with what can be done about it.</summary>
public sealed class ShowNotice(ChiBoDb db, CountNotice countNotice, ReadLedger readLedger, ListUnacknowledged listSilent, BranchClock clock)
{
    /// <summary>Figures and choices; a polite no for who may not see them.</summary>
    public async Task Show(Turn turn, NoticeId id)
    {
        if (await Find(turn, id) is not { } notice || await countNotice.Count(turn.Actor, notice, turn.Cancel) is not { } counts)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        TellingChat.Talk(turn, id);
        var text = SentNoticeTexts.Standing(notice, counts, NoticeTexts.Moment(notice.SentAt ?? notice.ScheduledFor ?? notice.CreatedAt, clock));
        if (notice.SentAt is not null)
        {
            text += "\n" + LedgerTexts.Figures(await readLedger.Of(turn.Actor, notice, turn.Cancel));
        }

        await Offer(turn, id, text, NoticeActions.Page(Actions(notice, counts)));
    }

    /// <summary>The actions that found no room in the first question.</summary>
    public async Task ShowMore(Turn turn, NoticeId id)
    {
        if (await Find(turn, id) is { } notice && await countNotice.Count(turn.Actor, notice, turn.Cancel) is { } counts)
        {
            await Offer(turn, id, SentNoticeTexts.WhatElse, NoticeActions.Page(Actions(notice, counts), NoticeActions.Most - 1));
        }
    }

    /// <summary>Whom to phone, in words, and as a list to print where files reach him.</summary>
    public async Task ShowCallList(Turn turn, NoticeId id)
    {
        if (await Find(turn, id) is not { } notice)
        {
            return;
        }

        var lines = (await readLedger.Of(turn.Actor, notice, turn.Cancel)).Where(l => l.ToBePhoned).ToList();
        if (lines.Count == 0)
        {
            turn.Say(SentNoticeTexts.NobodyToPhone);
            return;
        }

        TellingChat.Talk(turn, id);
        var text = LedgerTexts.ToPhone(lines) + LedgerTexts.HowToRecord(lines);
        turn.Say(turn.Channel.HandsFiles ? new OutgoingMessage(text) { Files = [NoticePaper.CallList(await BranchOf(notice, turn), notice, lines)] } : new OutgoingMessage(text));
    }

    /// <summary>The whole ledger as a workbook; where none reaches him, as figures.</summary>
    public async Task ShowReport(Turn turn, NoticeId id)
    {
        if (await Find(turn, id) is not { } notice || await readLedger.Of(turn.Actor, notice, turn.Cancel) is not { Count: > 0 } lines)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var file = NoticePaper.Report(NoticePaper.FileName(notice, clock, "xlsx"), await BranchOf(notice, turn), notice, lines, clock);
        turn.Say(turn.Channel.HandsFiles
            ? new OutgoingMessage(LedgerTexts.Figures(lines) + "\n" + SentNoticeTexts.ReportFollows) { Files = [file] }
            : new OutgoingMessage(LedgerTexts.Figures(lines)));
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

    private static IReadOnlyList<NoticeAction> Actions(Notice notice, NoticeCounts counts) => NoticeActions.For(
        notice, counts, notice.Text.Length > 0 && counts.Sent > 0 && notice.State is NoticeState.Sending or NoticeState.Paused or NoticeState.Finished);

    private static async Task Offer(Turn turn, NoticeId id, string text, IReadOnlyList<NoticeAction> actions)
    {
        if (actions.Count == 0)
        {
            turn.Say(text);
            return;
        }

        await turn.Ask(text, ActOnNotice.Question(id, actions));
    }

    private async Task<string> BranchOf(Notice notice, Turn turn) => (await db.Branches().FindAsync([notice.BranchId], turn.Cancel))!.Name;

    private async Task<Notice?> Find(Turn turn, NoticeId id) => await db.Notices().FindAsync([id], turn.Cancel);
}
