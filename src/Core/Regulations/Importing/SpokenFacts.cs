namespace ChiBo.Core.Regulations.Importing;

/// <summary>What a text says of a document.</summary>
/// <param name="NoSuchDays">Dates that no calendar has, as they were written.</param>
/// <param name="Unclear">Parts of which nothing was understood.</param>
public sealed record SpokenFacts(FactsChange Change, IReadOnlyList<string> NoSuchDays, IReadOnlyList<string> Unclear)
{
    /// <summary>It says nothing of one.</summary>
    public bool IsEmpty => Change.IsEmpty && NoSuchDays.Count == 0;

    /// <summary>With the day that a part gives; without one the part is unclear, or its day does not exist.</summary>
    internal SpokenFacts Dated(string part, string value, Func<DateOnly, FactsChange> change) =>
        SpokenDates.First(value) is { } day ? this with { Change = change(day) }
        : SpokenDates.NotInCalendar(value) is { } wrong ? this with { NoSuchDays = [.. NoSuchDays, wrong] }
        : this with { Unclear = [.. Unclear, part] };
}
