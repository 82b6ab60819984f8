using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Papers;

/// <summary>A roster file taken apart into rows, or one Vietnamese sentence saying why it was not.</summary>
public sealed class RosterFile
{
    private readonly RosterSheet? _sheet;
    private readonly string _refusal;

    private RosterFile(RosterSheet? sheet, string refusal) => (_sheet, _refusal) = (sheet, refusal);

    public static RosterFile Of(RosterSheet sheet) => new(sheet, "");

    public static RosterFile Refused(string sentence) => new(null, sentence);

    public T Match<T>(Func<RosterSheet, T> read, Func<string, T> refused) => _sheet is null ? refused(_refusal) : read(_sheet);

    /// <summary>The rows interpreted, or the refusal carried on.</summary>
    public RosterReading Interpret(DateOnly today) => Match(sheet => InterpretRoster.Read(sheet, today), RosterReading.Refused);
}
