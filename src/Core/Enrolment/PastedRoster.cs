namespace ChiBo.Core.Enrolment;

/// <summary>
/// Rows typed or pasted without headings ("Nguyễn Văn Mẫu, 1950, Tổ 1, 0912345678"): a cell shows by itself what it is; where
/// it does not, it is what most rows have in its place, so that its fault is told under the right name.
/// </summary>
public static class PastedRoster
{
    private const int HeadingsLookedFor = 10;

    private static readonly char[] s_separators = ['\t', ';', ','];

    /// <summary>The columns in the order in which an unknown cell is tried, with their headings.</summary>
    private static readonly (RosterColumn Column, string Heading)[] s_columns =
    [
        (RosterColumn.OfficialNumber, "STT"), (RosterColumn.FullName, "Họ và tên"), (RosterColumn.BirthDate, "Ngày sinh"), (RosterColumn.Phone, "Số điện thoại"),
        (RosterColumn.Group, "Tổ đảng"), (RosterColumn.Standing, "Chính thức/dự bị"), (RosterColumn.Gender, "Giới tính"), (RosterColumn.Post, "Chức vụ"),
    ];

    /// <summary>The text is a list of people, with headings or without.</summary>
    public static bool Is(string text) => HasHeadings(text) || Read(text) is not null;

    /// <summary>The rows under headings of ours; null for a text that is no list of people, or has headings of its own.</summary>
    public static RosterSheet? Read(string text)
    {
        var rows = text.Split('\n').Select((row, i) => (Number: i + 1, Text: row.Trim())).Where(row => row.Text.Length > 0).ToList();
        var separator = s_separators.MaxBy(s => rows.Count(row => row.Text.Contains(s, StringComparison.Ordinal)));
        var lines = rows.ConvertAll(row => PastedLine.Of(row.Number, row.Text, separator));
        var people = lines.Count(l => l.IsPerson);
        if (people == 0 || (lines.Count == 1 ? !lines[0].IsPlain : people * 2 < lines.Count) || HasHeadings(text))
        {
            return null;
        }

        var usual = Usual(lines);
        // What stands alone above the first person is a title, or the group of those below.
        var placed = lines.SkipWhile(l => l.Cells.Count == 1 && RosterGroupName.Announced(new SheetRow(l.Number, l.Cells)) is null)
            .Select(l => new SheetRow(l.Number, Place(l, usual))).ToList();
        var columns = Filled(placed);
        return new RosterSheet(
        [
            new SheetRow(0, [.. columns.Select(i => s_columns[i].Heading)]),
            .. placed.Select(row => row with { Cells = [.. columns.Select(i => row[i])] }),
        ]);
    }

    /// <summary>Several lines, among the first of which are a roster's headings.</summary>
    private static bool HasHeadings(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > 1 && Array.Exists(s_separators, separator =>
            RosterHeader.Find(new RosterSheet([.. lines.Take(HeadingsLookedFor).Select((line, i) => new SheetRow(i + 1, line.Split(separator)))])) is { Understood: > 1 });
    }

    /// <summary>What most lines have in each place.</summary>
    private static List<RosterColumn?> Usual(List<PastedLine> lines) =>
    [
        .. Enumerable.Range(0, lines.Max(l => l.Cells.Count)).Select(i => lines
            .Where(l => i < l.Kinds.Count).Select(l => l.Kinds[i]).OfType<RosterColumn>().GroupBy(k => k).MaxBy(g => g.Count())?.Key),
    ];

    private static string[] Place(PastedLine line, List<RosterColumn?> usual)
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
}
