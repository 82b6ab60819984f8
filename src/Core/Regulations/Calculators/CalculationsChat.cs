using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Takes questions in which something is to be worked out; asks for the one number that is missing. No number is kept.</summary>
public sealed class CalculationsChat(ChiBoDb db, RegulationBase rules, BranchClock clock) : FeatureChat
{
    public const string FeatureName = "calculations";

    private const string CaseKind = "case";

    public override string Name => FeatureName;

    public override async Task<Claim?> Bid(Turn turn) =>
        turn.Actor.Role != Role.Stranger && WorkOut(turn, turn.Text, await rules.Now(db, turn.Cancel), clock.Today) is { } calculation
            ? new Claim(calculation is Calculation.Worked ? 0.93 : 0.92, () => Give(turn, calculation), "tính giúp theo quy định")
            : null;

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var resume = JsonSerializer.Deserialize<string>(draft)!;
        var itself = await For(turn, turn.Text);
        var answers = FigureAlone.Is(turn.Text);
        var whole = answers || (SpokenAmount.In(turn.Text).Count == 1 && !FigureAlone.Asks(turn.Text)) ? await For(turn, $"{resume} {turn.Text}") : null;
        if ((itself as Calculation.Worked ?? whole as Calculation.Worked ?? itself) is { } calculation)
        {
            turn.Chat.DropDraft();
            await Give(turn, calculation);
            return true;
        }

        if (whole is Calculation.Missing again && turn.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            turn.Say(CalculationTexts.NotRead(again));
            return true;
        }

        turn.Chat.DropDraft();
        return false;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (await For(turn, question.Read<List<string>>()[number - 1]) is { } calculation)
        {
            await Give(turn, calculation);
        }
        else
        {
            turn.Say(CalculationTexts.Gone);
        }
    }

    /// <summary>What is to be worked out for a text: by itself, or as a change of what was asked last in the chat; null where nothing is.</summary>
    public static Calculation? WorkOut(Turn turn, string text, Rules now, DateOnly today)
    {
        Passage? Find(string id) => now.Find(id, turn.Actor.Branch);
        return Calculate.For(text, today, Find)
            ?? (turn.Overtaken is null && RulesTalk.In(turn.Chat) is { } talk && talk.GoesOn(turn) ? Calculate.Again(text, talk.Question, today, Find) : null);
    }

    /// <summary>Says a result, or asks for what is missing; what was asked is remembered without its figures.</summary>
    public static async Task Give(Turn turn, Calculation calculation)
    {
        switch (calculation)
        {
            case Calculation.Worked worked:
                turn.Say(CalculationTexts.Worked(worked));
                break;
            case Calculation.Missing missing:
                turn.KeepDraft(FeatureName, missing.Resume);
                turn.Say(missing.Question);
                break;
            case Calculation.Which which:
                await turn.Ask(which.Question, new QuestionDraft(
                    FeatureName, CaseKind, which.Cases.Select(c => c.Resume).ToList(), [.. which.Cases.Select(c => c.Label)]));
                break;
        }

        var rule = (calculation as Calculation.Worked)?.Rules[0].Id;
        new RulesTalk(calculation.Resume, null, rule, turn.Chat.OpenQuestion, turn.Now).Keep(turn.Chat);
    }

    private async Task<Calculation?> For(Turn turn, string text)
    {
        var now = await rules.Now(db, turn.Cancel);
        return Calculate.For(text, clock.Today, id => now.Find(id, turn.Actor.Branch));
    }
}
