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

    /// <summary>"rút văn bản 2": the second of the list; 0 shows it.</summary>
    public async Task AskWithdraw(Turn turn, int number)
    {
        var live = await list.Live(turn.Actor, turn.Actor.Branch, turn.Cancel);
        if (number == 0 || live.Count == 0)
        {
            turn.Say(DocumentTexts.List(live));
            return;
        }

        if (number > live.Count)
        {
            turn.Say(DocumentTexts.NoSuchNumber);
            return;
        }

        var document = live[number - 1].Document;
        await turn.Ask(DocumentTexts.AskWithdraw(document), new QuestionDraft(
            DocumentsChat.FeatureName, Kind, new DocumentDraft([document.Id.Value]), [DocumentTexts.Withdraw, DocumentTexts.Leave], Once: true));
    }

    /// <summary>The answer to it.</summary>
    public async Task Answer(Turn turn, Question question, int number)
    {
        var id = question.Read<DocumentDraft>().Documents[0];
        if (number != 1)
        {
            turn.Say(DocumentTexts.NotWithdrawn);
        }
        else if (await withdraw.Withdraw(turn.Actor, new RuleDocumentId(id), turn.Cancel) is { } document)
        {
            turn.CanUndo(DocumentsChat.FeatureName, new DocumentAct([], [], id));
            turn.Say(DocumentTexts.Withdrawn(document));
        }
        else
        {
            turn.Say(DocumentTexts.NotInUse);
        }
    }
}
