using System.Text;
using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Papers;

/// <summary>Rows of text with cells parted by tab, semicolon or comma (RFC 4180 quoting).</summary>
internal static class DelimitedRows
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Enough to see the headings under a form's title rows.</summary>
    private const int Sample = 20_000;

    /// <summary>
    /// Parted by the separator under which most roster headings are understood. Rows are numbered as a spreadsheet
    /// would number them: empty ones count, a quoted line break does not.
    /// </summary>
    public static RosterSheet Read(string text)
    {
        var head = text.Length > Sample ? text[..Sample] : text;
        var separator = Separators.MaxBy(candidate => RosterHeader.Find(Parted(head, candidate))?.Understood ?? 0);
        return Parted(text, separator);
    }

    private static RosterSheet Parted(string text, char separator)
    {
        var rows = new List<SheetRow>();
        var cells = new List<string>();
        var number = 1;
        var at = 0;
        while (at < text.Length && rows.Count < XlsxRows.MostRows)
        {
            cells.Add(Cell(text, ref at, separator));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }
            }

            at += at < text.Length && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(new SheetRow(number, [.. cells]));
            }

            cells.Clear();
            number++;
        }

        return new RosterSheet(rows);
    }

    /// <summary>One cell, leaving <paramref name="at"/> on the separator or line end behind it.</summary>
    private static string Cell(string text, ref int at, char separator)
    {
        if (at < text.Length && text[at] == '"' && Quoted(text, at, separator) is { } quoted)
        {
            at = quoted.End;
            return quoted.Value;
        }

        var start = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>Null where the quotation is never closed, so that one stray quote does not swallow the rows below.</summary>
    private static (string Value, int End)? Quoted(string text, int start, char separator)
    {
        var value = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                value.Append('"');
                at++;
            }
            else
            {
                var closes = at + 1 == text.Length || text[at + 1] == separator || text[at + 1] is '\r' or '\n';
                return closes ? (value.ToString(), at + 1) : null;
            }
        }

        return null;
    }
}
