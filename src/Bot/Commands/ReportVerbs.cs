using System.CommandLine;
using System.Globalization;
using ChiBo.Bot.Papers;
using ChiBo.Core.Access;
using ChiBo.Core.Reports;

namespace ChiBo.Bot.Commands;

/// <summary>report attendance</summary>
public static class ReportVerbs
{
    private static readonly string[] s_endings = [".xlsx", ".pdf", ".png"];

    /// <summary>"report" with its verbs.</summary>
    public static Command Report(VerbContext context)
    {
        var report = new Command("report", "Báo cáo");
        report.Subcommands.Add(Attendance(context));
        return report;
    }

    private static Command Attendance(VerbContext context)
    {
        var branch = BranchOption.Required();
        var month = new Option<string>("--month") { Required = true, Description = "Tháng, ví dụ 2026-11" };
        var file = new Option<FileInfo>("--out") { Required = true, Description = "Tệp .xlsx, .pdf hoặc .png" };
        var attendance = new Command("attendance", "Điểm danh của một chi bộ trong một tháng") { branch, month, file };
        attendance.Validators.Add(result =>
        {
            if (result.GetValue(month) is { } text && Month(text) is null)
            {
                result.AddError("--month phải có dạng 2026-11.");
            }

            if (result.GetValue(file) is { } target && !s_endings.Contains(target.Extension, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError("--out phải có đuôi .xlsx, .pdf hoặc .png.");
            }
        });
        attendance.SetAction((parsed, cancel) => context.InScope(
            services => Write(
                context, parsed, services,
                (parsed.GetRequiredValue(branch), Month(parsed.GetRequiredValue(month))!.Value, parsed.GetRequiredValue(file)), cancel),
            cancel));
        return attendance;
    }

    private static async Task<int> Write(
        VerbContext context, ParseResult parsed, IServiceProvider services, (string Branch, DateOnly Month, FileInfo Out) wanted, CancellationToken cancel)
    {
        var branch = await BranchOption.Find(services, wanted.Branch, cancel);
        if (branch is null)
        {
            return BranchOption.Unknown(wanted.Branch);
        }

        var read = (await services.GetRequiredService<ReadAttendanceMonth>().Of(Actor.CommandLine, branch.Id, wanted.Month.Year, wanted.Month.Month, cancel))!;
        if (read.Meetings.Count == 0)
        {
            return VerbContext.Refuse(ReportTexts.Nothing(read));
        }

        var drawn = (await services.GetRequiredService<DrawFile>().Draw(AttendancePaper.Of(read, wanted.Out.Name), cancel))!;
        try
        {
            await File.WriteAllBytesAsync(wanted.Out.FullName, drawn.Content, cancel);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return VerbContext.Refuse($"Không ghi được tệp {wanted.Out.FullName}.");
        }

        return context.Print(
            parsed, new { file = wanted.Out.FullName, meetings = read.Meetings.Count }, $"Đã ghi báo cáo {read.Meetings.Count} buổi họp vào {wanted.Out.FullName}.");
    }

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
}
