using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>What a cell without a heading shows by itself to be.</summary>
internal static partial class PastedCell
{
    private const int LongestName = 6;
    private const int FewestDigitsOfPhone = 8;

    /// <summary>"3. Nguyễn Văn Mẫu", parted; null for a cell that begins with no number.</summary>
    public static (string Number, string Name)? Counted(string cell) =>
        Count().Match(cell) is { Success: true } found ? (found.Groups["number"].Value, found.Groups["name"].Value) : null;

    /// <summary>The column it belongs to; null where it does not say.</summary>
    /// <param name="first">It begins its line: a small number there counts the lines.</param>
    public static RosterColumn? KindOf(string cell, bool first)
    {
        var digits = cell.Count(char.IsAsciiDigit);
        return first && digits > 0 && digits == cell.TrimEnd('.').Length && digits <= 3 ? RosterColumn.OfficialNumber
            : Date().IsMatch(cell) ? RosterColumn.BirthDate
            : digits >= FewestDigitsOfPhone && cell.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')') ? RosterColumn.Phone
            : digits is 1 or 2 && digits == cell.Length ? RosterColumn.Group
            : cell.Length == 0 ? null
            : OfWords(cell);
    }

    private static RosterColumn? OfWords(string cell)
    {
        var words = VietnameseText.Plain(cell).Split(' ');
        return RosterWords.Standing(cell) is not null ? RosterColumn.Standing
            : RosterWords.Posts(cell) is not null ? RosterColumn.Post
            : RosterWords.Gender(cell) is not null ? RosterColumn.Gender
            : words[0] == "to" && words.Length > 1 && char.IsAsciiDigit(words[^1][^1]) ? RosterColumn.Group
            : words.Length is > 1 and <= LongestName && cell.All(c => char.IsLetter(c) || c is ' ' or '\'') ? RosterColumn.FullName
            : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,3})[.)]?\s+(?<name>\p{L}.+)$|^(?<number>\d{1,3})[.)](?<name>\p{L}.+)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Count();

    [GeneratedRegex(@"^((19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})|\d{1,2}[/.-](19|20)\d\d)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Date();
}
