using System.Globalization;

namespace ChiBo.Bench;

/// <summary>Prints figures as they are known, one a line, and remembers whether every goal was met.</summary>
public sealed class Table
{
    public Table(string title) => Console.WriteLine($"\n{title}");

    /// <summary>0 when every goal was met, else 1: the exit code.</summary>
    public int Exit { get; private set; }

    /// <summary>A figure without a goal.</summary>
    public void Row(string what, FormattableString figure) => Console.WriteLine($"  {what,-34} {figure.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A figure with a goal.</summary>
    public void Row(string what, FormattableString figure, string goal, bool isMet)
    {
        Exit = isMet ? Exit : 1;
        Console.WriteLine($"  {what,-34} {figure.ToString(CultureInfo.InvariantCulture),-24} goal {goal}: {(isMet ? "met" : "MISSED")}");
    }
}
