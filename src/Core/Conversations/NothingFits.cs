using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>What is said to a text that is for no feature.</summary>
internal static class NothingFits
{
    /// <summary>Says how to go on, or nothing behind courtesies.</summary>
    public static void Say(Turn turn)
    {
        if (ChoiceNumber.Read(turn.Text) is not null && turn.People.Count > 0)
        {
            turn.Say(turn.Chat.UndoOf is null ? ConversationTexts.NoOpenQuestion : ConversationTexts.NoOpenQuestionButUndo);
        }
        else if (turn.People.Count == 0 && Greets(turn))
        {
            turn.Say(ConversationTexts.Unlinked);
        }
        else if (!Courtesy.Is(turn.Text))
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotUnderstood);
        }
    }

    // Who says hello to a stranger's machine learns once a day what it is; thanks afterwards get nothing.
    private static bool Greets(Turn turn)
    {
        if (!Courtesy.Greets(turn.Text) || (turn.Chat.ExplainedAt is { } last && turn.Now - last < TimeSpan.FromDays(1)))
        {
            return false;
        }

        turn.Chat.Explained(turn.Now);
        return true;
    }
}
