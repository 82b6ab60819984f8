using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>The last day of a time limit, from the day on which it began.</summary>
public sealed class TimeLimits : ICalculator
{
    /// <summary>With a day in it, a question is for the end where it says one of these.</summary>
    private static readonly string[] s_end =
    [
        "khi nao", "bao gio", "ngay nao", "den ngay", "het han", "han", "con han", "con may ngay", "con bao nhieu ngay", "con bao lau", "kip", "du chua", "chua", "qua han",
        "thang nao", "cham nhat", "muon nhat", "con", "tre",
    ];

    /// <summary>Without a day in it, one's own case is meant only where it says one of these; "trong mấy ngày" asks for the rule.</summary>
    private static readonly string[] s_ownEnd = ["den ngay nao", "het han ngay nao", "ngay nao het han", "con may ngay", "con bao nhieu ngay", "con kip", "kip khong", "khi nao du", "bao gio du", "ngay nao du", "khi nao het", "bao gio het"];

    /// <summary>A day alone goes on with a question only where that one was for how long or till when; "còn 15/11 thì sao" says "còn" itself.</summary>
    private static readonly string[] s_howLong =
        ["bao lau", "khi nao", "bao gio", "ngay nao", "may ngay", "may thang", "may nam", "bao nhieu ngay", "bao nhieu thang", "thoi han"];

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        var limit = TimeLimit.All.FirstOrDefault(l => Array.TrueForAll(l.Words, w => question.Has(w)));
        if (limit is null || LengthOf(limit, rules) is null)
        {
            return null;
        }

        var resume = $"tính giúp {limit.Resume} khi nào hết hạn, ngày";
        if (question.DateOrDay is { IsExact: true } start && question.Has(question.IsFollowUp ? s_howLong : s_end))
        {
            return Worked(limit, start, question.Today, rules) is { } worked ? new Calculation.Worked(worked.Result, worked.Rules, resume) : null;
        }

        return question.IsPersonal && question.Has(s_ownEnd)
            ? new Calculation.Missing(CalculationTexts.AskStart(limit.After ?? limit), CalculationTexts.StartFound(limit.After ?? limit), resume)
            : null;
    }

    // Of a limit that runs from the end of another, both are said, the earlier one first.
    private static (string Result, IReadOnlyList<Passage> Rules, DateOnly End)? Worked(TimeLimit limit, PastDate start, DateOnly today, Func<string, Passage?> rules)
    {
        if (LengthOf(limit, rules) is not var (rule, length))
        {
            return null;
        }

        if (limit.After is not { } before)
        {
            var last = EndOf(limit.Unit, start.First, length);
            return (CalculationTexts.Limit(limit, start.Words, length, last, today), [rule], last);
        }

        if (Worked(before, start, today, rules) is not { } first)
        {
            return null;
        }

        var end = EndOf(limit.Unit, first.End, length);
        return ($"{first.Result} {CalculationTexts.Limit(limit, DateWords.Date(first.End), length, end, today)}", [rule, .. first.Rules], end);
    }

    private static (Passage Rule, int Length)? LengthOf(TimeLimit limit, Func<string, Passage?> rules) =>
        rules(limit.Passage) is { } rule && PassageFigure.WholeBefore(rule, limit.Figure) is { } length ? (rule, length) : null;

    private static DateOnly EndOf(LimitUnit unit, DateOnly start, int length) => unit switch
    {
        LimitUnit.Days => start.AddDays(length),
        LimitUnit.WorkingDays => WorkingDays.After(start, length),
        LimitUnit.Months => start.AddMonths(length),
    };
}
