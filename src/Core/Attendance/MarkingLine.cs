using ChiBo.Core.Attendance.Reading;

namespace ChiBo.Core.Attendance;

/// <summary>
/// Reads a secretary's one line with roster numbers: "vắng 3 7, ốm 12, muộn 9; còn lại có mặt", or the other way
/// round "7 có mặt, 12 vắng ốm". With or without diacritics.
/// </summary>
public static class MarkingLine
{
    /// <summary>The marks of a line. Never throws; whatever is doubtful is an error in the result.</summary>
    public static MarkingReading Read(string line)
    {
        var scribe = new Scribe();
        foreach (var chunk in MarkingChunk.Cut(line))
        {
            scribe.Take(chunk);
        }

        return scribe.Close();
    }

    /// <summary>Whether a message is such a line: it marks someone and nothing in it is left over.</summary>
    public static bool IsOne(string line) => Read(line) is { Errors.Count: 0 } reading && (reading.Marks.Count > 0 || reading.RestPresent);
}
