using System.Globalization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations;

/// <summary>Where a rule stands, in the few words that fit behind an answer.</summary>
public static partial class Citation
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private const string NoSuccessorSeen = "chưa thấy bản thay thế";
    private static readonly string[] Cuts = [" (", " của ", " về ", " thực hiện "];

    /// <summary>"Hướng dẫn 42-HD/BTCTW, Mục II điểm 2.2, ngày 28/10/2025; còn hiệu lực"; parts not known are left out.</summary>
    public static string Of(Passage passage)
    {
        var place = string.Join(", ", new[] { ShortDocument(passage.Document), Article(passage.Article), Issued(passage.Date) }
            .Where(part => part.Length > 0));
        return string.Join("; ", new[] { place, ForceWords(passage), Caution(passage) }.Where(part => part.Length > 0));
    }

    /// <summary>A document's name with its number: "Hướng dẫn gửi xe số 09-HD/CB"; a name that says the number already stays as it is.</summary>
    public static string WithNumber(string name, string number) =>
        number.Length == 0 || DocumentNumber.IsIn(name, number) ? name : $"{name} số {number}";

    /// <summary>The document's kind and number: "Quy định 208-QĐ/TW"; a document without a number keeps enough to be known by.</summary>
    public static string ShortDocument(string document)
    {
        var named = document.Replace("Điều lệ Đảng Cộng sản Việt Nam", "Điều lệ Đảng", StringComparison.Ordinal);
        foreach (var cut in Cuts)
        {
            var at = named.IndexOf(cut, StringComparison.Ordinal);
            if (at > 0 && (cut == " (" || cut == " về " || named.AsSpan(0, at).ContainsAnyInRange('0', '9')))
            {
                named = named[..at];
            }
        }

        return NumberBehind().Match(document) is { Success: true } behind ? WithNumber(named, behind.Groups["number"].Value) : named;
    }

    /// <summary>"ngày 28/10/2025", "năm 2011"; empty for what is neither.</summary>
    public static string Issued(string date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"ngày {day.ToString("dd/MM/yyyy", Vietnamese)}";
        }

        return date.Length == 4 && date.All(char.IsAsciiDigit) ? $"năm {date}" : "";
    }

    /// <summary>A source that names no article ("nguồn không nêu số điều") says nothing to a reader.</summary>
    private static string Article(string article) =>
        article.StartsWith("nguồn", StringComparison.OrdinalIgnoreCase) ? "" : article;

    /// <summary>The number where a name without one got it: at the end.</summary>
    [GeneratedRegex(@" số (?<number>\d\S*[-/]\S+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberBehind();

    private static string ForceWords(Passage passage) => passage.Force switch
    {
        Force.InForce => "còn hiệu lực",
        Force.Unclear when passage.Status.Length == 0 => "",
        Force.Unclear when passage.Status.StartsWith(NoSuccessorSeen, StringComparison.Ordinal) => NoSuccessorSeen,
        Force.Unclear => "chưa rõ còn áp dụng",
        Force.Superseded => ForceOfStatus.Successor(passage.Status) is { } newer ? $"bản cũ, nay xem {newer}" : "bản cũ",
    };

    private static string Caution(Passage passage) =>
        passage.Force != Force.InForce || passage.Confidence is "medium" or "low" ? "cần đối chiếu" : "";
}
