using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>A question in which something may be to be worked out, folded for looking at.</summary>
public sealed partial class CountingQuestion
{
    private static readonly string[] s_self = ["toi", "em", "minh", "chau", "tui", "tinh giup", "tinh ho", "tinh gium"];

    private readonly string _text;
    private readonly IReadOnlyList<WrittenPastDate> _dates;

    /// <summary>Reads a question.</summary>
    /// <param name="before">For a follow-up, what was asked before it: its words count, its figures do not.</param>
    public CountingQuestion(string text, DateOnly today, string before = "")
    {
        _text = text;
        Today = today;
        Own = new SaidWords(text);
        All = before.Length == 0 ? Own : new SaidWords($"{before} {text}");
        IsFollowUp = before.Length > 0;
        Amounts = SpokenAmount.In(text);
        _dates = [.. PastDate.AllIn($"{before} {text}", today).Skip(PastDate.AllIn(before, today).Count)];
    }

    public DateOnly Today { get; }

    /// <summary>Its own words.</summary>
    public SaidWords Own { get; }

    /// <summary>All of its words, those asked before it included.</summary>
    public SaidWords All { get; }

    /// <summary>It changes a figure of what was asked before it.</summary>
    public bool IsFollowUp { get; }

    /// <summary>Amounts of money in it.</summary>
    public IReadOnlyList<decimal> Amounts { get; }

    /// <summary>It holds a number below nought, which is a slip: "-5 triệu". A dash by itself only parts words.</summary>
    public bool HasNegative => Negative().IsMatch(_text);

    /// <summary>It says a figure, or what is to be worked out, and nothing of its own besides.</summary>
    public bool IsFigureAlone => FigureAlone.Is(_text);

    /// <summary>Its own words without the currency, so that "dong" in it is "đóng".</summary>
    public string PayingLine => new SaidWords(Currency().Replace(_text, " ")).Line;

    /// <summary>The one written day of the past in it that is no birthday, if there is one.</summary>
    public PastDate? Date => Only(d => !d.IsBirthday);

    /// <summary>The same, or today or yesterday by that word.</summary>
    public PastDate? DateOrDay => _dates.Count == 0 ? PastDate.In(_text, Today) : Date;

    /// <summary>The one birthday in it, if there is one.</summary>
    public PastDate? Birthday => Only(d => d.IsBirthday);

    /// <summary>The writer speaks of himself.</summary>
    public bool IsPersonal => Has(s_self);

    /// <summary>Whether any of the phrases (folded) stands in it, whole words only.</summary>
    public bool Has(params ReadOnlySpan<string> phrases) => All.Has(phrases);

    /// <summary>The one day of the past behind any of the phrases, in "vào đảng từ ngày 3/2/1985" that behind "vao dang", and behind none of the others.</summary>
    public PastDate? DateBehind(string[] phrases, string[] others) => Only(d => d.IsBehind(phrases) && !d.IsBehind(others));

    /// <summary>The number right before one of the phrases: 50 in "đủ 50 năm tuổi đảng"; null where there is none.</summary>
    public int? NumberBefore(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (Match match in Number().Matches(All.Line))
            {
                if (All.Line.AsSpan(match.Index + match.Length).StartsWith($" {phrase} ", StringComparison.Ordinal))
                {
                    return int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
                }
            }
        }

        return null;
    }

    /// <summary>The one number of its own words; null where there are more, or where it is one of money or of time.</summary>
    public int? OnlyNumber => Amounts.Count == 0 && !Time().IsMatch(Own.Line) && Number().Matches(Own.Line) is [var only] ? int.Parse(only.ValueSpan, CultureInfo.InvariantCulture) : null;

    private PastDate? Only(Func<WrittenPastDate, bool> which) => _dates.Where(which).Select(d => d.Date).Distinct().ToList() is [var only] ? only : null;

    [GeneratedRegex(@"\d (nam|tuoi|thang|ngay|gio|lan|phan|buoi) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Time();

    [GeneratedRegex(@"(^|\s)[-−–]\d|\bâm \d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Negative();

    [GeneratedRegex(@"\bđồng\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Currency();

    // "sinh năm 61 tuổi đảng bao nhiêu" has no 61 years.
    [GeneratedRegex(@"(?<!\bsinh (nam )?)\b\d{1,4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Number();
}
