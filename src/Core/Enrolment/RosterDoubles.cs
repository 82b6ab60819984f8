namespace ChiBo.Core.Enrolment;

/// <summary>What shows only when the rows of a roster are laid side by side.</summary>
internal static class RosterDoubles
{
    /// <summary>A couple may share one phone; a third person on it is a mistake of the list.</summary>
    private const int MostOnOnePhone = 2;

    /// <summary>One in five.</summary>
    private const int ManyRepeatedShare = 5;

    /// <summary>The rows that repeat an earlier person: same name, and nothing in their births tells them apart.</summary>
    public static IEnumerable<RosterFault> Persons(IEnumerable<RosterRow> rows, string nameHeading) =>
        rows.GroupBy(row => row.FullName, StringComparer.OrdinalIgnoreCase).SelectMany(namesakes => Repeated([.. namesakes], nameHeading));

    /// <summary>Every row on a phone that three or more rows carry.</summary>
    public static IEnumerable<RosterFault> CrowdedPhones(IEnumerable<RosterRow> rows, string phoneHeading) =>
        from shared in SharedPhones(rows)
        where shared.Count > MostOnOnePhone
        from row in shared
        select new RosterFault(row.RowNumber, phoneHeading, RosterTexts.CrowdedPhone(shared.Count));

    /// <summary>The second row of two on one phone.</summary>
    public static IEnumerable<RosterWarning> Couples(IEnumerable<RosterRow> rows, string phoneHeading) =>
        from shared in SharedPhones(rows)
        where shared.Count == MostOnOnePhone
        select new RosterWarning(shared[1].RowNumber, phoneHeading, RosterTexts.SharedPhone(shared[0].RowNumber));

    /// <summary>
    /// The one-line marking of a meeting goes by this number, so no two may share it: a repeated one is left out.
    /// Where many repeat, the list counts anew in each group, and all are left out.
    /// </summary>
    public static List<RosterRow> OneNumber(List<RosterRow> rows, List<RosterWarning> warnings, string numberHeading)
    {
        var numbered = rows.Where(row => row.OfficialNumber is not null).ToList();
        var first = numbered.DistinctBy(row => row.OfficialNumber).ToDictionary(row => row.OfficialNumber!.Value, row => row.RowNumber);
        var repeated = numbered.Where(row => first[row.OfficialNumber!.Value] != row.RowNumber).ToList();
        if (repeated.Count > numbered.Count / ManyRepeatedShare && repeated.Count > 1)
        {
            warnings.Add(new RosterWarning(repeated[0].RowNumber, numberHeading, RosterTexts.NumbersRestart()));
            return [.. rows.Select(row => row with { OfficialNumber = null })];
        }

        warnings.AddRange(repeated.Select(row =>
            new RosterWarning(row.RowNumber, numberHeading, RosterTexts.SameNumber(first[row.OfficialNumber!.Value]))));
        return [.. rows.Select(row => repeated.Exists(again => ReferenceEquals(again, row)) ? row with { OfficialNumber = null } : row)];
    }

    /// <summary>Each group under the first spelling the list uses for it.</summary>
    public static List<RosterRow> OneSpelling(List<RosterRow> rows)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in rows.Select(row => row.GroupName).OfType<string>())
        {
            spellings.TryAdd(RosterGroupName.Key(name), name);
        }

        return [.. rows.Select(row => row.GroupName is { } name ? row with { GroupName = spellings[RosterGroupName.Key(name)] } : row)];
    }

    private static IEnumerable<List<RosterRow>> SharedPhones(IEnumerable<RosterRow> rows) =>
        rows.Where(row => row.Phone is not null).GroupBy(row => row.Phone).Select(shared => shared.ToList()).Where(shared => shared.Count > 1);

    private static IEnumerable<RosterFault> Repeated(IReadOnlyList<RosterRow> namesakes, string nameHeading)
    {
        for (var later = 1; later < namesakes.Count; later++)
        {
            var same = namesakes.Take(later).FirstOrDefault(earlier => MayBeOne(earlier, namesakes[later]));
            if (same is not null)
            {
                var reason = same.BirthYear is null || namesakes[later].BirthYear is null
                    ? RosterTexts.SameNameOnly(same.RowNumber)
                    : RosterTexts.SamePerson(same.RowNumber);
                yield return new RosterFault(namesakes[later].RowNumber, nameHeading, reason);
            }
        }
    }

    private static bool MayBeOne(RosterRow one, RosterRow other) =>
        one.BirthYear is null || other.BirthYear is null
        || (one.BirthYear == other.BirthYear
            && (one.BirthDate is null || other.BirthDate is null || one.BirthDate == other.BirthDate));
}
