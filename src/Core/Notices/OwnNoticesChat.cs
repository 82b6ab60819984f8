using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>A member asks what was sent to him, and whether he has acknowledged it.</summary>
public sealed class OwnNoticesChat(ReadOwnNotices read, BranchClock clock) : FeatureChat
{
    public override string Name => "own-notices";

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.Actor.Role != Role.Stranger && NoticeQuestion.IsIn(turn.Text) ? new Claim(0.97, () => Tell(turn), "xem thông báo đã nhận") : null);

    private async Task Tell(Turn turn) => turn.Say(OwnNoticeTexts.Newest(await read.Of(turn.Actor, turn.Cancel), clock));
}
