using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>A notice that is being given another text.</summary>
/// <param name="Text">Null until typed.</param>
public sealed record CorrectionDraft(NoticeId Notice, string? Text);

/// <summary>Correcting a notice that is out: the new text, a last look, done.</summary>
public sealed class CorrectionChat(CorrectNotice correctNotice) : FeatureChat
{
    private const string ChatName = "notice-correction";
    private const string LastLook = "look";

    public override string Name => ChatName;

    /// <summary>Asks for the text.</summary>
    public static Task Begin(Turn turn, NoticeId notice)
    {
        turn.KeepDraft(ChatName, new CorrectionDraft(notice, null));
        turn.Say(SentNoticeTexts.AskCorrection);
        return Task.CompletedTask;
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var kept = JsonSerializer.Deserialize<CorrectionDraft>(draft)!;
        var look = await correctNotice.Look(turn.Actor, kept.Notice, turn.Text, turn.Cancel);
        if (look.Refusal is { } why)
        {
            Refuse(turn, why);
            return true;
        }

        turn.Chat.DropDraft();
        var ready = kept with { Text = turn.Text };
        await turn.Ask(SentNoticeTexts.AskCorrect(turn.Text, look), new QuestionDraft(ChatName, LastLook, ready, SentNoticeTexts.CorrectChoices(look), Once: true));
        return true;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var labels = question.ReadLabels();
        var ready = question.Read<CorrectionDraft>();
        if (labels[number - 1] == ComposeTexts.Leave || ready.Text is null)
        {
            turn.Say(SentNoticeTexts.CorrectionLeft);
            return;
        }

        var alsoNew = labels[number - 1] == SentNoticeTexts.CorrectAndWrite;
        var done = await correctNotice.Correct(turn.Actor, ready.Notice, ready.Text, alsoNew, turn.Cancel);
        if (done.Refusal is { } why)
        {
            Refuse(turn, why);
            return;
        }

        turn.Say(SentNoticeTexts.Corrected(done, alsoNew));
    }

    private static void Refuse(Turn turn, NoticeRefusal why)
    {
        if (why == NoticeRefusal.NotAllowed)
        {
            turn.Chat.DropDraft();
        }

        turn.Say(why == NoticeRefusal.Empty ? SentNoticeTexts.AskCorrection : ComposeTexts.Refused(why));
    }
}
