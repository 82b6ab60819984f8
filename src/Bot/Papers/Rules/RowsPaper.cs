using System.IO.Compression;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Language;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>
/// Passages as rows of a workbook: columns are known by their headings ("Nội dung", "Câu hỏi", "Văn bản", "Điều", "Ngày",
/// "Hiệu lực"); without a column of contents a row is told as "heading: cell".
/// </summary>
internal static class RowsPaper
{
    private const int DeepestHeading = 15;

    private static readonly char[] s_around = [' ', ':', '.'];

    private enum Column
    {
        Text,
        Title,
        Question,
        Document,
        Article,
        Date,
        Status,
        Number,
    }

    private static readonly Dictionary<string, Column> s_columns = new(StringComparer.Ordinal)
    {
        ["noi dung"] = Column.Text,
        ["text"] = Column.Text,
        ["tra loi"] = Column.Text,
        ["cau tra loi"] = Column.Text,
        ["dap an"] = Column.Text,
        ["quy dinh"] = Column.Text,
        ["tieu de"] = Column.Title,
        ["title"] = Column.Title,
        ["chu de"] = Column.Title,
        ["cau hoi"] = Column.Question,
        ["phrasings"] = Column.Question,
        ["question"] = Column.Question,
        ["van ban"] = Column.Document,
        ["document"] = Column.Document,
        ["ten van ban"] = Column.Document,
        ["nguon"] = Column.Document,
        ["dieu"] = Column.Article,
        ["article"] = Column.Article,
        ["dieu khoan"] = Column.Article,
        ["ngay"] = Column.Date,
        ["date"] = Column.Date,
        ["ngay ban hanh"] = Column.Date,
        ["hieu luc"] = Column.Status,
        ["status"] = Column.Status,
        ["tinh trang"] = Column.Status,
        ["stt"] = Column.Number,
        ["tt"] = Column.Number,
        ["so tt"] = Column.Number,
        ["id"] = Column.Number,
    };

    /// <summary>Marked as they are: without marks "Mục" is also "Mức", which is an amount, and "Hỏi" is "Hội".</summary>
    private static readonly Dictionary<string, Column> s_marked = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mục"] = Column.Article,
        ["Hỏi"] = Column.Question,
    };

    /// <summary>Of a document only where one is named; elsewhere the day of an event, the state of a thing.</summary>
    private static readonly string[] s_ofDocument = ["ngay", "date", "tinh trang"];

    public static RulePaper Read(byte[] content)
    {
        if (!ZipBound.Holds(content))
        {
            throw new RuleFileFault(RuleFileTexts.Bomb);
        }

        using (var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read))
        {
            if (OfficeMacros.In(archive))
            {
                throw new RuleFileFault(RuleFileTexts.Macros);
            }
        }

        var sheets = XlsxRows.Sheets(content, RulePassage.LongestText * 4);
        return RulePaper.Of(
            [.. sheets.SelectMany(Passages)],
            [.. sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).Where(c => c.Length > 0).Select(TidyLine.Of)]);
    }

    private static IEnumerable<ReadyPassage> Passages(RosterSheet sheet)
    {
        var at = HeadingRow(sheet);
        var headings = at < 0 ? [] : sheet.Rows[at].Cells.Select(TidyLine.Of).ToList();
        var meanings = Meanings(headings);
        return sheet.Rows.Skip(at + 1).Select(row => Passage(headings, meanings, row)).Where(p => p.Text.Any(char.IsLetter));
    }

    // A second column of one kind, and what is of no kind here, stays in the text under its heading.
    private static List<Column?> Meanings(List<string> headings)
    {
        var meanings = headings.ConvertAll(Meaning);
        var named = meanings.Contains(Column.Document);
        return [.. meanings.Select((m, i) => meanings.IndexOf(m) < i || (!named && s_ofDocument.Contains(Folded(headings[i]))) ? null : m)];
    }

    /// <summary>The first row of which two headings, that of the contents, or that of the row's number are known.</summary>
    private static int HeadingRow(RosterSheet sheet)
    {
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeading); i++)
        {
            var known = sheet.Rows[i].Cells.Select(Meaning).OfType<Column>().ToHashSet();
            if (known.Count > 1 || known.Contains(Column.Text) || known.Contains(Column.Number))
            {
                return i;
            }
        }

        return -1;
    }

    private static ReadyPassage Passage(List<string> headings, List<Column?> meanings, SheetRow row)
    {
        var cells = row.Cells.Select(TidyLine.Of).ToList();
        string Cell(Column column) => meanings.IndexOf(column) is var i and >= 0 && i < cells.Count ? cells[i] : string.Empty;
        var question = Cell(Column.Question);
        var text = WithTold(Cell(Column.Text), Told(headings, meanings, cells));
        return new ReadyPassage(text)
        {
            Title = Cell(Column.Title) is { Length: > 0 } title ? title : question,
            Document = Cell(Column.Document),
            Article = Cell(Column.Article),
            Date = Cell(Column.Date),
            Status = Cell(Column.Status),
            Phrasings = question.Length > 0 ? [question] : [],
        };
    }

    /// <summary>"Mức lương hưu: dưới 5 triệu; Đảng phí: 25.000 đồng".</summary>
    private static string Told(List<string> headings, List<Column?> meanings, List<string> cells) => string.Join("; ", cells.Index()
        .Where(c => c.Item.Length > 0 && !(c.Index < headings.Count && meanings[c.Index] is not null))
        .Select(c => c.Index < headings.Count && headings[c.Index].Length > 0 ? $"{headings[c.Index]}: {c.Item}" : c.Item));

    /// <summary>"Phạt vắng tổng vệ sinh: Mức: 50.000 đồng một buổi".</summary>
    private static string WithTold(string text, string told) =>
        text.Length == 0 || told.Length == 0 ? text + told : $"{text}{(char.IsPunctuation(text[^1]) ? " " : ": ")}{told}";

    private static Column? Meaning(string heading) =>
        s_columns.TryGetValue(Folded(heading), out var column) || s_marked.TryGetValue(TidyLine.Of(heading).Trim(s_around), out column) ? column : null;

    private static string Folded(string heading) => VietnameseText.Fold(TidyLine.Of(heading)).Trim(s_around);
}
