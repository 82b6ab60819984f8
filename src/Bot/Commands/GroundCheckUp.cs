using System.Globalization;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>Checks data directory, disk, database, outbox and clock zone.</summary>
public sealed class GroundCheckUp(DataOptions data, BranchOptions branch, IConfiguration configuration, ChiBoDb db, TimeProvider time) : ICheckUp
{
    // A backup, a migration copy and the write-ahead log of a large installation fit in this.
    private const long LeastFree = 500L * 1024 * 1024;

    // A full minute's pace of the slowest channel is sent meanwhile; longer means that nothing is being sent.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancel) =>
    [
        CanWrite()
            ? new("thư mục dữ liệu", true, data.FullDirectory)
            : new("thư mục dữ liệu", false, $"không ghi được vào {data.FullDirectory}. Cấp quyền ghi, hoặc đặt Data:Directory khác."),
        Disk(),
        await Database(cancel),
        await Outbox(cancel),
        new("múi giờ", true, branch.Zone.Id),
        new(
            "kênh nhắn tin", true,
            ChannelsSetup.AnyConfigured(configuration) ? "đã cấu hình kênh thật" : "chưa cấu hình kênh nào: chạy với trình giả lập ở /simulator"),
    ];

    private Finding Disk()
    {
        var free = new DriveInfo(data.FullDirectory).AvailableFreeSpace;
        var megabytes = (free / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
        return free >= LeastFree
            ? new("ổ đĩa", true, $"còn {megabytes} MB")
            : new("ổ đĩa", false, $"chỉ còn {megabytes} MB. Hãy giải phóng chỗ trống: đầy ổ thì trợ lý không ghi được tin đến.");
    }

    private async Task<Finding> Database(CancellationToken cancel)
    {
        const string Check = "cơ sở dữ liệu";
        if (data.Provider == Provider.Postgres)
        {
            return new(Check, true, "PostgreSQL, đã nâng cấp");
        }

        return await Backup.IsWhole(data.SqliteFile, cancel)
            ? new(Check, true, "SQLite, toàn vẹn")
            : new(Check, false, "SQLite báo tệp hỏng. Dừng máy chủ rồi phục hồi bản sao lưu gần nhất: restore FILE.");
    }

    private async Task<Finding> Outbox(CancellationToken cancel)
    {
        const string Check = "hộp thư gửi";
        var now = time.GetUtcNow();
        var waiting = db.Outbox().Where(r => r.State == OutboxState.Waiting && r.NotBefore <= now);
        var oldest = await waiting.MinAsync(r => (DateTimeOffset?)(r.NotBefore > r.CreatedAt ? r.NotBefore : r.CreatedAt), cancel);
        return oldest is { } since && now - since > s_longestWait
            ? new(Check, false, $"{await waiting.CountAsync(cancel)} tin đã chờ quá 10 phút. Máy chủ có đang chạy và nối được mạng không? Xem: outbox show.")
            : new(Check, true, $"{await waiting.CountAsync(cancel)} tin đang chờ");
    }

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
