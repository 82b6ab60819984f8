using System.Text;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using QRCoder;

namespace ChiBo.Bot.Papers;

/// <summary>A drawn file, ready for a channel.</summary>
public sealed record DrawnFile(string FileName, string ContentType, byte[] Content, bool IsPicture);

/// <summary>Draws the files of a message at the moment of sending.</summary>
public sealed class DrawFile(StoredFiles stored)
{
    private const string Pdf = "application/pdf";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file's bytes; null when a stored file is gone.</summary>
    public async Task<DrawnFile?> Draw(OutgoingFile file, CancellationToken cancel) => file switch
    {
        OutgoingFile.QrPicture qr => new DrawnFile(qr.FileName, "image/png", Qr(qr.Content), IsPicture: true),
        OutgoingFile.CalendarFile calendar => new DrawnFile(calendar.FileName, "text/calendar", Encoding.UTF8.GetBytes(calendar.Content), IsPicture: false),
        OutgoingFile.StoredFile kept => await stored.Read(kept.FileId, cancel) is { } bytes
            ? new DrawnFile(kept.FileName, kept.IsPicture ? "image/jpeg" : "application/octet-stream", bytes, kept.IsPicture)
            : null,
        SignInSheetFile sheet => new DrawnFile(sheet.FileName, Pdf, SheetOf(sheet).ToPdf(), IsPicture: false),
        AttendanceReportFile report => Report(report),
        CallListFile calls => new DrawnFile(calls.FileName, Pdf, ListOf(calls).ToPdf(), IsPicture: false),
        NoticeReportFile notice => Path.GetExtension(notice.FileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase)
            ? new DrawnFile(notice.FileName, Pdf, NoticeReport.Pdf(notice), IsPicture: false)
            : new DrawnFile(notice.FileName, Xlsx, NoticeReport.Xlsx(notice), IsPicture: false),
        _ => throw new InvalidOperationException("Unknown file."),
    };

    /// <summary>All that are still there, in order.</summary>
    public async Task<IReadOnlyList<DrawnFile>> DrawAll(IReadOnlyList<OutgoingFile> files, CancellationToken cancel)
    {
        var drawn = new List<DrawnFile>();
        foreach (var file in files)
        {
            if (await Draw(file, cancel) is { } one)
            {
                drawn.Add(one);
            }
        }

        return drawn;
    }

    private static CallList ListOf(CallListFile file) => new(
        file.Branch, file.About, [.. file.Rows.Select(r => new CallLine(r.Name, r.Group, r.Phone, r.Why))]);

    private static SignInSheet SheetOf(SignInSheetFile file) => new(
        file.Branch, file.Meeting, file.When, file.Place, [.. file.Rows.Select(r => new SignInLine(r.Number, r.Name, r.Group, r.Remark))]);

    private static DrawnFile Report(AttendanceReportFile file)
    {
        var table = new AttendanceTable(
            file.Branch, file.Period,
            [.. file.Meetings.Select(m => new AttendanceMeeting(m.Heading, m.Base, m.Present, m.Late, m.Excused, m.Unexcused, m.NotRecorded))],
            [.. file.Members.Select(m => new AttendanceLine(m.Number, m.Name, m.Group, m.Phone, m.Marks))]);
        return Path.GetExtension(file.FileName).ToUpperInvariant() switch
        {
            ".PDF" => new DrawnFile(file.FileName, Pdf, AttendancePdf.Pdf(table), IsPicture: false),
            ".PNG" => new DrawnFile(file.FileName, "image/png", AttendanceChart.Png(table), IsPicture: true),
            _ => new DrawnFile(
                file.FileName, Xlsx, AttendanceWorkbook.Xlsx(table), IsPicture: false),
        };
    }

    private static byte[] Qr(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(10);
    }
}
