using System.CommandLine;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Reminders;

namespace ChiBo.Bot.Commands;

/// <summary>backup FILE · restore FILE</summary>
public static class BackupVerbs
{
    public static Command Backup(VerbContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp sao lưu sẽ được tạo" };
        var backup = new Command("backup", "Sao lưu cơ sở dữ liệu, kể cả khi đang chạy") { file };
        backup.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var target = parsed.GetRequiredValue(file);
                var refusal = await services.GetRequiredService<Backup>().To(target.FullName, cancel);
                return refusal is null
                    ? context.Print(parsed, new { file = target.FullName }, $"Đã sao lưu vào {target.FullName}.")
                    : VerbContext.Refuse(refusal);
            },
            cancel));
        return backup;
    }

    public static Command Restore(VerbContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp sao lưu" };
        var restore = new Command("restore", "Phục hồi từ tệp sao lưu; máy chủ phải dừng trước") { file };
        restore.SetAction((parsed, cancel) => context.BeforeDatabase(
            async services =>
            {
                var source = parsed.GetRequiredValue(file);
                var restored = await services.GetRequiredService<Restore>().From(source.FullName, cancel);
                return restored.Refusal is { } refusal
                    ? VerbContext.Refuse(refusal)
                    : context.Print(parsed, Shape(source.FullName, restored), Words(restored, services.GetRequiredService<BranchClock>()));
            }));
        return restore;
    }

    private static object Shape(string file, Restored restored) => new { file, restored.Held, restored.PassedOver, restored.Unfinished };

    private static string Words(Restored restored, BranchClock clock)
    {
        List<string> lines =
        [
            restored.Held == 0
                ? "Đã phục hồi. Không có tin nào phải giữ lại."
                : $"Đã phục hồi. {restored.Held} tin có thể đã gửi sau lúc sao lưu được giữ lại, không tự gửi; muốn gửi, chạy lệnh: outbox release.",
        ];
        if (restored.PassedOver.Count > 0)
        {
            lines.Add("Lời nhắc đã tới giờ từ lúc sao lưu, không gửi lại:");
            lines.AddRange(restored.PassedOver.Select(reminder => Line(reminder, clock)));
        }

        if (restored.Unfinished > 0)
        {
            lines.Add($"{restored.Unfinished} loại việc đến hạn chưa làm được; khi máy chủ chạy lại, tin của việc đó có thể gửi thêm lần nữa.");
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Line(PassedOver reminder, BranchClock clock)
    {
        var (day, time) = clock.ToLocal(reminder.StartsAt);
        return $"- {reminder.Branch}, {MeetingKindTexts.ShortName(reminder.Kind)} {DateWords.Short(day, time)}, nhắc trước {ReminderTexts.Span(reminder.Offset)}";
    }
}
