using System.CommandLine;
using ChiBo.Bot.Persistence;

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
                var refusal = await services.GetRequiredService<Restore>().From(source.FullName, cancel);
                return refusal is null
                    ? context.Print(parsed, new { file = source.FullName }, "Đã phục hồi. Tin còn chờ trong bản sao lưu được giữ lại, không tự gửi; xem bằng lệnh: outbox show.")
                    : VerbContext.Refuse(refusal);
            }));
        return restore;
    }
}
