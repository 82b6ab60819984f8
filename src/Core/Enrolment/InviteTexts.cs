using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Enrolment;

/// <summary>What is said about who is linked and about inviting the others.</summary>
public static class InviteTexts
{
    private const int MostNamesOfAGroup = 8;

    private const int MostNamesInAll = 60;

    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

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

    /// <summary>"Đã kết nối 41/78; Tổ 2 còn: …"</summary>
    public static string Board(IReadOnlyList<BoardEntry> entries)
    {
        var linked = entries.Count(e => e.Linked);
        if (linked == entries.Count)
        {
            return $"Đã kết nối cả {entries.Count} đồng chí.";
        }

        var groups = entries.Where(e => !e.Linked).GroupBy(e => e.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key ?? "chưa có tổ"} còn: {Names(g)}");
        return entries.Count - linked > MostNamesInAll
            ? $"Đã kết nối {linked}/{entries.Count}; còn {entries.Count - linked} đồng chí."
            : $"Đã kết nối {linked}/{entries.Count}; {string.Join("; ", groups)}.";
    }

    /// <summary>Who is not linked, with roster numbers, by group.</summary>
    public static string NotLinked(IReadOnlyList<BoardEntry> entries)
    {
        var missing = entries.Where(e => !e.Linked).ToList();
        if (missing.Count == 0)
        {
            return $"Đã kết nối cả {entries.Count} đồng chí.";
        }

        var groups = missing.Take(MostNamesInAll).GroupBy(e => e.Group).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key ?? "Chưa có tổ"}: {string.Join(", ", g.Select(e => $"{e.Number}. {e.Name}"))}");
        var more = missing.Count > MostNamesInAll ? $"\nvà {missing.Count - MostNamesInAll} đồng chí nữa." : "";
        return $"Chưa kết nối {missing.Count} đồng chí.\n{string.Join('\n', groups)}{more}\nMời ai, đồng chí nhắn: /moi và số hoặc họ tên.";
    }

    public static string SomeHaveCodes(int count) =>
        $"Có {count} đồng chí đã có mã mời còn hạn. In lại thì mã cũ của các đồng chí ấy không dùng được nữa. Đồng chí chọn giúp:";

    public static string BeingPrinted(int count) => $"Đang in giấy mời cho {count} đồng chí, trợ lý gửi ngay khi xong.";

    public static string Sheet(int count) =>
        $"Giấy mời của {count} đồng chí, mỗi trang bốn giấy, cắt theo nét đứt. Mã dùng một lần, trong 30 ngày; in lại thì mã cũ không dùng được nữa.";

    public static string Forward(string name) => $"Đồng chí chuyển tiếp tin dưới đây cho đồng chí {name}. Mã cũ, nếu có, không dùng được nữa.";

    /// <summary>The text to forward; whatever part of it comes back to the assistant, the code is found in it.</summary>
    public static string Invitation(string name, string branch, IssuedInvite invite, string? link, BranchClock clock)
    {
        var lastDay = clock.ToLocal(invite.ExpiresAt).Date.ToString("dd/MM/yyyy", s_vietnamese);
        var way = link is null
            ? "Đồng chí nhắn mã này, hoặc chuyển cả tin này, cho trợ lý."
            : $"Đồng chí mở {link} rồi bấm Bắt đầu hoặc nhắn mã này; chuyển cả tin này cho trợ lý cũng được.";
        return $"{branch} mời đồng chí {name} kết nối với trợ lý nhắc lịch họp. Mã mời: {invite.Code} (dùng một lần, đến {lastDay}). {way}";
    }

    private static string Names(IEnumerable<BoardEntry> entries)
    {
        var names = entries.Select(e => e.Name).ToList();
        return string.Join(", ", names.Take(MostNamesOfAGroup)) + (names.Count > MostNamesOfAGroup ? $" và {names.Count - MostNamesOfAGroup} đồng chí nữa" : "");
    }
}
