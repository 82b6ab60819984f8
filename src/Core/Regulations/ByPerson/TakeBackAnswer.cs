using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>What a secretary did last about his answers, one of them: what "sai rồi" takes back.</summary>
public sealed record AnswerAct
{
    /// <summary>An answer that was kept.</summary>
    public RulePassageId? Kept { get; init; }

    /// <summary>The <see cref="AskedQuestion"/>s that it settled.</summary>
    public IReadOnlyList<Guid> Asked { get; init; } = [];

    /// <summary>A question that was pointed to a passage.</summary>
    public Assigned? Assigned { get; init; }

    /// <summary>An answer that was given other words.</summary>
    public FormerAnswer? Reworded { get; init; }

    /// <summary>An answer that was taken out.</summary>
    public RulePassageId? Dropped { get; init; }
}

/// <summary>Takes an act about answers back.</summary>
public sealed class TakeBackAnswer(ChiBoDb db, BranchAnswers answers, PointToPassage point, BranchClock clock)
{
    /// <summary>What the person is told of it; the texts say as well that there is nothing to take back any more.</summary>
    public async Task<string> TakeBack(Actor actor, AnswerAct act, CancellationToken cancel) => act switch
    {
        { Kept: { } kept } => await Unkeep(actor, kept, act.Asked, cancel),
        { Assigned: { } assigned } => await point.TakeBack(actor, assigned, cancel) ? BranchAnswerTexts.NotPointed : BranchAnswerTexts.Gone,
        { Reworded: { } former } => await WordAsBefore(actor, former, cancel),
        { Dropped: { } dropped } => await UseAgain(actor, dropped, cancel),
        _ => BranchAnswerTexts.Gone,
    };

    private async Task<string> Unkeep(Actor actor, RulePassageId kept, IReadOnlyList<Guid> asked, CancellationToken cancel)
    {
        if (!await answers.Drop(actor, kept, cancel))
        {
            return BranchAnswerTexts.Gone;
        }

        await db.Settle(actor.Branch!.Value, asked, at: null, cancel);
        return asked.Count > 0 ? BranchAnswerTexts.DroppedAndAsked : BranchAnswerTexts.Dropped;
    }

    private async Task<string> WordAsBefore(Actor actor, FormerAnswer former, CancellationToken cancel)
    {
        if (await answers.Find(actor, former.Passage, cancel) is not { } answer)
        {
            return BranchAnswerTexts.Gone;
        }

        answer.Document.Describe(new RuleDocumentFacts(former.Document, string.Empty, string.Empty, former.IssuedOn));
        answer.Passage.Reword(former.Text);
        answer.Passage.ReviewAgain(former.ReviewOn);
        await RulesState.Changed(db, cancel);
        return BranchAnswerTexts.WordedAsBefore;
    }

    private async Task<string> UseAgain(Actor actor, RulePassageId dropped, CancellationToken cancel)
    {
        if (await answers.Load(dropped, cancel) is not (_, { State: RuleDocumentState.Withdrawn, FileName: "", BranchId: { } branch } document) || !actor.Leads(branch))
        {
            return BranchAnswerTexts.Gone;
        }

        document.GoLive(document.Version, clock.Now);
        await RulesState.Changed(db, cancel);
        return BranchAnswerTexts.UsedAgain;
    }
}
