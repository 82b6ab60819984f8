using System.Text.Json;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByModel;

/// <summary>
/// The model's part in an answer: it is asked by an errand, and what it brings is believed only as far as the passages at
/// hand bear it out. Whatever fails, the answer is the one without it.
/// </summary>
public sealed class PhraseAnswer(ChiBoDb db, RegulationBase rules, LanguageModel model, GiveAnswer give)
{
    /// <summary>Asks the model instead of answering at once; false where none is to be asked, above all for who gives orders.</summary>
    public bool Ask(Turn turn, string question, Answer answer)
    {
        if (!model.IsOn || answer is Answer.Declined { IsOrder: true } || (answer is Answer.Direct { Passage.Passage: var first } && !MayPhrase(first)))
        {
            return false;
        }

        var request = new ModelRequest(question, RulesTalk.In(turn.Chat)?.Question, turn.Actor.Branch);
        db.Errands().Add(new Errand(ModelResult.ErrandKind, turn.From, JsonSerializer.Serialize(request), turn.Now));
        return true;
    }

    /// <summary>Answers with what the model has brought, or without it.</summary>
    public async Task Take(Turn turn, Errand errand)
    {
        if (JsonSerializer.Deserialize<ModelRequest>(errand.Request) is not { } request)
        {
            return;
        }

        var result = errand.Result is { } json ? JsonSerializer.Deserialize<ModelResult>(json)! : ModelResult.None;
        var now = await rules.Now(db, turn.Cancel);
        var answer = Better(now.Ask(request.Question, request.Previous, request.Branch), result.Search is { } search ? now.Ask(search, null, request.Branch) : null);
        var passages = result.Passages.Select(id => now.Find(id, request.Branch)).OfType<Passage>().ToList();
        var phrased = answer is Answer.Direct direct && passages.Count == result.Passages.Count && passages.FirstOrDefault()?.Id == direct.Passage.Passage.Id
            ? CheckPhrased.Against(result.Text, passages) : null;
        await give.Give(turn, request.Question, answer, phrased);
    }

    /// <summary>Replaced and doubtful rules are said in their own words, with what is to be minded.</summary>
    public static bool MayPhrase(Passage passage) => passage is { Force: Force.InForce, Confidence: "high", IsAnswer: false, Differs: "" or null };

    /// <summary>
    /// What other words have found may lead among topics that were found before, or offer some where nothing was: it never
    /// answers by itself, for it is not what the person has said.
    /// </summary>
    public static Answer Better(Answer asked, Answer? reworded) => (asked, reworded) switch
    {
        (Answer.Choice choice, Answer.Direct direct) when choice.Passages.Any(h => h.Passage.Id == direct.Passage.Passage.Id) => direct,
        (Answer.Declined, Answer.Direct direct) => new Answer.Choice(direct.Second is { } second ? [direct.Passage, second] : [direct.Passage]),
        (Answer.Declined, Answer.Choice choice) => choice,
        _ => asked,
    };
}
