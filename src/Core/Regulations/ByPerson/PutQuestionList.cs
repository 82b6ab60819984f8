using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>One line of the list that a leader was shown.</summary>
public sealed record ListedQuestion(BranchId Branch, string Words, IReadOnlyList<Guid> Ids)
{
    /// <summary>An answer to it, as it may be kept.</summary>
    public AnswerOffer Answer(string text) => new(Branch, Words, text, Ids);
}

/// <summary>Makes the list of what a branch asks.</summary>
public sealed class PutQuestionList(ReadQuestions read, BranchClock clock)
{
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    /// <summary>The list of a week, ending at an instant; null where nothing new waits for an answer. Authorised by the caller.</summary>
    public async Task<(string Text, QuestionDraft Draft)?> OfWeek(BranchId branch, DateTimeOffset end, CancellationToken cancel)
    {
        var open = await read.Open(branch, end, cancel);
        return open.Any(q => q.LastAskedAt >= end - s_week)
            ? (QuestionListTexts.Weekly(open, await read.Topics(branch, end - s_week, end, cancel)), Draft(open)) : null;
    }

    /// <summary>Shows what waits now.</summary>
    /// <param name="shown">The questions that were shown before: the list goes on behind the last of them that still waits.</param>
    public async Task Show(Turn turn, BranchId branch, IReadOnlyList<ListedQuestion>? shown = null)
    {
        if (!turn.Actor.Leads(branch))
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var open = await read.Open(branch, null, turn.Cancel);
        var last = open.ToList().FindLastIndex(q => shown?.Any(s => s.Ids.Intersect(q.Ids).Any()) ?? false);
        if (last >= 0)
        {
            await ShowNext(turn, [.. open.Skip(last + 1)]);
            return;
        }

        var text = QuestionListTexts.Now(open, await read.Topics(branch, clock.Now - s_week, null, turn.Cancel));
        await SayOrAsk(turn, text, open);
    }

    private static Task ShowNext(Turn turn, List<OpenQuestion> rest) =>
        SayOrAsk(turn, rest.Count > 0 ? QuestionListTexts.Next(rest.Count) : QuestionListTexts.NoMore, rest);

    private static async Task SayOrAsk(Turn turn, string text, IReadOnlyList<OpenQuestion> open)
    {
        if (open.Count == 0)
        {
            turn.Say(text);
        }
        else
        {
            await turn.Ask(text, Draft(open));
        }
    }

    private static QuestionDraft Draft(IReadOnlyList<OpenQuestion> open)
    {
        var shown = open.Take(QuestionListChat.Most).ToList();
        return new QuestionDraft(
            QuestionListChat.FeatureName, QuestionListChat.List, shown.ConvertAll(q => new ListedQuestion(q.Branch, q.Words, q.Ids)),
            shown.ConvertAll(QuestionListTexts.Label));
    }
}
