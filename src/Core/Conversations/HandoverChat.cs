using System.Text.Json;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Conversations;

/// <summary>"0" and what follows from it, on both sides.</summary>
public sealed class HandoverChat(Handover handover, SettleHandover settle, HandoverTasks tasks, BranchClock clock) : FeatureChat
{
    private sealed record Draft(string Of, Guid Thread, string? Origin);

    private const string OfWords = "words";
    private const string OfAnswer = "answer";

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

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var of = JsonSerializer.Deserialize<Draft>(draft)!;
        if (of.Of == OfAnswer)
        {
            turn.Chat.DropDraft();
            turn.Chat.CanUndo(null, null);
            var (ending, asker, waits) = await settle.Answer(turn, of.Thread);
            turn.Say(ending == Settling.Done ? HandoverTexts.Answered(asker!, waits, clock) : TextOf(ending));
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
                var (closing, asker) = await settle.Close(turn.Actor, thread, turn.Now, turn.Cancel);
                turn.Say(closing == Settling.Done ? HandoverTexts.Settled(asker!) : TextOf(closing));
                break;
            default:
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
