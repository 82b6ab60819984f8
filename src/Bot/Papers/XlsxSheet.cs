namespace ChiBo.Bot.Papers;

/// <summary>How the cells of a column are kept; <see cref="Text"/> keeps leading zeros of what is typed later too.</summary>
internal enum XlsxFormat
{
    Text,
    Number,
    Percent,
}

/// <summary>A column of a sheet; <paramref name="Width"/> in characters, <paramref name="Choices"/> offered when typing.</summary>
internal sealed record XlsxColumn(string Heading, double Width, XlsxFormat Format = XlsxFormat.Text, IReadOnlyList<string>? Choices = null);

/// <summary>One sheet: title lines, headings, rows of text (string), figures (int, double) or nothing (null).</summary>
internal sealed record XlsxSheet(
    string Name,
    IReadOnlyList<string> Above,
    IReadOnlyList<XlsxColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows);
