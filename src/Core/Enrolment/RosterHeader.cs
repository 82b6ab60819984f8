using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>Where in a sheet the headings stand, which column means what, and which nobody here needs.</summary>
public sealed class RosterHeader
{
    /// <summary>Title rows above the headings that are looked through; party lists have five to ten.</summary>
    private const int DeepestHeaderRow = 60;

    /// <summary>The widest forms have about forty; what stands further right is not looked at.</summary>
    private const int MostColumns = 200;

    private readonly Dictionary<RosterColumn, int> _columns = [];
    private readonly string[] _headings;
    private readonly List<string> _dropped = [];

    private RosterHeader(string[] headings, int firstDataRow)
    {
        _headings = headings;
        FirstDataIndex = firstDataRow;
        for (var i = 0; i < headings.Length; i++)
        {
            if (IsTailOfName(i))
            {
                _columns.Add(RosterColumn.NameTail, i);
            }
            else if (headings[i].Length > 0 && (RosterHeadings.Meaning(headings[i]) is not { } column || !_columns.TryAdd(column, i))
                && !_dropped.Contains(headings[i]) && (i == 0 || headings[i] != headings[i - 1]))
            {
                _dropped.Add(headings[i]);
            }
        }

        MendPairs();
    }

    /// <summary>The index in <see cref="RosterSheet.Rows"/> of the first row after the headings.</summary>
    public int FirstDataIndex { get; }

    /// <summary>How many columns were understood: of several sheets, the one with the most is the roster.</summary>
    public int Understood => _columns.Count - (Has(RosterColumn.NameTail) ? 1 : 0);

    /// <summary>The headings that are not read, as in the file.</summary>
    public IReadOnlyList<string> Dropped => _dropped;

    /// <summary>The row with a name column and the most other headings understood; null where there is none.</summary>
    public static RosterHeader? Find(RosterSheet sheet)
    {
        RosterHeader? best = null;
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeaderRow); i++)
        {
            var found = At(sheet, i);
            if (found.HasName && found.Understood > (best?.Understood ?? 0))
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>What the sheet has columns for.</summary>
    public IReadOnlyList<RosterColumn> Columns => [.. _columns.Keys];

    public bool Has(RosterColumn column) => _columns.ContainsKey(column);

    /// <summary>The cell of a column in a row, tidied; empty where the file has no such column.</summary>
    public string Cell(SheetRow row, RosterColumn column) =>
        _columns.TryGetValue(column, out var index) ? CellText.Tidy(row[index]) : "";

    /// <summary>The heading as in the file; empty where the file has no such column.</summary>
    public string Heading(RosterColumn column) => _columns.TryGetValue(column, out var index) ? _headings[index] : "";

    /// <summary>The column that carries names: whole ones, or the given name where they stand in two columns.</summary>
    public RosterColumn NameColumn => Has(RosterColumn.FullName) ? RosterColumn.FullName : RosterColumn.GivenName;

    /// <summary>Many lists put one heading over two columns, family name and given name.</summary>
    private bool IsTailOfName(int index) =>
        _columns.TryGetValue(RosterColumn.FullName, out var name) && index == name + 1 && !Has(RosterColumn.NameTail)
        && (_headings[index].Length == 0 || _headings[index] == _headings[name]);

    private bool HasName => Has(NameColumn);

    private static RosterHeader At(RosterSheet sheet, int index)
    {
        var upper = Headings(sheet.Rows[index]);
        var header = new RosterHeader(upper, index + 1);
        if (!header.HasName || index + 1 >= sheet.Rows.Count)
        {
            return header;
        }

        var lower = Headings(sheet.Rows[index + 1]);
        if (Under(upper, lower) is { } both && new RosterHeader(both, index + 2) is { HasName: true } twoRows
            && twoRows.Understood >= header.Understood)
        {
            header = twoRows;
        }

        return header.FirstDataIndex < sheet.Rows.Count && IsNumbering(sheet.Rows[header.FirstDataIndex])
            ? new RosterHeader(header._headings, header.FirstDataIndex + 1)
            : header;
    }

    private static string[] Headings(SheetRow row) => [.. row.Cells.Take(MostColumns).Select(CellText.Tidy)];

    /// <summary>Headings over two rows ("Ngày vào Đảng" over "Dự bị" and "Chính thức"), joined; null when the second row is data.</summary>
    private static string[]? Under(string[] upper, string[] lower)
    {
        var joined = new string[Math.Max(upper.Length, lower.Length)];
        var parent = "";
        var changed = false;
        for (var i = 0; i < joined.Length; i++)
        {
            var above = i < upper.Length ? upper[i] : "";
            var below = i < lower.Length ? lower[i] : "";
            parent = above.Length > 0 ? above : parent;
            if (below.Length == 0 || below == above)
            {
                joined[i] = above;
                continue;
            }

            joined[i] = $"{parent} {below}";
            if (above.Length > 0 && RosterHeadings.Meaning(above) is RosterColumn.FullName or RosterColumn.OfficialNumber)
            {
                return null;
            }

            changed |= RosterHeadings.Meaning(joined[i]) is not null || RosterHeadings.Meaning(below) is not null;
        }

        return changed ? joined : null;
    }

    /// <summary>The row "(1) (2) (3)…" that some forms put under their headings.</summary>
    private static bool IsNumbering(SheetRow row)
    {
        var cells = Headings(row).Select(VietnameseText.Plain).Where(cell => cell.Length > 0).ToList();
        return cells.Count > 1 && cells.TrueForAll(cell => cell.Length <= 2
            && (cell.All(char.IsAsciiDigit) || cell.Length == 1));
    }

    /// <summary>Some meanings hang on which other columns there are.</summary>
    private void MendPairs()
    {
        if (!Has(RosterColumn.FullName) && !Has(RosterColumn.FamilyName) && _columns.Remove(RosterColumn.GivenName, out var name))
        {
            _columns[RosterColumn.FullName] = name;
        }

        if (Has(RosterColumn.TemporaryFrom) && !Has(RosterColumn.TemporaryUntil) && !Has(RosterColumn.TemporaryElsewhere)
            && _columns.Remove(RosterColumn.TemporaryHere, out var until))
        {
            _columns[RosterColumn.TemporaryUntil] = until;
        }

        if (Has(RosterColumn.IsMan) && !Has(RosterColumn.IsWoman) && _columns.Remove(RosterColumn.IsMan, out var year))
        {
            _dropped.Add(_headings[year]);
        }
    }
}
