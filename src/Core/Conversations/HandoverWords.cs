using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>
/// Reads whether a text asks for a person. "0" is also how many people write "không" ("0 đi được"), so words after it
/// count as a message only when they say so themselves.
/// </summary>
public static partial class HandoverWords
{
    /// <summary>The words behind "0" or "số 0" when they are meant for a person; null when they may mean "không".</summary>
    public static string? AfterZero(string text)
    {
        var match = Zero().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var rest = match.Groups["rest"].Value.Trim();
        var spelledOut = match.Groups["so"].Success || match.Groups["mark"].Success;
        return rest.Length > 0 && (spelledOut || Wish().IsMatch(VietnameseText.Fold(rest))) ? rest : null;
    }

    /// <summary>True for a sentence without "0" that asks to speak to the secretary or to a human being.</summary>
    public static bool AsksForPerson(string text) => Plea().IsMatch(VietnameseText.Fold(text));

    [GeneratedRegex(@"^\s*(?<so>[sS][ốoỐO]\s+)?0(?:\s*(?<mark>[:\-–])\s*|\s+)(?<rest>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Zero();

    [GeneratedRegex(
        @"^(?:da |thua |kinh )?(?:(?:toi|em|minh|chau|anh|chi|bac|chu|co|ong|ba) )?(?:co (?:cau hoi|viec (?:muon|can|xin) (?:hoi|gap|nho))|muon (?:hoi|gap|nho|bao|noi|biet|xin)|can (?:hoi|gap|nho|giup)|xin (?:hoi|gap|phep hoi)|nho (?:bi thu|dong chi|bac|anh|chi|nhan)|hoi |gap |nhan (?:bi thu|dong chi|giup)|cho (?:toi|em|minh|chau|hoi|gap)|dong chi |bi thu )",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"\b(?:muon|can|xin|cho|nho)\b.{0,20}\b(?:gap|noi chuyen|hoi|nhan)\b.{0,20}\b(?:bi thu|nguoi that|nguoi phu trach|quan tri)\b|^\s*(?:gap|goi) (?:dong chi |bac |anh |chi |ong |ba )?(?:bi thu|pho bi thu|nguoi that|nguoi phu trach)\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Plea();
}
