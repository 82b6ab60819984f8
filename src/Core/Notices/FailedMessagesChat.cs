using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>Whom messages do not reach, as things to do today, and sending again what was given up.</summary>
public sealed class FailedMessagesChat(FailedMessages failed) : FeatureChat, ITaskSource
{
    private const string ChatName = "failed-messages";
    private const string Refusing = "refusing";
    private const string GivenUp = "given-up";
    private const string Again = "again";

    public override string Name => ChatName;

    public async Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var all = await failed.Of(branch, cancel);
        var (refusing, givenUp) = (all.Count(f => f.Refused is not null), all.Count(f => f.Rows.Count > 0));
        var items = new List<TodoItem>();
        if (refusing > 0)
        {
            items.Add(new TodoItem(FailedMessagesTexts.RefusingTask(refusing), TodoItem.PeopleWait, ChatName, Refusing, branch));
        }

        if (givenUp > 0)
        {
            items.Add(new TodoItem(FailedMessagesTexts.GivenUpTask(givenUp), TodoItem.PeopleWait, ChatName, GivenUp, branch));
        }

        return items;
    }

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.Actor.Branch is { } branch && TellingWords.SendAgain(turn.Text) is { } numbers
            ? new Claim(0.95, () => Send(turn, branch, numbers), "gửi lại tin chưa gửi được")
            : null);

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var branch = question.Read<BranchId>();
        if (!turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var all = await failed.Of(turn.Actor, branch, turn.Cancel);
        switch (question.Kind, number)
        {
            case (Refusing, _):
                turn.Say(FailedMessagesTexts.Refusing([.. all.Where(f => f.Refused is not null)]));
                break;
            case (GivenUp, _):
                await turn.Ask(
                    FailedMessagesTexts.GivenUp([.. all.Where(f => f.Rows.Count > 0)]),
                    new QuestionDraft(ChatName, Again, branch, FailedMessagesTexts.AgainChoices, Once: true));
                break;
            case (Again, 1):
                await Send(turn, branch, null);
                break;
            default:
                turn.Say(FailedMessagesTexts.Left);
                break;
        }
    }

    private async Task Send(Turn turn, BranchId branch, IReadOnlyList<int>? numbers) =>
        turn.Say(await failed.SendAgain(turn.Actor, branch, numbers, turn.Cancel) is { } messages
            ? FailedMessagesTexts.SentAgain(messages) : ConversationTexts.NotAllowed);
}
