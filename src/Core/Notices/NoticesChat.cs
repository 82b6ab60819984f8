using System.Text.Json;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>Writing a notice step by step: text, files, for whom, "Rõ" or not, a last look, sent.</summary>
public sealed class NoticesChat(
    FindNoticeScope findScope, RecentNotices recentNotices, AttachFile attachFile, ComposeSteps steps, ConfirmNotice confirm) : FeatureChat
{
    /// <summary>Name of the feature's drafts, questions and errands.</summary>
    public const string ChatName = "notices";

    public override string Name => ChatName;

    public override IReadOnlyList<ChatCommand> Commands =>
    [
        new("thongbao", turn => Begin(turn, turn.Rest)),
        new("guithongbao", turn => Begin(turn, turn.Rest)),
        new("soanthongbao", turn => Begin(turn, turn.Rest)),
    ];

    public override async Task<Claim?> Bid(Turn turn) =>
        NoticeWords.ContentAfterCommand(turn.Text) is { } content && await findScope.For(turn.Actor, turn.Cancel) is not null
            ? new Claim(turn.Text.Contains(':', StringComparison.Ordinal) ? 0.96 : 0.75, () => Begin(turn, content), "soạn thông báo gửi các đồng chí")
            : null;

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.FileSent file || await DraftFor(turn) is not { } draft)
        {
            return false;
        }

        var text = NoticeWords.ContentAfterCommand(turn.Text) ?? turn.Text;
        if (draft.Text.Length == 0 && text.Length is > 0 and <= Notice.LongestText)
        {
            draft = draft.With(text);
        }

        turn.KeepDraft(Name, draft);
        if (attachFile.Fetch(turn.From, draft, file, turn.Now) is { } problem)
        {
            turn.Say(problem);
        }

        return true;
    }

    public override async Task TakeResult(Turn turn, Errand errand)
    {
        var (problem, changed) = AttachFile.Add(Live(turn), errand);
        if (changed is null)
        {
            turn.Say(problem);
            return;
        }

        await steps.Next(turn, changed, ComposeTexts.FileAdded(changed.Files[^1].FileName));
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var live = JsonSerializer.Deserialize<NoticeDraft>(draft)!;
        if (NoticeWords.IsAcknowledgement(turn.Text))
        {
            return false;
        }

        if (NoticeWords.IsFile(turn.Text))
        {
            turn.KeepDraft(Name, live);
            AskForFile(turn);
            return true;
        }

        if (live.Awaited == Typing.Text)
        {
            await TakeText(turn, live, turn.Text);
            return true;
        }

        if (live.IsReady)
        {
            return await confirm.TakeWords(turn, live);
        }

        if (live.Awaited == Typing.Group && await steps.GroupIn(turn) is { } group)
        {
            await steps.Next(turn, live.For(Audience.OfGroup(group)));
            return true;
        }

        await steps.Next(turn, live, ComposeTexts.ChooseFirst);
        return true;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var asked = question.Read<NoticeDraft>();
        if (await recentNotices.Exists(new NoticeId(asked.Id), turn.Cancel))
        {
            turn.Say(ComposeTexts.AlreadySent);
            return;
        }

        var live = Live(turn) is { } draft && draft.Id == asked.Id ? draft : null;
        if (!ConfirmNotice.Asks(question.Kind))
        {
            await steps.Take(turn, live ?? asked, question, number);
        }
        else if (live?.Version == asked.Version)
        {
            await confirm.Take(turn, live, question.Kind, number);
        }
        else
        {
            // Changed since, or left: what was confirmed is not what would be sent. Nothing is lost: it is shown again.
            await steps.Next(turn, live ?? asked, ComposeTexts.Outdated);
        }
    }

    private static NoticeDraft? Live(Turn turn) =>
        turn.Chat is { DraftOf: ChatName, Draft: { } draft } ? JsonSerializer.Deserialize<NoticeDraft>(draft) : null;

    // The draft in progress; or a new one where the caption of a file says that it is a notice.
    private async Task<NoticeDraft?> DraftFor(Turn turn)
    {
        if (turn.Chat.IsDrafting(turn.Now) && Live(turn) is { } live)
        {
            return live;
        }

        return NoticeWords.BeginsWithCommand(turn.Text) && await findScope.For(turn.Actor, turn.Cancel) is { } scope
            ? NoticeDraft.Begin(scope)
            : null;
    }

    private async Task Begin(Turn turn, string content)
    {
        if (turn.People.Count == 0)
        {
            turn.Say(ConversationTexts.Unlinked);
        }
        else if (await findScope.For(turn.Actor, turn.Cancel) is not { } scope)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (content.Length > 0)
        {
            await TakeText(turn, NoticeDraft.Begin(scope), content);
        }
        else
        {
            turn.KeepDraft(Name, NoticeDraft.Begin(scope));
            await AskForText(turn, scope);
        }
    }

    private async Task AskForText(Turn turn, NoticeScope scope)
    {
        if ((await recentNotices.Of(turn.Actor, scope.Branch, turn.Cancel)).Count == 0)
        {
            turn.Say(ComposeTexts.AskText(turn.Channel));
            return;
        }

        await turn.Ask(ComposeTexts.AskText(turn.Channel), SentNoticesChat.MenuQuestion());
    }

    private static void AskForFile(Turn turn) => turn.Say(new OutgoingMessage(
        turn.Channel.Files ? ComposeTexts.SendFile : turn.Channel.FilePages ? ComposeTexts.SendByPage : ComposeTexts.NoFilesHere)
    {
        Wish = new FileWish(ComposeTexts.Attachment, FileWish.Documents, AttachFile.MostBytes),
    });

    private async Task TakeText(Turn turn, NoticeDraft draft, string text)
    {
        if (text.Length > Notice.LongestText)
        {
            turn.KeepDraft(Name, draft);
            turn.Say(ComposeTexts.TooLong);
            return;
        }

        await steps.Next(turn, draft.With(text));
    }
}
