using System.CommandLine;
using System.Globalization;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Regulations.ByPerson;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>regulations questions: what members ask, without who asked.</summary>
public static class QuestionVerbs
{
    private const int Days = 30;

    public static Command Questions(VerbContext context)
    {
        var branch = new Option<string?>("--branch") { Description = "Mã chi bộ; không có thì mọi chi bộ" };
        var questions = new Command("questions", "Câu hỏi chưa trả lời được và điều được hỏi nhiều") { branch };
        questions.SetAction((parsed, cancel) => context.InScope(services => Show(context, parsed, services, parsed.GetValue(branch), cancel), cancel));
        return questions;
    }

    private static async Task<int> Show(VerbContext context, ParseResult parsed, IServiceProvider services, string? code, CancellationToken cancel)
    {
        BranchId? only = null;
        if (code is not null)
        {
            if (await BranchOption.Find(services, code, cancel) is not { } found)
            {
                return BranchOption.Unknown(code);
            }

            only = found.Id;
        }

        var clock = services.GetRequiredService<BranchClock>();
        var read = services.GetRequiredService<ReadQuestions>();
        var codes = await services.GetRequiredService<ChiBoDb>().Branches().ToDictionaryAsync(b => b.Id, b => b.Code, cancel);
        var open = await read.Open(only, null, cancel);
        var topics = await read.Topics(only, clock.Now.AddDays(-Days), null, cancel);
        var json = new
        {
            unanswered = open.Select(q => new
            {
                branch = codes.GetValueOrDefault(q.Branch),
                question = q.Words,
                times = q.Ids.Count,
                q.Disliked,
                lastAskedAt = clock.ToLocalInstant(q.LastAskedAt),
            }).ToList(),
            topics = topics.Select(t => new { passage = t.Passage, t.Title, t.Times }).ToList(),
        };
        return context.Print(parsed, json, Text(open, topics, codes));
    }

    private static string Text(IReadOnlyList<OpenQuestion> open, IReadOnlyList<AskedTopic> topics, Dictionary<BranchId, string> codes)
    {
        var waiting = open.Select(q => string.Create(
            CultureInfo.InvariantCulture, $"{codes.GetValueOrDefault(q.Branch),-10} {q.Ids.Count,3} lần  {(q.Disliked ? "chưa đúng ý" : "chưa trả lời"),-13} {q.Words}"));
        var asked = topics.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Times,5} lần  {t.Title}"));
        return string.Join(
            '\n',
            [open.Count == 0 ? "Không có câu hỏi nào chờ trả lời." : "Chờ trả lời:", .. waiting, topics.Count == 0 ? "Tháng qua chưa ai hỏi." : "Hỏi nhiều trong 30 ngày:", .. asked]);
    }
}
