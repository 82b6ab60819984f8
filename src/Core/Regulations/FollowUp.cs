using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>Does a question lean on the one before it ("thế còn dự bị?", "họ có phải đóng không")?</summary>
public static partial class FollowUp
{
    /// <summary>A question this short, in syllables, rarely names its own subject.</summary>
    private const int Short = 5;

    /// <summary>One that begins with its verb names its subject only when it is longer.</summary>
    private const int ShortWithoutSubject = 9;

    private static readonly string[] Openings =
    [
        "the con", "con", "the", "vay con", "vay", "vay thi", "the thi", "neu", "neu vay", "neu the", "nhung", "ma",
        "con neu", "the neu", "vay neu", "roi sao", "truong hop do", "nguoi do", "viec do", "cai do", "ho", "luc do", "khi do",
    ];

    private static readonly string[] Verbs = ["co", "duoc", "phai", "can", "trong", "bao lau", "may", "nop", "gui", "ai", "o dau", "tu bao gio"];

    private static readonly string[] PointingBack =
        ["nguoi do", "nguoi ay", "nhung nguoi do", "viec do", "viec nay", "cai do", "nhu the thi", "nhu vay thi", "truong hop do", "truong hop nay", "luc do", "khi do"];

    /// <summary>True when there was a question before and this one opens like a continuation, points back or names no subject.</summary>
    public static bool LeansOn(string question, string? previousQuestion)
    {
        if (string.IsNullOrWhiteSpace(previousQuestion))
        {
            return false;
        }

        var words = VietnameseText.Words(question);
        var folded = $" {string.Join(' ', words)} ";
        bool Begins(string phrase) => folded.StartsWith($" {phrase} ", StringComparison.Ordinal);
        return words.Count <= Short || Openings.Any(Begins) || PointsBack(folded) || (words.Count <= ShortWithoutSubject && Verbs.Any(Begins));
    }

    /// <summary>The question in words that a person understands who has not heard the one before: both, where it says itself that it goes on.</summary>
    public static string InContext(string question, string? previousQuestion) =>
        !string.IsNullOrWhiteSpace(previousQuestion) && (Opens(question) > 0 || PointsBack($" {VietnameseText.Plain(question)} "))
            ? $"{previousQuestion.TrimEnd('?', '.', ' ')}; {question}" : question;

    /// <summary>How surely a question goes on by its first words: 1 for "thế còn dự bị", less for "con", by which the young call themselves, 0 else.</summary>
    public static double Opens(string question) => GoesOn().IsMatch(question) ? 1 : MayGoOn().IsMatch(question) ? 0.5 : 0;

    private static bool PointsBack(string folded) => PointingBack.Any(phrase => folded.Contains($" {phrase} ", StringComparison.Ordinal));

    // With marks the word is known ("thế", not "thẻ"); without, only with the next one.
    [GeneratedRegex(@"^\W*(thế|còn|vậy|the con|the thi|vay con|vay thi)\s+\w", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^\W*con\s+\w", RegexOptions.IgnoreCase, 200)]
    private static partial Regex MayGoOn();
}
