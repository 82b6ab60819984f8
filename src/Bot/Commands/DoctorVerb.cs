using System.CommandLine;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Commands;

/// <summary>doctor: checks what the server needs, one line each with what to do.</summary>
public static class DoctorVerb
{
    /// <summary>One check.</summary>
    public sealed record Finding(string Check, bool Well, string Says);

    public static Command Doctor(VerbContext context)
    {
        var doctor = new Command("doctor", "Kiểm tra máy, dữ liệu và các kênh");
        doctor.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var findings = new List<Finding>();
                foreach (var check in services.GetServices<ICheckUp>())
                {
                    findings.AddRange(await check.Run(cancel));
                }

                var text = string.Join('\n', findings.Select(f => $"{(f.Well ? "tốt " : "LỖI ")} {f.Check}: {f.Says}"));
                context.Print(parsed, findings, text);
                return findings.All(f => f.Well) ? Exit.Done : Exit.Refused;
            },
            cancel));
        return doctor;
    }
}

/// <summary>A part of the host that can say whether it is well; each channel brings its own.</summary>
public interface ICheckUp
{
    /// <summary>What was found; never throws.</summary>
    Task<IReadOnlyList<DoctorVerb.Finding>> Run(CancellationToken cancel);
}

/// <summary>Checks data directory, database and clock zone.</summary>
public sealed class GroundCheckUp(DataOptions data, BranchOptions branch, IConfiguration configuration) : ICheckUp
{
    public async Task<IReadOnlyList<DoctorVerb.Finding>> Run(CancellationToken cancel) =>
    [
        new("thư mục dữ liệu", CanWrite(), $"{data.FullDirectory}"),
        data.Provider == Provider.Postgres
            ? new("cơ sở dữ liệu", true, "PostgreSQL, đã nâng cấp")
            : new("cơ sở dữ liệu", await Backup.IsWhole(data.SqliteFile, cancel), "SQLite, kiểm tra toàn vẹn"),
        new("múi giờ", true, branch.Zone.Id),
        new(
            "kênh nhắn tin", true,
            ChannelsSetup.AnyConfigured(configuration) ? "đã cấu hình kênh thật" : "chưa cấu hình kênh nào: chạy với trình giả lập ở /simulator"),
    ];

    private bool CanWrite()
    {
        try
        {
            var probe = Path.Combine(data.FullDirectory, ".probe");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
