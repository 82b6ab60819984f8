using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Makes the sheet that goes round at a meeting: the numbers are those of the one-line marking.</summary>
public sealed class PrintSignInSheet(ChiBoDb db, Invitees invitees, BranchClock clock)
{
    /// <summary>The sheet as values; null when the actor may not see the branch.</summary>
    public async Task<SignInSheetFile?> Of(Actor actor, Meeting meeting, CancellationToken cancel)
    {
        if (!actor.SeesBranch(meeting.BranchId))
        {
            return null;
        }

        var branch = (await db.Branches().FindAsync([meeting.BranchId], cancel))!;
        var (date, time) = clock.ToLocal(meeting.StartsAt);
        var rows = (await invitees.Of(meeting, cancel)).Select(i => new SignInRow(
            i.Member.Number, i.Member.FullName, i.Member.GroupName, WhoComesTexts.Remark(i.Member.Counting)));
        return new SignInSheetFile(
            $"phieu-ky-ten-{date:yyyy-MM-dd}.pdf", branch.Name, WhoComesTexts.Title(meeting, date), DateWords.Full(date, time), meeting.Place, [.. rows]);
    }
}
