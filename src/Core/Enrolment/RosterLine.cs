namespace ChiBo.Core.Enrolment;

/// <summary>One row under its header, with what has been found wrong in it.</summary>
internal sealed class RosterLine(RosterHeader header, SheetRow row)
{
    private const int LongestText = 200;

    private readonly List<RosterFault> _faults = [];
    private readonly List<RosterWarning> _warnings = [];

    public RosterHeader Header => header;

    public int Number => row.Number;

    public IReadOnlyList<RosterFault> Faults => _faults;

    public IReadOnlyList<RosterWarning> Warnings => _warnings;

    /// <summary>The tidied cell whatever it holds; empty where there is no such column.</summary>
    public string Raw(RosterColumn column) => header.Cell(row, column);

    /// <summary>A cell that says something; a formula is a fault and says nothing.</summary>
    public string? Text(RosterColumn column)
    {
        var cell = Raw(column);
        if (CellText.IsBlank(cell))
        {
            return null;
        }

        if (CellText.IsFormula(cell))
        {
            Fault(column, RosterTexts.Formula());
            return null;
        }

        return cell.Length <= LongestText ? cell : cell[..LongestText];
    }

    /// <summary>The date in a cell; an unreadable one is a fault.</summary>
    public RosterDate? Date(RosterColumn column)
    {
        if (Text(column) is not { } cell)
        {
            return null;
        }

        var date = RosterDate.Read(cell);
        if (date is null)
        {
            Fault(column, RosterTexts.UnreadableDate(cell));
        }

        return date;
    }

    /// <summary>Whether one of these cells is more than blank.</summary>
    public bool Any(params ReadOnlySpan<RosterColumn> columns)
    {
        foreach (var column in columns)
        {
            if (!CellText.IsBlank(Raw(column)))
            {
                return true;
            }
        }

        return false;
    }

    public void Fault(RosterColumn column, string reason) => _faults.Add(new RosterFault(row.Number, header.Heading(column), reason));

    public void Warn(RosterColumn column, string reason) => _warnings.Add(new RosterWarning(row.Number, header.Heading(column), reason));
}
