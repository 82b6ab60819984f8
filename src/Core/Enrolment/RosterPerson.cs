using System.Globalization;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>Who a line of a roster is about: number, name, birth, gender, phone.</summary>
internal static class RosterPerson
{
    private const int LongestName = 100;
    private const int LongestSyllable = 12;

    /// <summary>A member is admitted at 18 at the earliest (Điều lệ Đảng, Điều 1).</summary>
    private const int YoungestMember = 18;

    /// <summary>Older than anyone living; catches a year typed into a date cell, which a spreadsheet shows as 1905.</summary>
    private const int OldestMember = 115;

    public static string Name(RosterLine line)
    {
        var column = line.Header.NameColumn;
        var name = Joined(line, column);
        if (CellText.IsBlank(name))
        {
            line.Fault(column, RosterTexts.MissingName());
        }
        else if (CellText.IsFormula(name) || CellText.IsFormula(line.Raw(column)))
        {
            line.Fault(column, RosterTexts.Formula());
        }
        else if (name.Length > LongestName || name.Any(char.IsDigit) || !name.Any(char.IsLetter))
        {
            line.Fault(column, RosterTexts.NotAName(name));
        }

        return name;
    }

    private static string Joined(RosterLine line, RosterColumn column)
    {
        var last = line.Raw(column);
        if (column == RosterColumn.GivenName)
        {
            return last.Length == 0 ? "" : $"{line.Raw(RosterColumn.FamilyName)} {last}".Trim();
        }

        var tail = line.Raw(RosterColumn.NameTail);
        return tail != last && tail.Length is >= 2 and <= LongestSyllable && tail.All(char.IsLetter) ? $"{last} {tail}" : last;
    }

    public static int? OfficialNumber(RosterLine line)
    {
        var cell = line.Raw(RosterColumn.OfficialNumber);
        if (CellText.IsBlank(cell))
        {
            return null;
        }

        if (int.TryParse(cell.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000)
        {
            return number;
        }

        line.Warn(RosterColumn.OfficialNumber, RosterTexts.NotANumber(cell));
        return null;
    }

    public static RosterDate? Birth(RosterLine line, DateOnly today)
    {
        foreach (var column in (ReadOnlySpan<RosterColumn>)[RosterColumn.BirthDate, RosterColumn.BirthOfMan, RosterColumn.BirthOfWoman, RosterColumn.BirthYear])
        {
            if (line.Date(column) is not { } birth)
            {
                continue;
            }

            if (birth.Year > today.Year - YoungestMember || birth.Year < today.Year - OldestMember)
            {
                line.Fault(column, RosterTexts.UnlikelyBirth(birth.Year));
            }

            return birth;
        }

        return null;
    }

    public static Gender? Gender(RosterLine line)
    {
        if (line.Text(RosterColumn.Gender) is { } cell)
        {
            if (RosterWords.Gender(cell) is { } gender)
            {
                return gender;
            }

            line.Warn(RosterColumn.Gender, RosterTexts.UnknownGender(cell));
            return null;
        }

        return line.Any(RosterColumn.IsWoman, RosterColumn.BirthOfWoman) ? Enrolment.Gender.Female
            : line.Any(RosterColumn.IsMan, RosterColumn.BirthOfMan) ? Enrolment.Gender.Male
            : null;
    }

    /// <summary>None at all is no fault: many have none, and are phoned at a neighbour's or told in person.</summary>
    public static PhoneNumber? Phone(RosterLine line)
    {
        var cell = line.Raw(RosterColumn.Phone);
        if (CellText.IsBlank(cell))
        {
            return null;
        }

        if (PhoneNumber.TryParse(cell, out var number))
        {
            return number;
        }

        if (line.Text(RosterColumn.Phone) is not { } text)
        {
            return null;
        }

        foreach (var part in text.Split(['/', ';', ',']).SelectMany(part => part.Split(" - ")))
        {
            if (PhoneNumber.TryParse(part, out var first))
            {
                line.Warn(RosterColumn.Phone, RosterTexts.SeveralPhones(first));
                return first;
            }
        }

        line.Fault(RosterColumn.Phone, RosterTexts.NotAPhone(cell));
        return null;
    }
}
