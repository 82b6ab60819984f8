namespace ChiBo.Core.Enrolment;

/// <summary>One line of a pasted roster: its cells, and what each of them shows itself to be.</summary>
/// <param name="Number">From 1, empty lines counted.</param>
/// <param name="Kinds">One for each cell; null where it does not say, or says what an earlier one has said.</param>
internal sealed record PastedLine(int Number, IReadOnlyList<string> Cells, IReadOnlyList<RosterColumn?> Kinds)
{
    /// <summary>A name, and something that a sentence with commas does not have.</summary>
    public bool IsPerson => Kinds.Contains(RosterColumn.FullName) && (Kinds.Contains(RosterColumn.BirthDate) || Kinds.Contains(RosterColumn.Phone));

    /// <summary>A person beyond doubt, also alone.</summary>
    public bool IsPlain => IsPerson && Kinds.Count(k => k is not null and not RosterColumn.OfficialNumber) > 2 && !Kinds.Contains(null);

    /// <summary>Parts a line; a number before the name becomes a cell of its own.</summary>
    public static PastedLine Of(int number, string line, char separator)
    {
        var cells = line.Split(separator).Select(CellText.Tidy).ToList();
        if (PastedCell.Counted(cells[0]) is var (count, name))
        {
            cells[0] = name;
            cells.Insert(0, count);
        }

        var kinds = new List<RosterColumn?>();
        for (var i = 0; i < cells.Count; i++)
        {
            var kind = PastedCell.KindOf(cells[i], first: i == 0);
            kinds.Add(kind is { } known && !kinds.Contains(known) ? known : null);
        }

        return new PastedLine(number, cells, kinds);
    }
}
