using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>For whom somebody may write notices.</summary>
/// <param name="OnlyAudience">The one audience he may write to; null when he may choose.</param>
/// <param name="Groups">The party groups he may choose from.</param>
/// <param name="Unacknowledged">The newest notice that somebody has not acknowledged, or null.</param>
/// <param name="Quiet">Hours in which sending at once is asked about once more.</param>
public sealed record NoticeScope(
    BranchId Branch, Audience? OnlyAudience, IReadOnlyList<PartyGroup> Groups, NoticeId? Unacknowledged, QuietHours Quiet)
{
    /// <summary>The audiences to choose from, with their labels; null stands for a group that is still to be named.</summary>
    public IReadOnlyList<(string Label, Audience? Audience)> Offered()
    {
        if (OnlyAudience is { } only)
        {
            return [(ComposeTexts.OwnGroup, only)];
        }

        var offered = new List<(string, Audience?)> { (ComposeTexts.WholeBranch, Audience.WholeBranch) };
        if (Groups.Count > 0)
        {
            offered.Add((ComposeTexts.OneGroup, null));
        }

        offered.Add((ComposeTexts.Committee, Audience.Committee));
        if (Unacknowledged is { } earlier)
        {
            offered.Add((ComposeTexts.Unacknowledged, Audience.WithoutAcknowledgementOf(earlier)));
        }

        return offered;
    }
}

/// <summary>Tells what a person may write notices to.</summary>
public sealed class FindNoticeScope(ChiBoDb db, Installation installation)
{
    /// <summary>Null for who may write none. An operator writes for the only branch there is; with several he uses the command line.</summary>
    public async Task<NoticeScope?> For(Actor actor, CancellationToken cancel)
    {
        if (await BranchOf(actor, cancel) is not { } branch || !NoticeRights.MayCompose(actor, branch))
        {
            return null;
        }

        var quiet = installation.QuietIn(await db.Branches().FindAsync([branch], cancel));
        if (!actor.Leads(branch))
        {
            return new NoticeScope(branch, Audience.OfGroup(actor.Group!.Value), [], null, quiet);
        }

        var groups = await db.PartyGroups().AsNoTracking().Where(g => g.BranchId == branch).OrderBy(g => g.Name).ToListAsync(cancel);
        return new NoticeScope(branch, null, groups, await NewestUnacknowledged(branch, cancel), quiet);
    }

    private async Task<BranchId?> BranchOf(Actor actor, CancellationToken cancel)
    {
        if (actor.Branch is not null || actor.Role != Role.Operator)
        {
            return actor.Branch;
        }

        var branches = await db.Branches().Select(b => b.Id).Take(2).ToListAsync(cancel);
        return branches is [var only] ? only : null;
    }

    private async Task<NoticeId?> NewestUnacknowledged(BranchId branch, CancellationToken cancel)
    {
        var newest = await db.Notices()
            .Where(n => n.BranchId == branch && n.AsksAcknowledgement && n.SentAt != null && n.State != NoticeState.Withdrawn)
            .OrderByDescending(n => n.SentAt)
            .Select(n => (NoticeId?)n.Id)
            .FirstOrDefaultAsync(cancel);
        return newest is { } id && await db.NoticeRecipients().AnyAsync(r => r.NoticeId == id && r.AcknowledgedAt == null, cancel) ? id : null;
    }
}
