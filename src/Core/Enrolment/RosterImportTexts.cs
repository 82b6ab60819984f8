using System.Globalization;
using System.Text;

namespace ChiBo.Core.Enrolment;

/// <summary>What the secretary reads while a roster is brought in.</summary>
public static class RosterImportTexts
{
    private const int MostNames = 5;

    public const string Write = "Ghi";

    public const string Leave = "Thôi";

    public const string NotFetched =
        "Trợ lý chưa tải được tệp này. Đồng chí gửi lại giúp; tệp lớn quá 5 MB thì trợ lý không nhận. Chưa ghi gì.";

    public const string TooLarge =
        "Tệp lớn hơn 5 MB nên trợ lý không nhận. Danh sách một chi bộ thường rất nhỏ, đồng chí kiểm tra lại tệp.";

    public const string TooLongToPaste =
        "Tin dán dài quá nên trợ lý không đọc hết được, chưa ghi gì. Đồng chí gửi danh sách bằng tệp Excel (.xlsx) hoặc .csv giúp.";

    public const string WhichBranch =
        "Đồng chí gửi lại tệp, kèm mã chi bộ ở dòng chú thích (ví dụ: cb001), để trợ lý biết danh sách của chi bộ nào.";

    public const string Expired = "Danh sách này không còn chờ nữa nên chưa ghi gì. Đồng chí gửi lại tệp giúp.";

    public const string GivenUp = "Dạ, chưa ghi gì và đã bỏ danh sách vừa gửi.";

    public const string FaultsFileName = "loi-danh-sach.txt";

    /// <summary>What the roster would do, ending in the question whether to write it; nothing to write: it says so.</summary>
    public static string Preview(RosterReading reading, RosterPlan plan, bool joined = false)
    {
        var text = new StringBuilder();
        var faulty = FaultyRows(reading);
        text.Append(CultureInfo.InvariantCulture, $"Danh sách{(joined ? ", gộp cả tin trước," : string.Empty)} có {plan.Changes.Count + faulty} đồng chí: {Counts(plan)}");
        text.Append(faulty == 0 ? "." : $"; {faulty} dòng lỗi chưa nhận.");
        var changed = plan.Changes.Where(c => c.Fields.Count > 0).ToList();
        if (changed.Count > 0)
        {
            text.Append("\nĐổi: ").AppendJoin("; ", changed.Take(MostNames).Select(Changed)).Append(changed.Count > MostNames ? "; …" : ".");
        }

        if (plan.Missing.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{plan.Missing.Count} đồng chí đang có mà tệp không ghi thì vẫn giữ nguyên.");
        }

        if (reading.DroppedColumns.Count > 0)
        {
            text.Append("\nCột không cần, trợ lý bỏ qua và không lưu: ").AppendJoin(", ", reading.DroppedColumns.Take(MostNames)).Append(reading.DroppedColumns.Count > MostNames ? "…" : ".");
        }

        return text.Append(plan.Added + plan.Updated == 0 ? "\nKhông có gì mới để ghi." : "\nGhi luôn không ạ?").ToString();
    }

    /// <summary>The faulty rows with their reasons; of many the first ten, and where the rest is.</summary>
    /// <param name="onFile">The whole list goes with the message as a file.</param>
    public static string Faults(RosterReading reading, bool onFile)
    {
        var shown = reading.Faults.Take(AskToReadRoster.MostFaultsShown).Select(Fault);
        var more = reading.Faults.Count - AskToReadRoster.MostFaultsShown;
        var rest = more <= 0 ? "" : onFile ? $"\nCòn {more} lỗi nữa, đồng chí xem trong tệp gửi kèm." : $"\nCòn {more} lỗi nữa; đồng chí sửa dần rồi gửi lại.";
        return $"Các dòng lỗi, sửa trong tệp rồi gửi lại là được:\n{string.Join('\n', shown)}{rest}";
    }

    /// <summary>Things worth a look in rows that are taken; the first few.</summary>
    public static string Warnings(RosterReading reading)
    {
        var more = reading.Warnings.Count - MostNames;
        var shown = reading.Warnings.Take(MostNames).Select(w => $"dòng {w.Row} ({w.Column}): {w.Reason}");
        return $"Xin đồng chí xem lại:\n{string.Join('\n', shown)}{(more > 0 ? $"\nvà {more} chỗ nữa." : "")}";
    }

    /// <summary>"dòng 7 (Ngày sinh): …"</summary>
    public static string Fault(RosterFault fault) => $"dòng {fault.Row} ({fault.Column}): {fault.Reason}";

    /// <summary>What was written, and the next step.</summary>
    public static string Written(RosterPlan plan) =>
        $"Đã ghi: {Counts(plan)}. Bước tiếp: đồng chí nhắn /moi để mời các đồng chí kết nối.";

    /// <summary>The same for the command line.</summary>
    public static string Report(RosterReading reading, RosterPlan plan, bool dryRun)
    {
        var lines = new List<string> { $"{(dryRun ? "Xem trước, chưa ghi" : "Đã ghi")}: {Counts(plan)}; {FaultyRows(reading)} dòng lỗi." };
        lines.AddRange(reading.Faults.Select(Fault));
        if (reading.DroppedColumns.Count > 0)
        {
            lines.Add($"Cột bỏ qua, không lưu: {string.Join(", ", reading.DroppedColumns)}");
        }

        return string.Join('\n', lines);
    }

    private static int FaultyRows(RosterReading reading) => reading.Faults.DistinctBy(f => f.Row).Count();

    private static string Counts(RosterPlan plan) =>
        $"thêm {plan.Added}, đổi {plan.Updated}, giữ nguyên {plan.Unchanged}";

    private static string Changed(RosterChange change) => $"{change.Known!.Member.FullName} ({string.Join(", ", change.Fields.Select(Word))})";

    private static string Word(RosterField field) => field switch
    {
        RosterField.Name => "họ tên",
        RosterField.Birth => "ngày sinh",
        RosterField.Phone => "điện thoại",
        RosterField.Group => "tổ đảng",
        RosterField.Standing => "chính thức, dự bị",
        RosterField.Post => "chức vụ",
        RosterField.Exemption => "miễn sinh hoạt",
        RosterField.Temporary => "sinh hoạt tạm thời",
    };
}
