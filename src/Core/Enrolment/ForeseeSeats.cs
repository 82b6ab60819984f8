using ChiBo.Core.Access;

namespace ChiBo.Core.Enrolment;

/// <summary>What inviting everybody would come to.</summary>
/// <param name="Wanted">How many are to be invited.</param>
/// <param name="Without">How many of them would find no seat.</param>
/// <param name="Exempt">How many of those wanted are exempt from meetings.</param>
/// <param name="WithoutAfter">How many would find no seat if the exempt ones were left to phone and paper.</param>
public sealed record SeatOutlook(int Wanted, int Without, int Exempt, int WithoutAfter);

/// <summary>Looks whether there are seats for everybody not linked yet; changes nothing.</summary>
public sealed class ForeseeSeats(LinkBoard board, DealSeats deal)
{
    /// <summary>Null when the actor may not invite.</summary>
    public async Task<SeatOutlook?> Foresee(Actor actor, BranchId branch, CancellationToken cancel)
    {
        if (!actor.KeepsGroup(branch, actor.Group) || await board.Of(actor, branch, cancel) is not { } entries)
        {
            return null;
        }

        var wanted = entries.Where(e => e.IsToBeInvited).ToList();
        var meeting = wanted.Where(e => !e.Exempt).ToList();
        var without = await Without(wanted, cancel);
        return new SeatOutlook(
            wanted.Count, without, wanted.Count - meeting.Count,
            without > 0 && meeting.Count < wanted.Count ? await Without(meeting, cancel) : without);
    }

    private async Task<int> Without(List<BoardEntry> entries, CancellationToken cancel) =>
        (await deal.Deal([.. entries.Select(e => e.Id)], settle: false, cancel)).Without.Count;
}
