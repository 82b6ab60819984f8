using System.Text.RegularExpressions;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Rows typed or pasted without headings ("Nguyễn Văn Mẫu, 1950, Tổ 1, 0912345678"): a cell shows by itself what it is; where
/// it does not, it is what most rows have in its place, so that its fault is told under the right name.
/// </summary>
public static partial class PastedRoster
{
    private const int LongestName = 6;
    private const int FewestDigitsOfPhone = 8;

    private static readonly char[] s_separators = ['\t', ';', ','];

    /// <summary>The columns in the order in which an unknown cell is tried, with their headings.</summary>
    private static readonly (RosterColumn Column, string Heading)[] s_columns =
    [
        (RosterColumn.OfficialNumber, "STT"), (RosterColumn.FullName, "Họ và tên"), (RosterColumn.BirthDate, "Ngày sinh"), (RosterColumn.Phone, "Số điện thoại"),
        (RosterColumn.Group, "Tổ đảng"), (RosterColumn.Standing, "Chính thức/dự bị"), (RosterColumn.Gender, "Giới tính"), (RosterColumn.Post, "Chức vụ"),
    ];

    private sealed record Line(int Number, IReadOnlyList<string> Cells, IReadOnlyList<RosterColumn?> Kinds)
    {
        public bool Has(RosterColumn kind) => Kinds.Contains(kind);

        /// <summary>A name, and something that a sentence with commas does not have.</summary>
        public bool IsPerson => Has(RosterColumn.FullName) && (Has(RosterColumn.BirthDate) || Has(RosterColumn.Phone));

        /// <summary>Beyond doubt, also alone.</summary>
        public bool IsPlain => IsPerson && Kinds.Count(k => k is not null and not RosterColumn.OfficialNumber) > 2 && !Kinds.Contains(null);
    }

    /// <summary>The rows under headings of ours; null for a text that is no list of people, or has headings of its own.</summary>
    public static RosterSheet? Read(string text)
    {
        var rows = text.Split('\n').Select((row, i) => (Number: i + 1, Text: row.Trim())).Where(row => row.Text.Length > 0).ToList();
        var separator = s_separators.MaxBy(s => rows.Count(row => row.Text.Contains(s, StringComparison.Ordinal)));
        var lines = rows.ConvertAll(row => LineOf(row.Number, row.Text, separator));
        var people = lines.Count(l => l.IsPerson);
        if (people == 0 || (lines.Count == 1 ? !lines[0].IsPlain : people * 2 < lines.Count)
            || RosterHeader.Find(new RosterSheet(lines.ConvertAll(AsTyped))) is { Understood: > 1 })
        {
            return null;
        }

        var usual = Usual(lines);
        // What stands alone above the first person is a title, or the group of those below.
        var placed = lines.SkipWhile(l => l.Cells.Count == 1 && RosterGroupName.Announced(AsTyped(l)) is null)
            .Select(l => new SheetRow(l.Number, Place(l, usual))).ToList();
        var columns = Filled(placed);
        return new RosterSheet(
        [
            new SheetRow(0, [.. columns.Select(i => s_columns[i].Heading)]),
            .. placed.Select(row => row with { Cells = [.. columns.Select(i => row[i])] }),
        ]);
    }

    private static SheetRow AsTyped(Line line) => new(line.Number, line.Cells);

    private static Line LineOf(int number, string row, char separator)
    {
        var cells = row.Split(separator).Select(CellText.Tidy).ToList();
        if (Counted().Match(cells[0]) is { Success: true } counted)
        {
            cells[0] = counted.Groups["rest"].Value;
            cells.Insert(0, counted.Groups["number"].Value);
        }

        var kinds = new List<RosterColumn?>();
        for (var i = 0; i < cells.Count; i++)
        {
            var kind = KindOf(cells[i], first: i == 0);
            kinds.Add(kind is { } known && !kinds.Contains(known) ? known : null);
        }

        return new Line(number, cells, kinds);
    }

    private static RosterColumn? KindOf(string cell, bool first)
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
        var words = RosterHeadings.Plain(cell).Split(' ');
        return RosterWords.Standing(cell) is not null ? RosterColumn.Standing
            : RosterWords.Posts(cell) is not null ? RosterColumn.Post
            : RosterWords.Gender(cell) is not null ? RosterColumn.Gender
            : words[0] == "to" && words.Length > 1 && char.IsAsciiDigit(words[^1][^1]) ? RosterColumn.Group
            : words.Length is > 1 and <= LongestName && cell.All(c => char.IsLetter(c) || c is ' ' or '\'') ? RosterColumn.FullName
            : null;
    }

    /// <summary>What most lines have in each place.</summary>
    private static List<RosterColumn?> Usual(List<Line> lines) =>
    [
        .. Enumerable.Range(0, lines.Max(l => l.Cells.Count)).Select(i => lines
            .Where(l => i < l.Kinds.Count).Select(l => l.Kinds[i]).OfType<RosterColumn>().GroupBy(k => k).MaxBy(g => g.Count())?.Key),
    ];

    private static string[] Place(Line line, List<RosterColumn?> usual)
    {
        var cells = new string[s_columns.Length];
        Array.Fill(cells, string.Empty);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Kinds[i] is { } sure)
            {
                cells[IndexOf(sure)] = line.Cells[i];
            }
        }

        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Kinds[i] is null && line.Cells[i].Length > 0)
            {
                var place = usual[i] is { } column && cells[IndexOf(column)].Length == 0 ? IndexOf(column) : Array.FindIndex(cells, 1, c => c.Length == 0);
                var free = place < 0 ? cells.Length - 1 : place;
                cells[free] = cells[free].Length == 0 ? line.Cells[i] : $"{cells[free]}, {line.Cells[i]}";
            }
        }

        return cells;
    }

    /// <summary>The columns in which some row has something: a column that is not there changes nothing of a known member.</summary>
    private static List<int> Filled(List<SheetRow> rows) => [.. Enumerable.Range(0, s_columns.Length).Where(i => rows.Exists(row => row[i].Length > 0))];

    private static int IndexOf(RosterColumn column) => Array.FindIndex(s_columns, c => c.Column == column);

    [GeneratedRegex(@"^(?<number>\d{1,3})[.)]?\s+(?<rest>\p{L}.+)$|^(?<number>\d{1,3})[.)](?<rest>\p{L}.+)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^((19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})|\d{1,2}[/.-](19|20)\d\d)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Date();
}
