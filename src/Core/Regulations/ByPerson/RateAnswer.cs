using ChiBo.Core.Access;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Notes whether an answer helped; the words of a question are kept from then on only where it did not.</summary>
public sealed class RateAnswer(ChiBoDb db)
{
    /// <summary>The last word counts. Nothing happens for a question that is not kept, or is another branch's.</summary>
    public async Task Rate(Actor actor, RulesTalk talk, bool helped, CancellationToken cancel)
    {
        if (talk.Asked is not { } id || await db.AskedQuestions().FindAsync([id], cancel) is not { } asked || asked.BranchId != actor.Branch)
        {
            return;
        }

        asked.Rate(helped);
        asked.Keep(helped ? string.Empty : talk.Words);
    }
}
