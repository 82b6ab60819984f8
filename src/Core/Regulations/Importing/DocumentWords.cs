using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What people type about documents.</summary>
public static partial class DocumentWords
{
    /// <summary>A caption or command that says that a file is a document of rules: "văn bản", "nạp quy định". What follows ("cb005") is the branch the operator means.</summary>
    public static string? BehindPurpose(string text)
    {
        var folded = VietnameseText.Fold(text);
        return folded.Length == text.Length && Purpose().Match(folded) is { Success: true } match ? text[match.Length..].Trim(' ', ':', '.', '\n') : null;
    }

    /// <summary>"rút văn bản 2" → 2.</summary>
    public static int? Withdrawn(string text) =>
        Withdrawal().Match(VietnameseText.Fold(text).Trim()) is { Success: true } match ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// "số 05-QC/CB; ngày 3/3/2026; tên Quy chế làm việc; nơi ban hành Chi bộ Khối 5; hiệu lực từ 1/4/2026 đến 31/12/2026; thay bởi …":
    /// parts by lines or semicolons. Empty where nothing was understood.
    /// </summary>
    public static FactsChange Facts(string text)
    {
        var change = new FactsChange();
        foreach (var part in text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            change = With(change, part.TrimEnd('.', ','));
        }

        return change;
    }

    private static FactsChange With(FactsChange change, string part)
    {
        var folded = VietnameseText.Fold(part);
        if (folded.Length != part.Length || FactName().Match(folded) is not { Success: true } match)
        {
            return change;
        }

        var value = part[match.Length..].Trim(' ', ':', '“', '”', '"');
        return match.Groups["name"].Value switch
        {
            _ when value.Length == 0 => change,
            "ten" or "ten van ban" => change with { Name = value },
            "so" or "so van ban" or "so hieu" => change with { Number = value },
            "noi ban hanh" or "co quan ban hanh" => change with { Issuer = value },
            "thay boi" or "thay bang" or "duoc thay boi" or "bi thay boi" => change with { ReplacedBy = value },
            "den" or "het hieu luc" or "hieu luc den" => change with { InForceTo = SpokenDates.First(value) ?? change.InForceTo },
            "hieu luc" or "hieu luc tu" or "co hieu luc" or "co hieu luc tu" => InForceFrom(change, value),
            _ => change with { IssuedOn = SpokenDates.First(value) ?? change.IssuedOn },
        };
    }

    private static FactsChange InForceFrom(FactsChange change, string value)
    {
        var to = VietnameseText.Fold(value).IndexOf("den", StringComparison.Ordinal);
        return change with
        {
            InForceFrom = SpokenDates.First(to < 0 ? value : value[..to]) ?? change.InForceFrom,
            InForceTo = (to < 0 ? null : SpokenDates.First(value[to..])) ?? change.InForceTo,
        };
    }

    [GeneratedRegex(@"^/?(nap |them |gui )?(van ban|quy dinh|vanban|napvanban)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(rut|bo|go|xoa)( lai)? van ban( so)? (?<n>\d{1,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Withdrawal();

    [GeneratedRegex(
        @"^(?<name>ten van ban|ten|so van ban|so hieu|so|noi ban hanh|co quan ban hanh|duoc thay boi|bi thay boi|thay boi|thay bang|het hieu luc|co hieu luc tu|co hieu luc|hieu luc tu|hieu luc den|hieu luc|den|ngay ban hanh|ban hanh|ngay)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FactName();
}
