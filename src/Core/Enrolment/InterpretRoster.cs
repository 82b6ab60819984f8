using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>Makes checked rows of a roster's cells; knows no file and writes nothing.</summary>
public static class InterpretRoster
{
    /// <summary>More than the largest branch by far; a longer list is not one branch's roster.</summary>
    public const int MostRows = 5_000;

    /// <summary>Whole phrases only: "Tống" and "Công" are also surnames.</summary>
    private static readonly string[] ClosingPhrases =
        ["tong so", "tong cong", "danh sach nay", "danh sach co", "nguoi lap", "bi thu", "t m chi", "tm chi", "xac nhan cua", "noi nhan", "ghi chu"];

    /// <summary>
    /// Every row under the header becomes a good row or at least one fault. Empty rows, rows with a number only,
    /// repeated headings, rows marked "Ví dụ", group headings and the closing lines of a list are passed over.
    /// </summary>
    /// <param name="sheet">The rows as in the file.</param>
    /// <param name="today">The day at the branch, for which births are likely.</param>
    public static RosterReading Read(RosterSheet sheet, DateOnly today)
    {
        var found = RosterHeader.Find(sheet);
        if (RosterStamp.IsOn(sheet, found))
        {
            return RosterReading.Refused(ConversationTexts.Secret);
        }

        if (found is not { } header)
        {
            return RosterReading.Refused(RosterTexts.NoHeader());
        }

        var people = People(sheet, header);
        return people.Count switch
        {
            0 => RosterReading.Refused(RosterTexts.NoRows()),
            > MostRows => RosterReading.Refused(RosterTexts.TooManyRows(MostRows)),
            _ => Reading(people, header, today),
        };
    }

    private static RosterReading Reading(List<(SheetRow Row, string? Group)> people, RosterHeader header, DateOnly today)
    {
        var rows = new List<RosterRow>();
        var faults = new List<RosterFault>();
        var warnings = new List<RosterWarning>();
        foreach (var (row, group) in people)
        {
            var line = new RosterLine(header, row);
            var read = Row(line, group, today);
            faults.AddRange(line.Faults);
            warnings.AddRange(line.Warnings);
            if (line.Faults.Count == 0)
            {
                rows.Add(read);
            }
        }

        var phones = header.Heading(RosterColumn.Phone);
        faults.AddRange(RosterDoubles.Persons(rows, header.Heading(header.NameColumn)));
        rows = Without(rows, faults);
        faults.AddRange(RosterDoubles.CrowdedPhones(rows, phones));
        rows = Without(rows, faults);
        warnings.AddRange(RosterDoubles.Couples(rows, phones));
        return new RosterReading(
            RosterDoubles.OneSpelling(RosterDoubles.OneNumber(rows, warnings, header.Heading(RosterColumn.OfficialNumber))),
            [.. faults.OrderBy(fault => fault.Row)],
            [.. warnings.OrderBy(warning => warning.Row)],
            header.Dropped)
        {
            Columns = header.Columns,
        };
    }

    private static RosterRow Row(RosterLine line, string? group, DateOnly today)
    {
        var birth = RosterPerson.Birth(line, today);
        return new RosterRow
        {
            RowNumber = line.Number,
            OfficialNumber = RosterPerson.OfficialNumber(line),
            FullName = RosterPerson.Name(line),
            BirthDate = birth?.Day,
            BirthYear = birth?.Year,
            Gender = RosterPerson.Gender(line),
            Phone = RosterPerson.Phone(line),
            GroupName = line.Text(RosterColumn.Group) is { } written ? RosterGroupName.Spoken(written) : group,
            Standing = RosterMembership.Standing(line),
            Post = RosterMembership.Post(line),
            Exemption = RosterMembership.Exemption(line),
            Temporary = RosterMembership.Temporary(line),
        };
    }

    /// <summary>The rows that are about a person, each with the group announced above it.</summary>
    private static List<(SheetRow Row, string? Group)> People(RosterSheet sheet, RosterHeader header)
    {
        var people = new List<(SheetRow, string?)>();
        string? group = null;
        foreach (var row in sheet.Rows.Skip(header.FirstDataIndex))
        {
            if (RosterGroupName.Announced(row) is { } announced)
            {
                group = announced;
            }
            else if (!IsPassedOver(row, header))
            {
                people.Add((row, group));
            }
        }

        return people;
    }

    private static bool IsPassedOver(SheetRow row, RosterHeader header)
    {
        var cells = row.Cells.Select(cell => VietnameseText.Plain(CellText.Tidy(cell))).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var name = VietnameseText.Plain(header.Cell(row, header.NameColumn));
        return cells.Count == 0
            || (cells.Count == 1 && !CellText.IsBlank(header.Cell(row, RosterColumn.OfficialNumber)))
            || cells.Exists(cell => cell is "vi du" || cell.StartsWith("dong vi du", StringComparison.Ordinal))
            || (name.Length > 0 && name == VietnameseText.Plain(header.Heading(header.NameColumn)))
            || IsClosing(row, header, name.Length > 0 ? name : cells[0]);
    }

    /// <summary>"Tổng cộng: 30 đảng viên", the place for signatures and their like: no birth, no phone, a closing phrase first.</summary>
    private static bool IsClosing(SheetRow row, RosterHeader header, string first) =>
        (first is "cong" or "tong" || (first.StartsWith("ngay ", StringComparison.Ordinal) && first.Contains(" thang", StringComparison.Ordinal))
            || Array.Exists(ClosingPhrases, phrase => first == phrase || first.StartsWith(phrase + " ", StringComparison.Ordinal)))
        && CellText.IsBlank(header.Cell(row, RosterColumn.Phone))
        && CellText.IsBlank(header.Cell(row, RosterColumn.BirthDate))
        && CellText.IsBlank(header.Cell(row, RosterColumn.BirthYear));

    private static List<RosterRow> Without(List<RosterRow> rows, List<RosterFault> faults)
    {
        var faulty = faults.Select(fault => fault.Row).ToHashSet();
        return [.. rows.Where(row => !faulty.Contains(row.RowNumber))];
    }
}
