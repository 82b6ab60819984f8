using System.Text.Json;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Conversations;

/// <summary>"0" and what follows from it, on both sides.</summary>
public sealed class HandoverChat(Handover handover, SettleHandover settle, HandoverTasks tasks, BranchClock clock) : FeatureChat
{
    private sealed record Draft(string Of, Guid Thread, string? Origin);

    private const string OfWords = "words";
    private const string OfAnswer = "answer";

    /// <summary>Whether words were meant as the answer to a thread.</summary>
    private const string OfMeant = "meant";

    private sealed record Meant(Guid Thread, string Words);

    public override string Name => RelayHandover.Feature;

    public override IReadOnlyList<ChatCommand> Commands =>
    [
        new("0", Called, RestOf: HandoverWords.AfterZero), new("so0", Called),
        new("gapnguoi", Called), new("gapbithu", Called), new("goibithu", Called), new("gapdongchibithu", Called),
    ];

    public override Task<Claim?> Bid(Turn turn)
    {
        Claim? claim = HandoverWords.AsksForPerson(turn.Text)
            ? new Claim(0.75, () => Pass(turn, turn.Text, null), "nhắn lời tới người phụ trách")
            : turn.Text.StartsWith("0 ", StringComparison.Ordinal)
                ? new Claim(0.5, () => Pass(turn, turn.Text[2..].Trim(), null), "nhắn lời tới người phụ trách")
                : null;
        return Task.FromResult(claim);
    }

    public override bool DraftTakesAnyWords => true;

    // Who sees a member's question and "Trả lời" under it often writes the answer at once; what goes to a person is asked first.
    public override async Task<bool> TakeWords(Turn turn, Question question)
    {
        var meant = question.Kind switch
        {
            RelayHandover.Kind => new Meant(question.Read<HandoverRef>().Thread, turn.Text),
            OfMeant when question.Read<Meant>() is var before => before with { Words = $"{before.Words}\n{turn.Text}" },
            _ => null,
        };
        if (meant is null || (await settle.Find(turn.Actor, meant.Thread, turn.Cancel)).Thread is not { } thread)
        {
            return false;
        }

        var (asker, _) = await tasks.About(thread, turn.Cancel);
        await turn.Ask(HandoverTexts.AskSend(asker, thread.Words, meant.Words), new QuestionDraft(Name, OfMeant, meant, HandoverTexts.SendChoices, Once: true));
        return true;
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var of = JsonSerializer.Deserialize<Draft>(draft)!;
        if (of.Of == OfAnswer)
        {
            turn.Chat.DropDraft();
            await Send(turn, of.Thread);
            return true;
        }

        if (Courtesy.Is(turn.Text))
        {
            return false;
        }

        turn.Chat.DropDraft();
        await Pass(turn, turn.Text, of.Origin);
        return true;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == OfMeant)
        {
            await Confirmed(turn, question.Read<Meant>(), number);
            return;
        }

        var thread = question.Read<HandoverRef>().Thread;
        if (question.Kind == HandoverTasks.Kind)
        {
            await Show(turn, thread);
            return;
        }

        switch (number)
        {
            case 1:
                await BeginAnswer(turn, thread);
                break;
            case 2:
                turn.Chat.CanUndo(null, null);
                var (closing, asker) = await settle.Close(turn.Actor, thread, turn.Now, turn.Cancel);
                turn.Say(closing == Settling.Done ? HandoverTexts.Settled(asker!) : TextOf(closing));
                break;
            default:
                turn.Chat.CanUndo(null, null);
                var (passing, next) = await settle.PassOn(turn.Actor, thread, turn.Now, turn.Cancel);
                turn.Say(passing == Settling.Done ? HandoverTexts.PassedTo(next!) : TextOf(passing));
                break;
        }
    }

    public override async Task Undo(Turn turn, string data)
    {
        var passed = JsonSerializer.Deserialize<PassedWords>(data)!;
        turn.Say(await handover.TakeBack(turn, passed.Thread, passed.Words) ? HandoverTexts.WordsTakenBack : HandoverTexts.TooLateToTakeBack);
    }

    private Task Called(Turn turn) => Pass(turn, turn.Rest.Length == 0 ? null : turn.Rest, null);

    private async Task Pass(Turn turn, string? words, string? origin)
    {
        var outcome = await handover.Pass(turn, words, origin);
        turn.Say(HandoverTexts.Passed(outcome, clock));
        if (outcome.ThreadId is not { } thread)
        {
            return;
        }

        if (words is null)
        {
            turn.KeepDraft(Name, new Draft(OfWords, thread, origin));
        }
        else
        {
            turn.CanUndo(Name, new PassedWords(thread, words));
        }
    }

    private async Task Confirmed(Turn turn, Meant meant, int number)
    {
        if (number == 1)
        {
            await Send(turn.With(meant.Words), meant.Thread);
        }
        else
        {
            turn.Say(HandoverTexts.NotSent);
        }
    }

    /// <summary>The turn's text is the answer.</summary>
    private async Task Send(Turn turn, Guid thread)
    {
        turn.Chat.CanUndo(null, null);
        var (ending, asker, waits) = await settle.Answer(turn, thread);
        turn.Say(ending == Settling.Done ? HandoverTexts.Answered(asker!, waits, clock) : TextOf(ending));
    }

    private async Task BeginAnswer(Turn turn, Guid thread)
    {
        var (ending, found) = await settle.Find(turn.Actor, thread, turn.Cancel);
        if (found is null)
        {
            turn.Say(TextOf(ending));
            return;
        }

        turn.KeepDraft(Name, new Draft(OfAnswer, thread, null));
        turn.Say(HandoverTexts.AskAnswer);
    }

    private async Task Show(Turn turn, Guid thread)
    {
        var (ending, found) = await settle.Find(turn.Actor, thread, turn.Cancel);
        if (found is null)
        {
            turn.Say(TextOf(ending));
            return;
        }

        var (asker, line) = await tasks.About(found, turn.Cancel);
        await turn.Ask(HandoverTexts.Relay(asker, found.Words, more: false), RelayHandover.Choices(found, asker, line));
    }

    private static string TextOf(Settling ending) => ending switch
    {
        Settling.AlreadyClosed => HandoverTexts.AlreadyClosed,
        Settling.NobodyElse => HandoverTexts.NobodyElse,
        _ => ConversationTexts.NotAllowed,
    };
}
