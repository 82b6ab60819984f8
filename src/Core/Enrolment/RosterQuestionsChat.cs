using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Answers what a member may know of the roster: how many, who leads and how to reach him, his own place. Of others only to who keeps them.</summary>
public sealed class RosterQuestionsChat(ChiBoDb db, Roster roster, BranchClock clock) : FeatureChat
{
    private const int MostNamesakes = 3;

    public override string Name => "roster-questions";

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.Actor.Branch is { } branch && RosterQuestion.Read(turn.Text) is { } question
            ? new Claim(0.97, () => Answer(turn, branch, question), "hỏi về danh sách chi bộ")
            : null);

    private async Task Answer(Turn turn, BranchId branch, RosterQuestion question)
    {
        var entries = await roster.Of(branch, clock.Today, turn.Cancel);
        switch (question.Wish)
        {
            case RosterWish.Count:
                await Count(turn, branch, entries, question.OfGroup);
                break;
            case RosterWish.Holder or RosterWish.HolderPhone:
                turn.Say(RosterQuestionTexts.Holders(question.Post!.Value, Holders(turn.Actor, entries, question.Post.Value), question.Wish == RosterWish.HolderPhone));
                break;
            case RosterWish.OwnPlace:
                turn.Say(string.Join('\n', entries.Where(e => turn.People.Any(p => p.Is(e.Id))).Select(e => RosterQuestionTexts.Place(e, turn.People.Count > 1))));
                break;
            case RosterWish.Another:
                About(turn, branch, entries, question.Name!);
                break;
            case RosterWish.DuesPaid:
                turn.Say(RosterQuestionTexts.DuesNotKept);
                break;
        }
    }

    private async Task Count(Turn turn, BranchId branch, IReadOnlyList<RosterEntry> entries, bool ofGroup)
    {
        if (ofGroup && turn.Actor.Group is { } group)
        {
            var mine = entries.Where(e => e.GroupId == group).ToList();
            turn.Say(RosterQuestionTexts.Count(mine[0].GroupName!, mine));
            return;
        }

        turn.Say(RosterQuestionTexts.Count((await db.Branches().FindAsync([branch], turn.Cancel))!.Name, entries));
    }

    private static void About(Turn turn, BranchId branch, IReadOnlyList<RosterEntry> entries, string name)
    {
        var folded = VietnameseText.Fold(name);
        var named = entries.Where(e => $" {VietnameseText.Fold(e.FullName)}".EndsWith($" {folded}", StringComparison.Ordinal)).ToList();
        var known = named.Where(e => turn.Actor.SeesBranch(branch) || turn.Actor.KeepsGroup(branch, e.GroupId)).Take(MostNamesakes).ToList();
        turn.Say(known.Count > 0 ? string.Join('\n', known.Select(RosterQuestionTexts.ForLeader))
            : named.Count == 0 && turn.Actor.SeesBranch(branch) ? RosterQuestionTexts.Nobody(name)
            : RosterQuestionTexts.NotAboutOthers);
    }

    private static IReadOnlyList<RosterEntry> Holders(Actor actor, IReadOnlyList<RosterEntry> entries, AskedPost post) =>
    [
        .. entries.Where(e => post switch
        {
            AskedPost.Secretary => e.Post == Post.Secretary,
            AskedPost.Deputy => e.Post == Post.DeputySecretary,
            AskedPost.Committee => e.Post is Post.Secretary or Post.DeputySecretary or Post.BranchCommitteeMember,
            AskedPost.GroupLeader => e.Post == Post.PartyGroupLeader && (actor.Group is null || e.GroupId == actor.Group),
        }).OrderByDescending(e => e.Post).ThenBy(e => e.Number),
    ];
}
