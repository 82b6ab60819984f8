using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>A secretary has answered a question about the rules: it waits for nobody any more, and he is offered to keep the answer.</summary>
public sealed class OfferToKeep(ChiBoDb db, OfferAnswer offers, TimeProvider time) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is not HandoverAnswered { Origin: RegulationsChat.FeatureName, Branch: { } branch, Asker: not null } answered)
        {
            return;
        }

        var offer = new AnswerOffer(branch, answered.Question, answered.Answer.Trim(), []);
        var keys = offer.Questions.Select(KnownQuestions.KeyOf).ToHashSet(StringComparer.Ordinal);
        var waiting = await db.AskedQuestions().Where(q => q.BranchId == branch && q.AnsweredAt == null && q.Words != string.Empty).ToListAsync(cancel);
        foreach (var asked in waiting.Where(q => q.Words.Split('\n').Any(line => keys.Contains(KnownQuestions.KeyOf(line)))))
        {
            asked.Answered(time.GetUtcNow());
        }

        if (offer.Questions.Count > 0 && offer.MayBeSavedBy(answered.By))
        {
            await offers.Put(answered.In, answered.By, offer, cancel);
        }
    }
}
