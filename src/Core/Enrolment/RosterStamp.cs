using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Looks for the stamp of a state secret on a list: in its title rows, and below the headings in rows of one cell. Cells
/// of people are not looked at, for Mật is also a given name.
/// </summary>
internal static class RosterStamp
{
    public static bool IsOn(RosterSheet sheet, RosterHeader? header)
    {
        var titles = header?.FirstDataIndex ?? sheet.Rows.Count;
        return sheet.Rows.Take(titles).Any(row => row.Cells.Any(IsStamp))
            || sheet.Rows.Skip(titles).Any(row => row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] && IsStamp(only));
    }

    private static bool IsStamp(string cell) => SecrecyMark.Find(CellText.Tidy(cell)) is not null;
}
