using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>Answers to be looked at again and questions without one, as things to do today.</summary>
public sealed class QuestionTasks(BranchAnswers answers, ReadQuestions read) : ITaskSource
{
    public async Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var items = (await answers.Due(branch, cancel)).Select(p => new TodoItem(
            BranchAnswerTexts.ReviewTask(p.Title), TodoItem.Soon, KeptAnswersChat.FeatureName, KeptAnswersChat.Reviewing, p.Id)).ToList();
        if (await read.Open(branch, null, cancel) is { Count: > 0 } open)
        {
            items.Insert(0, new TodoItem(QuestionListTexts.Task(open.Count), TodoItem.Soon, QuestionListChat.FeatureName, QuestionListChat.Showing, branch));
        }

        return [.. items.Take(TodayChat.Most)];
    }
}
