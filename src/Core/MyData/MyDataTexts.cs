using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.MyData;

/// <summary>The wording about a person's own data.</summary>
public static class MyDataTexts
{
    public const string NothingKept =
        "Máy này chưa kết nối với đảng viên nào nên trợ lý không lưu gì về đồng chí. Muốn kết nối, đồng chí nhắn mã mời 12 chữ số.";

    public const string WhatToCorrect =
        "Đồng chí viết điều cần sửa vào tin tiếp theo, ví dụ: số điện thoại mới là 0912345678. Không sửa nữa, đồng chí nhắn: thôi.";

    public const string NothingDone = "Dạ, thôi. Trợ lý giữ nguyên như cũ.";

    public const string Gone = "Đảng viên này không còn kết nối với máy này nên trợ lý không làm gì.";

    /// <summary>The choices under what is kept.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["Sửa thông tin", "Ngắt kết nối máy này", "Xin bản đầy đủ", "Xóa dữ liệu"];

    /// <summary>What is kept about one person.</summary>
    public static string Summary(PersonalRecord record) =>
        $"Trợ lý đang lưu về đồng chí {record.FullName}: {string.Join("; ", record.Parts.Select(p => p.Sentence).OfType<string>())}. "
        + "Chỉ bí thư, phó bí thư, chi ủy và tổ trưởng của đồng chí xem được.";

    /// <summary>"sinh năm 1954; điện thoại 09…; Chi bộ …, tổ 2; đảng viên chính thức".</summary>
    public static string Roster(Member person, Membership? membership, string? branch, string? group)
    {
        var clauses = new List<string>();
        if (person.BirthDate is { } born)
        {
            clauses.Add($"sinh ngày {DateWords.Date(born)}");
        }
        else if (person.BirthYear is { } year)
        {
            clauses.Add($"sinh năm {year}");
        }

        clauses.Add(person.Phone is { } phone ? $"điện thoại {phone}" : "không có số điện thoại");
        if (membership is not null)
        {
            clauses.Add(group is null ? branch! : $"{branch}, {char.ToLowerInvariant(group[0])}{group[1..]}");
            clauses.Add(membership.Standing == Standing.Official ? "đảng viên chính thức" : "đảng viên dự bị");
        }

        if (membership?.ExemptFrom is { } exempt)
        {
            clauses.Add($"miễn công tác và sinh hoạt từ {DateWords.Date(exempt)}{(membership.ExemptTo is { } to ? $" đến {DateWords.Date(to)}" : string.Empty)}");
        }

        return string.Join("; ", clauses);
    }

    /// <summary>"kết nối Telegram từ 01/12/2026 (đồng ý bản 2026-11)"; null without any.</summary>
    public static string? Links(IReadOnlyList<AccountHolder> links, BranchClock clock) => links.Count == 0 ? null
        : string.Join("; ", links.Select(l =>
            $"kết nối {ChannelName(l.Address.Channel)} từ {DateWords.Date(clock.ToLocal(l.ConsentedAt).Date)} (đồng ý bản {l.ConsentVersion}{(l == First(links) ? ", nhắn máy này trước" : string.Empty)})"));

    /// <summary>"đã trả lời 3 giấy mời, có mặt 2 buổi"; null when there is neither.</summary>
    public static string? Attended(int replies, int present) => replies + present == 0 ? null : $"đã trả lời {replies} giấy mời, có mặt {present} buổi";

    /// <summary>For whom of those who share the phone.</summary>
    public static string ForWhom(DataAct act) => act switch
    {
        DataAct.Unlink => "Máy này dùng chung. Ngắt kết nối cho ai?",
        DataAct.Export => "Máy này dùng chung. Xin bản đầy đủ của ai?",
        DataAct.Erase => "Máy này dùng chung. Xóa dữ liệu của ai?",
    };

    /// <summary>Asked before what cannot simply be taken back.</summary>
    public static string Sure(DataAct act, string name) => act == DataAct.Unlink
        ? $"Ngắt kết nối rồi, đồng chí {name} sẽ không nhận lịch họp ở máy này nữa; tên trong danh sách chi bộ vẫn còn. Ngắt luôn không ạ?"
        : $"Xóa rồi thì không lấy lại được: tên, số điện thoại, lý do vắng của đồng chí {name}. Gửi yêu cầu xóa không ạ?";

    /// <summary>The choice that does it.</summary>
    public static string Confirm(DataAct act) => act == DataAct.Unlink ? "Ngắt kết nối" : "Gửi yêu cầu xóa";

    /// <summary>Who is not written to here any more, and how he learns of meetings from now on.</summary>
    /// <param name="left">Each with the other chat he still has, or null.</param>
    public static string Unlinked(IReadOnlyList<(string Name, ChatAddress? Other)> left)
    {
        var sentences = new List<string> { $"Đã ngắt kết nối máy này với đồng chí {string.Join(", đồng chí ", left.Select(l => l.Name))}." };
        sentences.AddRange(left.Where(l => l.Other is not null).Select(l => $"Từ nay trợ lý nhắn đồng chí {l.Name} ở {PlaceName(l.Other!.Value.Channel)} đã kết nối."));
        if (left.Any(l => l.Other is null))
        {
            sentences.Add("Từ nay lịch họp do đồng chí bí thư báo trực tiếp. Muốn kết nối lại, nhắn mã mời.");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>Told to the secretary, who must phone from now on.</summary>
    public static string UnlinkedForLeader(string name, string? phone) =>
        $"Đồng chí {name} đã ngắt kết nối với trợ lý. Từ nay báo họp cho đồng chí ấy qua điện thoại{(phone is null ? string.Empty : $" {phone}")}.";

    public static string ChatsErased(int chats, int shared) =>
        $"{chats} kết nối, tin đã gửi và lời nhắn" + (shared == 0 ? string.Empty : $" ({shared} máy dùng chung giữ lại cho người kia)");

    private static AccountHolder? First(IReadOnlyList<AccountHolder> links) => links.Count < 2 ? null : links.MaxBy(l => l.PreferredAt ?? l.ConsentedAt);

    private static string PlaceName(string channel) => channel is "telegram" or "zalo-bot" or "zalo-oa" ? ChannelName(channel) : "máy";

    private static string ChannelName(string channel) => channel switch
    {
        "telegram" => "Telegram",
        "zalo-bot" or "zalo-oa" => "Zalo",
        _ => "máy thử",
    };
}
