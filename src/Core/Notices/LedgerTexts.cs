using System.Globalization;
using System.Text;

namespace ChiBo.Core.Notices;

/// <summary>The words of the ledger: states, reasons, what was recorded.</summary>
public static class LedgerTexts
{
    /// <summary>No list in a chat names more; the rest is in the file.</summary>
    public const int MostNamed = 10;

    public const string NothingToRecord =
        "Trợ lý không thấy thông báo nào còn đồng chí chưa nhận được để ghi. Muốn ghi cho một thông báo, đồng chí nhắn: xem thông báo, chọn thông báo, rồi nhắn lại.";

    public static string State(LedgerState state) => state switch
    {
        LedgerState.Read => "Đã nhắn Rõ",
        LedgerState.ReadThroughHelper => "Rõ qua người giúp",
        LedgerState.CalledByPhone => "Đã gọi điện",
        LedgerState.PaperHandedOver => "Đã phát giấy",
        LedgerState.Delivered => "Đã gửi",
        LedgerState.TemplateSent => "Đã nhắn mẫu, chưa đọc",
        LedgerState.Waiting => "Còn chờ gửi",
        LedgerState.NotReached => "Chưa nhận được",
    };

    public static string Reason(UnreachedBecause why) => why switch
    {
        UnreachedBecause.NoAccount => "chưa kết nối",
        UnreachedBecause.Blocked => "chặn tin",
        UnreachedBecause.AccountGone => "tài khoản không còn dùng",
        UnreachedBecause.BadContent => "tin không gửi được",
        UnreachedBecause.WindowClosed => "lâu chưa nhắn trợ lý nên Zalo không chuyển tin",
        UnreachedBecause.GivenUp => "gửi nhiều lần không được",
        UnreachedBecause.NoMessagesLeft => "hết lượt gửi của tháng",
        UnreachedBecause.Unpaid => "tài khoản trả phí Zalo hết tiền",
        UnreachedBecause.Restored => "giữ lại sau khi phục hồi",
        UnreachedBecause.TooLate => "quá giờ gửi",
        UnreachedBecause.Withdrawn => "đã thu hồi trước khi gửi",
    };

    /// <summary>The figures on one line, empty ones left out: "Đã nhắn Rõ 21, đã gửi 12, chưa nhận được 3".</summary>
    public static string Figures(IReadOnlyList<LedgerLine> lines)
    {
        var figures = Enum.GetValues<LedgerState>().Select(s => (State: s, Count: lines.Count(l => l.State == s))).Where(f => f.Count > 0)
            .Select((f, i) => $"{(i == 0 ? State(f.State) : LowerFirst(State(f.State)))} {NoticeTexts.Number(f.Count)}{Seen(f.State, lines)}");
        return string.Join(", ", figures) + ".";
    }

    /// <summary>The call list, a line for each; names at most <see cref="MostNamed"/>.</summary>
    public static string ToPhone(IReadOnlyList<LedgerLine> toBePhoned)
    {
        var text = new StringBuilder($"Cần gọi điện {NoticeTexts.Number(toBePhoned.Count)} đồng chí:");
        foreach (var one in toBePhoned.Take(MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• {Numbered(one)} ({Reason(one.Why!.Value)}) {one.Phone ?? "chưa có số"}");
        }

        return toBePhoned.Count > MostNamed
            ? text.Append(CultureInfo.InvariantCulture, $"\n… và {NoticeTexts.Number(toBePhoned.Count - MostNamed)} đồng chí nữa.").ToString()
            : text.ToString();
    }

    /// <summary>Says how to record calls, with the number of somebody on the list.</summary>
    public static string HowToRecord(IReadOnlyList<LedgerLine> toBePhoned) =>
        toBePhoned.FirstOrDefault(l => l.Number is not null) is { Number: { } number } ? $"\nGọi xong, đồng chí nhắn: đã gọi {number}." : string.Empty;

    /// <summary>Reads back what was recorded, each as he stood before.</summary>
    public static string Recorded(TellingOutcome outcome, Telling how)
    {
        var text = new StringBuilder();
        var about = $"thông báo “{NoticeTexts.Excerpt(outcome.Notice.Text, 40)}”";
        if (outcome.Done.Count > 0)
        {
            var names = outcome.Done.Select(l => $"{Numbered(l)} (trước: {Before(l)})");
            text.Append(CultureInfo.InvariantCulture, $"Đã ghi {Word(how)}, {about}: {string.Join("; ", names)}.");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"Trợ lý chưa ghi gì cho {about}.");
        }

        if (outcome.Before.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Đã có từ trước: {string.Join("; ", outcome.Before.Select(l => $"{Numbered(l)} ({Before(l)})"))}.");
        }

        if (outcome.Unknown.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Không có trong danh sách của đồng chí: số {string.Join(", ", outcome.Unknown)}.");
        }

        text.Append(outcome.Left == 0 ? " Không còn ai cần gọi." : $" Còn {NoticeTexts.Number(outcome.Left)} đồng chí cần gọi.");
        return outcome.Done.Count > 0 ? text.Append(" Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.").ToString() : text.ToString();
    }

    public static string TakenBack(IReadOnlyList<string> names) => names.Count == 0
        ? "Không có gì để bỏ."
        : $"Đã bỏ ghi nhận vừa rồi: {string.Join(", ", names)}. Ghi lại, đồng chí nhắn ví dụ: đã gọi 3.";

    /// <summary>"3. Lê Văn Mẫu".</summary>
    public static string Numbered(LedgerLine line) => line.Number is { } number ? $"{number}. {line.FullName}" : line.FullName;

    /// <summary>What else there is to say of a line: the reason, who helped, or how far the message came.</summary>
    public static string Remark(LedgerLine line) => (line.Why, line.By) switch
    {
        ({ } why, _) => Reason(why),
        (_, { } by) => $"{by} ghi",
        _ when line is { State: LedgerState.Delivered, SeenAt: not null } => "đã xem",
        _ when line is { State: LedgerState.Delivered, DeliveredAt: not null } => "máy đã nhận",
        _ => string.Empty,
    };

    private static string Seen(LedgerState state, IReadOnlyList<LedgerLine> lines) =>
        state == LedgerState.Delivered && lines.Count(l => l is { State: LedgerState.Delivered, SeenAt: not null }) is > 0 and var seen
            ? $" ({NoticeTexts.Number(seen)} đã xem)" : string.Empty;

    private static string Before(LedgerLine line) => line.Why is { } why ? Reason(why) : LowerFirst(State(line.State));

    private static string Word(Telling how) => how switch
    {
        Telling.Called => "đã gọi điện",
        Telling.Paper => "đã phát giấy",
        Telling.ReadAloud => "đã đọc giúp",
    };

    private static string LowerFirst(string text) => char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
}
