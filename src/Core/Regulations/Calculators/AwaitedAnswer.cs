using System.Text.RegularExpressions;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>What somebody who was asked for his case or for a figure says instead of choosing or telling it.</summary>
public static partial class AwaitedAnswer
{
    /// <summary>Nobody tells his case in more words.</summary>
    private const int MostWords = 14;

    /// <summary>Words that fit no case and are still an answer: the trade, the post. Longer ones are about something else.</summary>
    private const int MostUnclear = 6;

    private static readonly HashSet<string> s_leaving =
        ["bo", "bo di", "thoi bo", "khong tinh", "khong tinh nua", "ko tinh nua", "thoi khong tinh", "thoi khong tinh nua", "khong can", "khong can nua", "khong can tinh", "thoi khong can", "dung tinh nua", "de sau"];

    private static readonly Phrasebook s_unknown = new(
        SmallWords.All,
        ["khong", "khong biet", "khong ro", "khong nho", "khong nho ro", "khong co", "khong hieu", "chua", "chua biet", "chua ro", "chua nho", "chiu", "quen", "quen mat", "biet dau", "dau biet", "ai biet", "lam sao biet", "sao biet"],
        ["o dau", "xem o dau", "hoi ai", "tim o dau", "lay o dau", "la gi", "la sao", "gi", "bao nhieu", "la bao nhieu", "dien nao", "dien gi", "cai nao", "nao", "dien", "thuoc", "thuoc dien nao", "cai gi", "gi cung duoc", "nao cung duoc"],
        ["de", "de xem", "de hoi", "de tinh", "xem lai", "hoi lai", "da", "luong", "luong huu", "luong toi thieu", "vung", "ngay", "so", "so do", "cai do", "nua", "ro", "nho", "duoc", "minh"]);

    /// <summary>"bỏ", "không tính nữa": as "thôi".</summary>
    public static bool IsLeaving(string text) => s_leaving.Contains(YesOrNo.Plain(text)) && !text.Contains("bố", StringComparison.OrdinalIgnoreCase);

    /// <summary>"không", "không biết", "xem ở đâu": he does not know, or says no more than that he heard.</summary>
    public static bool IsUnknown(string text) => YesOrNo.IsYes(text) || s_unknown.Read(text) is { Name: null, Numbers.Count: 0 };

    /// <summary>It may tell a case: neither a question nor about coming to a meeting.</summary>
    public static bool MayTell(string text) => Words(text) <= MostWords && !Asks().IsMatch(Plain(text)) && !Coming().IsMatch(Plain(text));

    /// <summary>It is too short to be about anything else, though no case is in it.</summary>
    public static bool IsUnclear(string text) =>
        IsUnknown(text) || (Words(text) <= MostUnclear && MayTell(text) && !Reply().IsMatch(Plain(text)) && !Courtesy.Is(text));

    private static int Words(string text) => VietnameseText.Words(text).Count;

    // "vâng" is no "vắng".
    private static string Plain(string text) => new SaidWords(text.Replace("vâng", "dạ", StringComparison.OrdinalIgnoreCase)).Line + (text.Contains('?', StringComparison.Ordinal) ? "?" : "");

    // A denial inside asks nothing: "tôi không có lương hưu".
    [GeneratedRegex(@"\?| (bao nhieu|bao gio|may|gi|nao|sao|ai|dau) | (khong|chua)( (a|nhi|vay|the|ha|em|anh|chi|bac|chau))* (, )?\?*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Asks();

    [GeneratedRegex(@" (hop|vang|(co|se|xin|khong) du(?! \d| nam| tuoi)|du duoc|(den|di) muon|di duoc|khong di(?! lam)|co mat|ngay mai|mai|toi nay|hom (do|nay|ay)|lich|thong bao) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Coming();

    [GeneratedRegex(@" (du|den|di|nghi|om|benh|ban|muon|ve que|tai lieu|van ban|bi thu|sinh hoat|sai|nham|ro) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Reply();
}
