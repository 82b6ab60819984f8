using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>How joining ended; a closed family.</summary>
public abstract record JoinOutcome
{
    private JoinOutcome()
    {
    }

    /// <summary>The draft's text and files go with the earlier notice.</summary>
    public sealed record Joined(DateTimeOffset GoesAt) : JoinOutcome;

    /// <summary>There is no such notice any more.</summary>
    public sealed record Gone : JoinOutcome;

    /// <summary>The draft must not be sent at all.</summary>
    public sealed record Refused(NoticeRefusal Why) : JoinOutcome;
}

/// <summary>
/// Joins a small notice with one of the same author that already waits for the same evening and the same people: one message
/// instead of two, where messages are counted.
/// </summary>
public sealed class JoinNotice(ChiBoDb db, BranchClock clock)
{
    /// <summary>Longest text of both, in UTF-16 units. Ours: with head and names it is still one message where 2,000 is the most.</summary>
    public const int LongestTogether = 1_500;

    /// <summary>Ours: when work is over and a branch's notices mostly go.</summary>
    private static readonly TimeOnly s_evening = new(17, 0);

    /// <summary>The notice a draft can go with; null where there is none.</summary>
    public async Task<Notice?> Find(Actor actor, NoticeDraft draft, CancellationToken cancel)
    {
        var meant = draft.At ?? clock.Now;
        if (draft.Audience is not { } audience || actor.Who is not { } author || (draft.At is { } at && !IsEvening(at)))
        {
            return null;
        }

        var now = clock.Now;
        var waiting = await db.Notices()
            .Where(n => n.BranchId == draft.Branch && n.AuthorId == author && n.State == NoticeState.Scheduled && n.Audience == audience && n.ScheduledFor > now)
            .OrderBy(n => n.ScheduledFor).ToListAsync(cancel);
        return waiting.Find(n => n.ScheduledFor is { } goes && IsEvening(goes) && clock.ToLocal(goes).Date == clock.ToLocal(meant).Date
            && n.Text.Length + draft.Text.Length + 2 <= LongestTogether && n.ReadFiles().Count + draft.Files.Count <= Notice.MostFiles);
    }

    /// <summary>Does it; the draft becomes no notice of its own.</summary>
    public async Task<JoinOutcome> Join(Actor actor, NoticeDraft draft, CancellationToken cancel)
    {
        if (draft.Audience is not { } audience || !NoticeRights.MaySend(actor, draft.Branch, audience))
        {
            return new JoinOutcome.Refused(NoticeRefusal.NotAllowed);
        }

        if (SecrecyMark.Find(draft.Text) is not null || draft.Files.Any(f => SecrecyMark.Find(f.FileName) is not null))
        {
            return new JoinOutcome.Refused(NoticeRefusal.Secret);
        }

        if (await Find(actor, draft, cancel) is not { ScheduledFor: { } goesAt } earlier)
        {
            return new JoinOutcome.Gone();
        }

        earlier.Join(draft.Text.Trim(), draft.Files, draft.Acknowledge == true);
        return new JoinOutcome.Joined(goesAt);
    }

    private bool IsEvening(DateTimeOffset at) => clock.ToLocal(at).Time >= s_evening;
}
