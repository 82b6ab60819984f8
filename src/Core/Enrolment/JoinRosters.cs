using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Joins rows that were pasted in several messages: a list that does not fit one, or a few corrected rows after it.</summary>
public sealed class JoinRosters(ChiBoDb db)
{
    /// <summary>Takes away the roster that the chat's open question would write; null when it is about another matter or branch.</summary>
    public async Task<RosterReading?> TakeEarlier(Guid? openQuestion, BranchId branch, CancellationToken cancel)
    {
        if (openQuestion is not { } id
            || await db.Questions().FindAsync([id], cancel) is not { Feature: RosterChat.FeatureName, Kind: ShowRoster.WriteKind } asked
            || await db.RosterImports().FindAsync([asked.Read<ShowRoster.Kept>().Import], cancel) is not { } waiting || waiting.BranchId != branch)
        {
            return null;
        }

        db.RosterImports().Remove(waiting);
        return RosterJson.Read<RosterReading>(waiting.Reading);
    }

    /// <summary>The later rows, and the earlier ones of people who are not among them. Only columns of both count as the roster's.</summary>
    public static RosterReading Of(RosterReading earlier, RosterReading later) => later with
    {
        Rows = [.. earlier.Rows.Where(row => !later.Rows.Any(again => AreOne(row, again))), .. later.Rows],
        Columns = [.. later.Columns.Intersect(earlier.Columns)],
    };

    private static bool AreOne(RosterRow one, RosterRow other) =>
        VietnameseText.Fold(one.FullName) == VietnameseText.Fold(other.FullName)
        && (one.BirthYear is null || other.BirthYear is null || one.BirthYear == other.BirthYear);
}
