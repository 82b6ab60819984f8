using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>What is said about who is linked and about inviting the others.</summary>
public static class InviteTexts
{
    private const int MostNamesOfAGroup = 8;

    private const int MostNamesInAll = 60;

    public const string All = "Mời tất cả chưa kết nối";

    public const string One = "Mời một đồng chí";

    public const string WhoIsNot = "Xem ai chưa kết nối";

    public const string PrintAll = "In lại cho tất cả";

    public const string PrintNew = "Chỉ in cho người chưa có mã";

    public const string Leave = "Thôi";

    public const string AskWhom = "Đồng chí mời ai ạ? Đồng chí nhắn họ tên hoặc số trong danh sách, ví dụ: 12. Không mời nữa thì nhắn: thôi.";

    public const string NobodyOfThatName = "Trợ lý chưa thấy ai như vậy trong danh sách. Đồng chí nhắn lại họ tên hoặc số, hoặc nhắn: thôi.";

    public const string WhoOfThem = "Có mấy đồng chí trùng tên. Đồng chí mời ai ạ?";

    public const string NobodyToInvite = "Không còn ai cần mã mới.";

    public const string NoFilesHere =
        "Máy này không nhận được tệp để in. Đồng chí mời từng đồng chí một (nhắn: /moi và họ tên), hoặc nhờ quản trị in giúp.";

    public const string WhichBranch = "Đồng chí nhắn kèm mã chi bộ, ví dụ: /moi cb001.";

    public const string SheetFailed = "Trợ lý chưa in được giấy mời. Đồng chí nhắn /moi để thử lại giúp.";

    public const string SheetFileName = "giay-moi.pdf";

    public const string QrFileName = "ma-moi.png";

    /// <summary>"Đã kết nối 41/78; Tổ 2 còn: …"; who is left to phone and paper is counted apart.</summary>
    public static string Board(IReadOnlyList<BoardEntry> entries)
    {
        var counted = entries.Where(e => !e.ByPaper).ToList();
        var missing = counted.Where(e => !e.Linked).ToList();
        var groups = missing.GroupBy(e => e.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key ?? "chưa có tổ"} còn: {Names(g)}");
        var line = missing.Count == 0 ? $"Đã kết nối cả {counted.Count} đồng chí."
            : missing.Count > MostNamesInAll ? $"Đã kết nối {counted.Count - missing.Count}/{counted.Count}; còn {missing.Count} đồng chí."
            : $"Đã kết nối {counted.Count - missing.Count}/{counted.Count}; {string.Join("; ", groups)}.";
        return line + ByPaper(entries);
    }

    /// <summary>Who is not linked, with roster numbers, by group.</summary>
    public static string NotLinked(IReadOnlyList<BoardEntry> entries)
    {
        var counted = entries.Where(e => !e.ByPaper).ToList();
        var missing = counted.Where(e => !e.Linked).ToList();
        if (missing.Count == 0)
        {
            return $"Đã kết nối cả {counted.Count} đồng chí." + ByPaper(entries);
        }

        var groups = missing.Take(MostNamesInAll).GroupBy(e => e.Group).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key ?? "Chưa có tổ"}: {string.Join(", ", g.Select(e => $"{e.Number}. {e.Name}"))}");
        var more = missing.Count > MostNamesInAll ? $"\nvà {missing.Count - MostNamesInAll} đồng chí nữa." : "";
        return $"Chưa kết nối {missing.Count} đồng chí.{ByPaper(entries)}\n{string.Join('\n', groups)}{more}\nMời ai, đồng chí nhắn: /moi và số hoặc họ tên.";
    }

    private static string ByPaper(IReadOnlyList<BoardEntry> entries) =>
        entries.Count(e => e.ByPaper) is > 0 and var count ? $" Có {count} đồng chí miễn sinh hoạt để lại giấy, điện thoại." : "";

    public static string SomeHaveCodes(int count) =>
        $"Có {count} đồng chí đã có mã mời còn hạn. In lại thì mã cũ của các đồng chí ấy không dùng được nữa. Đồng chí chọn giúp:";

    public static string BeingPrinted(int count) => $"Đang in giấy mời cho {count} đồng chí, trợ lý gửi ngay khi xong.";

    public static string Sheet(int count) =>
        $"Giấy mời của {count} đồng chí, mỗi trang bốn giấy, cắt theo nét đứt. Mã dùng một lần, trong 30 ngày; in lại thì mã cũ không dùng được nữa.";

    public static string Forward(string name) => $"Đồng chí chuyển tiếp tin dưới đây cho đồng chí {name}. Mã cũ, nếu có, không dùng được nữa.";

    /// <summary>The text to forward; whatever part of it comes back to the assistant, the code is found in it.</summary>
    /// <param name="way">The way in it leads to; null where there is none to name.</param>
    /// <param name="another">One more way for who has no account there; or null.</param>
    public static string Invitation(string name, string branch, IssuedInvite invite, Door? way, Door? another, BranchClock clock)
    {
        var link = way?.LinkFor(invite.Code.Digits);
        var how = link is null ? "Đồng chí nhắn mã này, hoặc chuyển cả tin này, cho trợ lý."
            : way!.TakesCode ? $"Đồng chí mở {link} rồi bấm Bắt đầu hoặc nhắn mã này; chuyển cả tin này cho trợ lý cũng được."
            : $"Đồng chí mở {link} rồi nhắn mã này ở đó; dán cả tin này cũng được.";
        var or = another?.LinkFor(invite.Code.Digits) is { } other ? $" Đồng chí dùng {another.Name} thì mở {other}" : "";
        return $"{branch} mời đồng chí {name} kết nối với trợ lý nhắc lịch họp. Mã mời: {invite.Code} (dùng một lần, đến {Day(invite.ExpiresAt, clock)}). {how}{or}";
    }

    /// <summary>"31/12/2026": the last day of a code.</summary>
    public static string Day(DateTimeOffset expiresAt, BranchClock clock) => DateWords.Date(clock.ToLocal(expiresAt).Date);

    private static string Names(IEnumerable<BoardEntry> entries)
    {
        var names = entries.Select(e => e.Name).ToList();
        return string.Join(", ", names.Take(MostNamesOfAGroup)) + (names.Count > MostNamesOfAGroup ? $" và {names.Count - MostNamesOfAGroup} đồng chí nữa" : "");
    }
}
