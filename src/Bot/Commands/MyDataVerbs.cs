using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.MyData;

namespace ChiBo.Bot.Commands;

/// <summary>member export, member erase</summary>
public static class MyDataVerbs
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds both to the group "member".</summary>
    public static void AddTo(Command member, VerbContext context)
    {
        member.Subcommands.Add(Export(context));
        member.Subcommands.Add(Erase(context));
    }

    private static Command Export(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã đảng viên, xem bằng member list" };
        var file = new Option<FileInfo>("--out") { Required = true, Description = "Tệp JSON sẽ ghi" };
        var export = new Command("export", "Xuất mọi dữ liệu đang lưu về một đảng viên") { id, file };
        export.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var member = new MemberId(parsed.GetRequiredValue(id));
                if (await services.GetRequiredService<ReadPersonalData>().Read(Actor.CommandLine, member, cancel) is not { } record)
                {
                    return VerbContext.Refuse($"Không có đảng viên mang mã {member}.");
                }

                var path = parsed.GetRequiredValue(file).FullName;
                try
                {
                    await Write(path, record, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    return VerbContext.Refuse($"Không ghi được tệp {path}.");
                }

                return context.Print(parsed, new { memberId = member.Value, file = path }, $"Đã xuất dữ liệu của {record.FullName} ra {path}.");
            },
            cancel));
        return export;
    }

    private static Command Erase(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã đảng viên, xem bằng member list" };
        var erase = new Command("erase", "Xóa dữ liệu cá nhân của một đảng viên; không lấy lại được") { id };
        erase.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var member = new MemberId(parsed.GetRequiredValue(id));
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                var done = await services.GetRequiredService<EraseMember>().Erase(Actor.CommandLine, member, now, cancel);
                return done is null
                    ? VerbContext.Refuse($"Không có đảng viên mang mã {member}.")
                    : context.Print(
                        parsed, new { memberId = member.Value, erased = done },
                        $"Đã xóa:\n{string.Join('\n', done.Select(d => "- " + d))}\nBản sao lưu cũ vẫn còn dữ liệu này cho tới khi bị xóa. Báo cho người yêu cầu biết.");
            },
            cancel));
        return erase;
    }

    // Readable by its owner alone where the system knows such a thing.
    private static async Task Write(string path, PersonalRecord record, DateTimeOffset now, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var document = new Dictionary<string, object> { ["memberId"] = record.Member.Value, ["exportedAt"] = now };
        foreach (var part in record.Parts)
        {
            document[part.Section] = part.Data;
        }

        await using var file = new FileStream(path, options);
        await JsonSerializer.SerializeAsync(file, document, s_json, cancel);
    }
}
