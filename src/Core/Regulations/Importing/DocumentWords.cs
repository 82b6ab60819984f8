using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What people type about documents.</summary>
public static partial class DocumentWords
{
    private const int LongestNumber = 40;

    /// <summary>What stands between a word of correction and what it corrects.</summary>
    private static readonly char[] s_behind = [' ', ',', '.', ':'];

    private static readonly char[] s_around = [' ', ':', '“', '”', '"'];

    /// <summary>A caption or command that says that a file is a document of rules: "văn bản", "nạp quy định". What follows ("cb005") is the branch the operator means.</summary>
    public static string? BehindPurpose(string text)
    {
        var folded = VietnameseText.Fold(text);
        return folded.Length == text.Length && Purpose().Match(folded) is { Success: true } match ? text[match.Length..].Trim(' ', ':', '.', '\n') : null;
    }

    /// <summary>"rút văn bản 2" → 2; 0 where no number is said; null for anything else.</summary>
    public static int? Withdrawn(string text) =>
        Withdrawal().Match(VietnameseText.Fold(text).Trim(' ', '.')) is not { Success: true } match ? null
        : match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>
    /// "số 05-QC/CB; ngày 3/3/2026; tên Quy chế làm việc; nơi ban hành Chi bộ Khối 5; hiệu lực từ 1/4/2026 đến 31/12/2026; thay bởi …":
    /// parts by lines or semicolons. A question is none of it.
    /// </summary>
    public static SpokenFacts Facts(string text)
    {
        var said = new SpokenFacts(new FactsChange(), [], []);
        return text.EndsWith('?') ? said : text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.TrimEnd('.', ','))
            .Aggregate(said, With);
    }

    private static SpokenFacts With(SpokenFacts said, string part)
    {
        var folded = VietnameseText.Fold(part);
        if (folded.Length != part.Length)
        {
            return said with { Unclear = [.. said.Unclear, part] };
        }

        if (Correcting().Match(folded) is { Success: true } correcting && part[correcting.Length..].Trim(s_behind) is var rest)
        {
            return rest.Length == 0 ? said : With(said, rest);
        }

        if (FactName().Match(folded) is not { Success: true } match || Copula().Replace(part[match.Length..].Trim(s_around), string.Empty) is not { Length: > 0 } value)
        {
            return said with { Unclear = [.. said.Unclear, part] };
        }

        var (name, change) = (match.Groups["name"].Value, said.Change);
        if (name is "so" or "so van ban" or "so hieu")
        {
            return WithNumber(said, part, value);
        }

        return name switch
        {
            "ten" or "ten van ban" => said with { Change = change with { Name = value } },
            "noi ban hanh" or "co quan ban hanh" => said with { Change = change with { Issuer = value } },
            "thay boi" or "thay bang" or "duoc thay boi" or "bi thay boi" => said with { Change = change with { ReplacedBy = value } },
            "den" or "het hieu luc" or "hieu luc den" => said.Dated(part, value, day => change with { InForceTo = day }),
            "hieu luc" or "hieu luc tu" or "co hieu luc" or "co hieu luc tu" => InForceFrom(said, part, value),
            _ => said.Dated(part, value, day => change with { IssuedOn = day }),
        };
    }

    // "số 05-QC/CB ngày 3/3/2026" on one line says both; a number holds a figure and no words.
    private static SpokenFacts WithNumber(SpokenFacts said, string part, string value)
    {
        var date = VietnameseText.Fold(value).IndexOf(" ngay ", StringComparison.Ordinal);
        var number = DocumentNumber.Tidy((date < 0 ? value : value[..date]).TrimEnd(',', ' '));
        if (!number.Any(char.IsDigit) || number.Length > LongestNumber)
        {
            return said with { Unclear = [.. said.Unclear, part] };
        }

        var with = said with { Change = said.Change with { Number = number } };
        return date < 0 ? with : With(with, value[date..].Trim());
    }

    private static SpokenFacts InForceFrom(SpokenFacts said, string part, string value)
    {
        var to = VietnameseText.Fold(value).IndexOf("den", StringComparison.Ordinal);
        var with = to == 0 ? said : said.Dated(part, to < 0 ? value : value[..to], day => said.Change with { InForceFrom = day });
        return to < 0 ? with : with.Dated(part, value[to..], day => with.Change with { InForceTo = day });
    }

    [GeneratedRegex(@"^/?(nap |them |gui )?(van ban|quy dinh|vanban|napvanban)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(rut|bo|go|xoa)( lai)? van ban(( so)? (?<n>\d{1,3}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Withdrawal();

    // "sai rồi, ngày 11/11/2026", "không phải, số 06-QC/CB", "sửa tên …".
    [GeneratedRegex(
        @"^((sai|nham)( roi)?|khong (phai|dung)|chua dung|sua( lai)?|doi( lai)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Correcting();

    // "tên là …", "tên mới là …"; a name may begin with "Lá" or "Thanh".
    [GeneratedRegex(@"^((đúng|mới|phải) )?(là|thành|la)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Copula();

    [GeneratedRegex(
        @"^(?<name>ten van ban|ten|so van ban|so hieu|so|noi ban hanh|co quan ban hanh|duoc thay boi|bi thay boi|thay boi|thay bang|het hieu luc|co hieu luc tu|co hieu luc|hieu luc tu|hieu luc den|hieu luc|den|ngay ban hanh|ban hanh|ngay)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FactName();
}
