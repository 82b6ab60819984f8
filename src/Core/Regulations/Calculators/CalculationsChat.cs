using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Regulations.ByPerson;
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
        var open = turn.Chat.OpenQuestion is { } id && await db.Questions().FindAsync([id], turn.Cancel) is { Feature: FeatureName } cases ? cases : null;
        if (AwaitedAnswer.IsLeaving(turn.Text))
        {
            Drop(turn, open);
            turn.Say(ConversationTexts.Left);
            return true;
        }

        var find = await Finder(turn);
        var asked = Calculate.For(resume, clock.Today, find);
        var itself = Calculate.For(turn.Text, clock.Today, find);
        var whole = FigureAlone.Is(turn.Text) || (SpokenAmount.In(turn.Text).Count == 1 && !FigureAlone.Asks(turn.Text)) ? Calculate.For($"{resume} {turn.Text}", clock.Today, find) : null;
        if ((itself as Calculation.Worked ?? whole as Calculation.Worked ?? itself ?? CaseTold(turn.Text, resume, asked, find)) is { } calculation)
        {
            Drop(turn, open);
            await Give(turn, calculation);
            return true;
        }

        return await AskedAgain(turn, open, asked, whole);
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        Drop(turn, null);
        if (Calculate.For(question.Read<List<string>>()[number - 1], clock.Today, await Finder(turn)) is { } calculation)
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
        if (turn.Chat.UndoOf == FeedbackChat.FeatureName)
        {
            // "sai rồi" is about this from now on, not about the answer before it.
            turn.Chat.CanUndo(null, null);
        }

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
                turn.KeepDraft(FeatureName, which.Resume);
                break;
        }

        var rule = (calculation as Calculation.Worked)?.Rules[0].Id;
        new RulesTalk(calculation.Resume, null, rule, turn.Chat.OpenQuestion, turn.Now).Keep(turn.Chat);
    }

    // An answer that leaves open just what was asked tells nothing.
    private Calculation? CaseTold(string text, string resume, Calculation? asked, Func<string, Passage?> find)
    {
        var told = AwaitedAnswer.MayTell(text) ? Calculate.Told(text, resume, clock.Today, find) : null;
        return (told, asked) switch
        {
            (Calculation.Missing missing, Calculation.Missing before) when missing.Question == before.Question => null,
            (Calculation.Which which, Calculation.Which before) when which.Cases.Count == before.Cases.Count => null,
            _ => told,
        };
    }

    // What is none of it goes on to others; of the choices, a newer question has the word.
    private static async Task<bool> AskedAgain(Turn turn, Question? open, Calculation? asked, Calculation? whole)
    {
        if (open is not null && (whole is Calculation.Which || AwaitedAnswer.IsUnclear(turn.Text)))
        {
            turn.Chat.KeepDraft(FeatureName, turn.Chat.Draft!, turn.Now);
            await turn.Ask(CalculationTexts.CaseUnclear, new QuestionDraft(FeatureName, CaseKind, open.Read<List<string>>(), open.ReadLabels()));
            return true;
        }

        if (turn.Chat.OpenQuestion is null && asked is Calculation.Missing missing && AwaitedAnswer.IsUnknown(turn.Text))
        {
            turn.Chat.KeepDraft(FeatureName, turn.Chat.Draft!, turn.Now);
            turn.Say(missing.Found);
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

    private static void Drop(Turn turn, Question? open)
    {
        if (turn.Chat.DraftOf == FeatureName)
        {
            turn.Chat.DropDraft();
        }

        if (open is not null)
        {
            turn.Chat.CloseQuestion();
        }
    }

    private async Task<Func<string, Passage?>> Finder(Turn turn)
    {
        var now = await rules.Now(db, turn.Cancel);
        return id => now.Find(id, turn.Actor.Branch);
    }
}
