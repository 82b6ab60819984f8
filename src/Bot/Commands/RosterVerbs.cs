using System.CommandLine;
using ChiBo.Bot.Papers;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Commands;

/// <summary>roster template, roster import</summary>
public static class RosterVerbs
{
    public static Command Roster(VerbContext context)
    {
        var roster = new Command("roster", "Danh sách đảng viên");
        roster.Subcommands.Add(Template(context));
        roster.Subcommands.Add(Import(context));
        return roster;
    }

    private static Command Template(VerbContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp .xlsx sẽ được ghi" };
        var template = new Command("template", "Ghi tệp mẫu để điền danh sách") { file };
        template.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            try
            {
                await File.WriteAllBytesAsync(path, RosterTemplate.Xlsx(), cancel);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return VerbContext.Refuse($"Không ghi được tệp {path}.");
            }

            return context.Print(parsed, new { file = path }, $"Đã ghi mẫu danh sách: {path}");
        });
        return template;
    }

    private static Command Import(VerbContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp .xlsx, .csv, .tsv hoặc .txt" };
        var branch = BranchOption.Required();
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ xem, không ghi" };
        var import = new Command("import", "Nhập danh sách: thêm và sửa, không xóa ai") { file, branch, dryRun };
        import.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                if (await BranchOption.Find(services, parsed.GetRequiredValue(branch), cancel) is not { } found)
                {
                    return BranchOption.Unknown(parsed.GetRequiredValue(branch));
                }

                if (await Read(services, parsed.GetRequiredValue(file), cancel) is not { } reading)
                {
                    return VerbContext.Refuse($"Không đọc được tệp {parsed.GetRequiredValue(file).FullName}.");
                }

                if (reading.Refusal is { } refusal)
                {
                    return VerbContext.Refuse(refusal);
                }

                var dry = parsed.GetValue(dryRun);
                var plan = dry
                    ? (await services.GetRequiredService<PreviewRoster>().Preview(Actor.CommandLine, found.Id, reading, keep: false, cancel))!.Plan
                    : (await services.GetRequiredService<ImportRoster>().Import(Actor.CommandLine, found.Id, reading, cancel))!;
                return context.Print(
                    parsed, new { plan.Added, plan.Updated, plan.Unchanged, reading.Faults }, RosterImportTexts.Report(reading, plan, dry));
            },
            cancel));
        return import;
    }

    private static async Task<RosterReading?> Read(IServiceProvider services, FileInfo file, CancellationToken cancel)
    {
        try
        {
            var content = file.Length > ReadRoster.LargestFile
                ? new byte[ReadRoster.LargestFile + 1]
                : await File.ReadAllBytesAsync(file.FullName, cancel);
            return ReadRoster.FromFile(file.Name, content).Interpret(services.GetRequiredService<BranchClock>().Today);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
