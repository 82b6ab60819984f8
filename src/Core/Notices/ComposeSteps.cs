using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>Asks for what a draft still lacks, one thing a message, and shows the last look when nothing is missing.</summary>
public sealed class ComposeSteps(FindNoticeScope findScope, PreviewNotice previewNotice, JoinNotice joinNotice, BranchClock clock)
{
    private const string ToText = "text";
    private const string ToAudience = "audience";
    private const string ToGroup = "group";
    private const string ToAcknowledge = "acknowledge";

    /// <summary>A question has at most that many choices.</summary>
    private const int MostChoices = 5;

    /// <summary>Keeps the draft and asks the next thing.</summary>
    /// <param name="first">Said before it, or null.</param>
    public async Task Next(Turn turn, NoticeDraft draft, string? first = null)
    {
        turn.KeepDraft(NoticesChat.ChatName, draft);
        if (await findScope.For(turn.Actor, turn.Cancel) is not { } scope)
        {
            turn.Chat.DropDraft();
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (draft.Awaited == Typing.Text)
        {
            await AskText(turn, draft, first);
        }
        else if (draft.Awaited == Typing.Group)
        {
            await AskGroup(turn, draft, scope, first);
        }
        else if (draft.Audience is null)
        {
            await turn.Ask(Join(first, ComposeTexts.AskAudience(turn.Channel)), About(ToAudience, draft, [.. scope.Offered().Select(o => o.Label)]));
        }
        else if (draft.Acknowledge is null)
        {
            await turn.Ask(Join(first, ComposeTexts.AskAcknowledgement), About(ToAcknowledge, draft, ComposeTexts.YesNo));
        }
        else
        {
            await Preview(turn, draft, scope, first);
        }
    }

    /// <summary>Takes an answer to one of the steps and goes on.</summary>
    public async Task Take(Turn turn, NoticeDraft draft, Question question, int number)
    {
        if (await findScope.For(turn.Actor, turn.Cancel) is not { } scope)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var label = question.ReadLabels()[number - 1];
        await Next(turn, question.Kind switch
        {
            ToText => draft.With(draft.Text),
            ToAudience when label == ComposeTexts.OneGroup => draft.Changed() with { Audience = null, Awaited = Typing.Group },
            ToAudience => draft.For(scope.Offered().FirstOrDefault(o => o.Label == label).Audience),
            ToGroup => draft.For(NoticeWords.GroupIn(scope.Groups, label) is { } group ? Audience.OfGroup(group.Id) : null),
            _ => draft.Changed() with { Acknowledge = number == 1 },
        });
    }

    /// <summary>The party group that a typed text names, of those the person may write to.</summary>
    public async Task<PartyGroupId?> GroupIn(Turn turn) =>
        await findScope.For(turn.Actor, turn.Cancel) is { } scope ? NoticeWords.GroupIn(scope.Groups, turn.Text)?.Id : null;

    /// <summary>A question about a draft; the draft goes with it, so that an old button still knows what it was about.</summary>
    public static QuestionDraft About(string kind, NoticeDraft draft, IReadOnlyList<string> labels) =>
        new(NoticesChat.ChatName, kind, draft, labels);

    private static async Task AskText(Turn turn, NoticeDraft draft, string? first)
    {
        if (draft.Files.Count == 0)
        {
            turn.Chat.CloseQuestion();
            turn.Say(Join(first, ComposeTexts.AskText(turn.Channel)));
            return;
        }

        await turn.Ask(Join(first, ComposeTexts.AskWords), About(ToText, draft, [ComposeTexts.NoWords]));
    }

    private static async Task AskGroup(Turn turn, NoticeDraft draft, NoticeScope scope, string? first)
    {
        var names = scope.Groups.Select(g => g.Name).ToList();
        if (names.Count <= MostChoices)
        {
            await turn.Ask(Join(first, ComposeTexts.AskGroup), About(ToGroup, draft, names));
            return;
        }

        // A number now means the group of that name, not a choice of an older question.
        turn.Chat.CloseQuestion();
        turn.Say(Join(first, ComposeTexts.AskGroupByName(names)));
    }

    private async Task Preview(Turn turn, NoticeDraft draft, NoticeScope scope, string? first)
    {
        var look = await previewNotice.Look(turn.Actor, draft, turn.Cancel);
        if (look is null)
        {
            turn.Chat.DropDraft();
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (look.Recipients == 0)
        {
            var nobody = Join(first, ComposeTexts.Nobody(look.Audience));
            turn.KeepDraft(NoticesChat.ChatName, draft.For(null));
            await turn.Ask(nobody, About(ToAudience, draft.For(null), [.. scope.Offered().Select(o => o.Label)]));
        }
        else
        {
            var when = draft.At is { } at ? NoticeTexts.Moment(at, clock) : null;
            var earlier = look.Room is null ? null : (await joinNotice.Find(turn.Actor, draft, turn.Cancel))?.ScheduledFor;
            var joined = earlier is { } goes ? DateWords.ShortTime(clock.ToLocal(goes).Time) : null;
            var text = ComposeTexts.Preview(draft, look, when, joined);
            await turn.Ask(Join(first, text), ConfirmNotice.Question(draft, look.Room?.CannotGo.Count > 0, joined));
        }
    }

    private static string Join(string? first, string then) => first is null ? then : $"{first}\n{then}";
}
