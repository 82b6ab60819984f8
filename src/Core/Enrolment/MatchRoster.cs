using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Finds for each row the member it is about, so that importing again updates and never doubles. Names are compared
/// without diacritics and capitals. Tried in turn, each member once: same name and phone; same name and birth; a name that
/// the file and the branch each have once; same phone and birth (a name that was misspelt).
/// </summary>
public static class MatchRoster
{
    private sealed record Candidate(RosterRow Row, string Name);

    /// <summary>Every row in its order, with its member or null for somebody new.</summary>
    public static IReadOnlyList<(RosterRow Row, KnownMember? Known)> Match(IReadOnlyList<RosterRow> rows, IReadOnlyList<KnownMember> members)
    {
        var found = new Dictionary<RosterRow, KnownMember>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<KnownMember>(ReferenceEqualityComparer.Instance);
        var candidates = rows.Select(row => new Candidate(row, VietnameseText.Fold(row.FullName))).ToList();
        var onceInFile = candidates.CountBy(c => c.Name).Where(n => n.Value == 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var onceInBranch = members.CountBy(m => m.Member.FoldedName).Where(n => n.Value == 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);

        Pass(c => (c.Name, c.Row.Phone?.Value), m => (m.Member.FoldedName, m.Member.Phone), key => key.Item2 is not null);
        Pass(c => (c.Name, c.Row.BirthDate), m => (m.Member.FoldedName, m.Member.BirthDate), key => key.BirthDate is not null);
        Pass(c => (c.Name, c.Row.BirthYear), m => (m.Member.FoldedName, m.Member.BirthYear), key => key.BirthYear is not null, SameDay);
        Pass(c => c.Name, m => m.Member.FoldedName, name => onceInFile.Contains(name) && onceInBranch.Contains(name));
        Pass(c => (c.Row.Phone?.Value, c.Row.BirthDate), m => (m.Member.Phone, m.Member.BirthDate), key => key is { Item1: not null, BirthDate: not null });
        return [.. rows.Select(row => (row, found.GetValueOrDefault(row)))];

        void Pass<TKey>(
            Func<Candidate, TKey> ofRow, Func<KnownMember, TKey> ofMember, Func<TKey, bool> counts, Func<Candidate, KnownMember, bool>? fits = null)
        {
            var free = members.Where(m => !taken.Contains(m)).ToLookup(ofMember);
            foreach (var candidate in candidates.Where(c => !found.ContainsKey(c.Row)))
            {
                var key = ofRow(candidate);
                var known = counts(key) ? Best(free[key].Where(m => !taken.Contains(m) && fits?.Invoke(candidate, m) != false), candidate) : null;
                if (known is not null)
                {
                    found.Add(candidate.Row, known);
                    taken.Add(known);
                }
            }
        }
    }

    private static KnownMember? Best(IEnumerable<KnownMember> namesakes, Candidate candidate) => namesakes
        .OrderByDescending(m => string.Equals(m.Member.FullName, candidate.Row.FullName, StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(m => m.Member.BirthYear == candidate.Row.BirthYear)
        .ThenByDescending(m => m.Membership.RosterNumber == candidate.Row.OfficialNumber)
        .FirstOrDefault();

    /// <summary>Where only the years are compared, two full dates that differ are two people.</summary>
    private static bool SameDay(Candidate candidate, KnownMember known) =>
        candidate.Row.BirthDate is null || known.Member.BirthDate is null || candidate.Row.BirthDate == known.Member.BirthDate;
}
