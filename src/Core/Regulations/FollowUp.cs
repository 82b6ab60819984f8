using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>Does a question lean on the one before it ("thế còn dự bị?")?</summary>
public static class FollowUp
{
    /// <summary>A question this short, in syllables, rarely names its own subject.</summary>
    private const int Short = 5;

    private static readonly string[] Openings =
    [
        "the con", "con", "the", "vay con", "vay", "vay thi", "the thi", "neu", "neu vay", "neu the", "nhung", "ma",
        "con neu", "the neu", "vay neu", "roi sao", "truong hop do", "nguoi do", "viec do", "cai do",
    ];

    /// <summary>True when there was a question before and this one opens like a continuation or is very short.</summary>
    public static bool LeansOn(string question, string? previousQuestion)
    {
        if (string.IsNullOrWhiteSpace(previousQuestion))
        {
            return false;
        }

        var words = VietnameseText.Syllables(VietnameseText.Fold(question));
        var folded = string.Join(' ', words);
        return words.Count <= Short || Openings.Any(opening => folded.StartsWith(opening + " ", StringComparison.Ordinal));
    }
}
