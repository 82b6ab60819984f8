using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>"thôi" leaves what the chat is in the middle of, "sai rồi" takes back what was last understood.</summary>
public sealed class TakeBack(ChiBoDb db, Speaking speaking)
{
    /// <summary>Words of politeness behind "sai rồi" and "thôi".</summary>
    private static readonly HashSet<string> s_polite = ["a", "ah", "nhe", "nha", "em", "chau", "oi", "bac", "anh", "chi", "dong"];

    /// <summary>False for any other text.</summary>
    public async Task<bool> Take(Turn turn)
    {
        var words = VietnameseText.Words(turn.Text).Reverse().SkipWhile(s_polite.Contains).Reverse();
        switch (string.Join(' ', words))
        {
            case "thoi" or "thoat" or "huy bo" or "bo qua" or "da thoi":
                await Leave(turn);
                return true;
            case "sai" or "sai roi" or "ghi sai" or "ghi sai roi" or "nham" or "nham roi" or "ghi nham" or "ghi nham roi":
                await Undo(turn);
                return true;
            case "huy" or "nhan nham" or "nhan nham roi" or "toi nhan nham" or "toi nhan nham roi" or "em nhan nham" or "em nhan nham roi" or "go nham" or "bam nham" or "toi bam nham"
                when turn.Chat.UndoOf is { } last && (turn.Chat.DraftOf is not { } draft || draft == last):
                await Undo(turn);
                return true;
            default:
                return false;
        }
    }

    private async Task Leave(Turn turn)
    {
        var (feature, draft) = (turn.Chat.DraftOf, turn.Chat.Draft);
        var question = turn.Chat.OpenQuestion is { } open ? await db.Questions().FindAsync([open], turn.Cancel) : null;
        if (question is { Once: true } && question.Feature != RouteText.OwnName && speaking.Feature(question.Feature).IsLeftForGood(question))
        {
            question.Leave(turn.Now);
        }

        if (!turn.Chat.IsDrafting(turn.Now) && question is not null && question.Feature != feature)
        {
            // Asleep, and something else was asked since: that is what is left.
            feature = null;
        }

        turn.Chat.DropDraft();
        turn.Chat.CloseQuestion();
        if (feature is null || !await speaking.Feature(feature).Leave(turn, draft!))
        {
            turn.Say(ConversationTexts.Left);
        }
    }

    private async Task Undo(Turn turn)
    {
        if (turn.Chat.UndoOf is not { } feature || turn.Chat.Undo is not { } data)
        {
            turn.Say(ConversationTexts.NothingToUndo);
            return;
        }

        turn.Chat.CanUndo(null, null);
        await speaking.Feature(feature).Undo(turn, data);
    }
}
