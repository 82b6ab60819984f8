namespace ChiBo.Core.Enrolment;

/// <summary>One row of a roster as it stands in the file; <paramref name="Number"/> counts from 1 as the spreadsheet shows it.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell at a column counted from 0; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>The rows of a roster file, whatever its format was; wholly empty rows may be left out.</summary>
public sealed record RosterSheet(IReadOnlyList<SheetRow> Rows);
