using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>The list of documents in use, and taking one of it out.</summary>
public sealed class LiveDocuments(ListDocuments list, WithdrawDocument withdraw)
{
    /// <summary>Kind of the question whether to take it out.</summary>
    public const string Kind = "withdraw";

    /// <summary>"văn bản đang dùng".</summary>
    public async Task List(Turn turn)
    {
        if (!turn.Actor.Keeps(turn.Actor.Branch))
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
            return;
        }

        turn.Say(DocumentTexts.List(await list.Live(turn.Actor, turn.Actor.Branch, turn.Cancel)));
    }

    /// <summary>"rút văn bản 2": the second of the list.</summary>
    public async Task AskWithdraw(Turn turn, int number)
    {
        var live = await list.Live(turn.Actor, turn.Actor.Branch, turn.Cancel);
        if (number < 1 || number > live.Count)
        {
            turn.Say(DocumentTexts.NoSuchNumber);
            return;
        }

        var document = live[number - 1].Document;
        await turn.Ask(DocumentTexts.AskWithdraw(document), new QuestionDraft(
            DocumentsChat.FeatureName, Kind, new DocumentDraft([document.Id.Value]), [DocumentTexts.Withdraw, DocumentTexts.Leave], Once: true));
    }

    /// <summary>The answer to it.</summary>
    public async Task Answer(Turn turn, Question question, int number) =>
        turn.Say(number != 1 ? DocumentTexts.NotWithdrawn
            : await withdraw.Withdraw(turn.Actor, new RuleDocumentId(question.Read<DocumentDraft>().Documents[0]), turn.Cancel) is { } document ? DocumentTexts.Withdrawn(document)
            : DocumentTexts.Gone);
}
