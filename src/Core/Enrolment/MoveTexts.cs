using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>What is said while members go over to another bot.</summary>
public static class MoveTexts
{
    public const string Move = "Chuyển tổ sang trợ lý khác";

    public const string Leave = "Thôi";

    public const string WhichGroup = "Đồng chí chuyển tổ nào ạ?";

    public const string TypeGroup = "Đồng chí nhắn tên tổ, ví dụ: chuyển Tổ 2 sang trợ lý khác.";

    public const string NoSuchGroup = "Trợ lý chưa thấy tổ hay đồng chí nào tên như vậy. " + TypeGroup;

    public const string NowhereElse = "Hiện không có trợ lý nào khác còn chỗ. Đồng chí nhờ quản trị thêm bot Zalo.";

    public const string ItIsI = "Đúng";

    public const string NotI = "Không phải";

    public const string Moved = "Đã chuyển. Từ nay lịch họp, thông báo đến ở đây, đồng chí nhắn ở đây. Cần người giúp, đồng chí nhắn số 0.";

    public static string Where(string whom, int linked) =>
        $"Chuyển {whom} ({linked} đồng chí đã kết nối) sang trợ lý nào ạ? Trợ lý nhắn từng đồng chí đường dẫn và mã; ai nhắn mã ở trợ lý mới thì chuyển, chưa nhắn thì vẫn dùng trợ lý cũ.";

    /// <summary>A choice: a bot and its free seats.</summary>
    public static string To(Door door, int room) => door.Seats is null ? door.Name : $"{door.Name} (còn {room} chỗ)";

    /// <summary>To the one who asked for it.</summary>
    public static string Asked(MoveOutcome.Asked moving)
    {
        var there = moving.AlreadyThere > 0 ? $" {moving.AlreadyThere} đồng chí đã ở đó." : "";
        var others = moving.NotLinked > 0 ? $" {moving.NotLinked} đồng chí chưa kết nối: mời mới bằng /moi." : "";
        return $"Đã nhắn {moving.Members.Count} đồng chí cách chuyển sang {moving.Door.Name}.{there}{others} Ai chưa chuyển vẫn nhận tin ở trợ lý cũ.";
    }

    public static string NoSeats(MoveOutcome.NoSeats full) =>
        $"{full.Door.Name} chỉ còn {full.Room} chỗ, cần {full.Wanted}, nên chưa chuyển ai. Đồng chí chọn trợ lý khác hoặc nhờ quản trị thêm bot.";

    /// <summary>To the member, in the chat he has.</summary>
    public static string Please(string name, IssuedInvite invite, Door door, BranchClock clock) =>
        $"Kính gửi đồng chí {name}. Từ nay đồng chí dùng trợ lý mới của chi bộ. {Step(invite, door)} (dùng một lần, đến {InviteTexts.Day(invite.ExpiresAt, clock)}). Chưa chuyển thì ở đây trợ lý vẫn nhắn như cũ.";

    /// <summary>The code came in the chat that is to be left.</summary>
    public static string NotHere(Door? door) => door?.Link is { } link
        ? $"Mã này dùng ở trợ lý mới. Đồng chí mở {link} rồi nhắn mã ở đó. Cần giúp, đồng chí nhắn số 0."
        : $"Mã này dùng ở trợ lý mới{Named(door)}. Đồng chí nhắn mã ở đó. Cần giúp, đồng chí nhắn số 0.";

    /// <summary>Whoever gave his consent before is asked only whether it is he.</summary>
    public static string IsItYou(LinkPerson person)
    {
        var where = person.GroupName is { } group ? $", {group}" : "";
        return $"Đây là trợ lý mới của {person.BranchName ?? "chi bộ"}. Có đúng đồng chí là {person.Name}{where} không ạ? Điều đồng chí đã đồng ý trước đây giữ nguyên.";
    }

    /// <summary>The last word in the chat that was left.</summary>
    /// <param name="staying">For whom the chat still works; null for nobody.</param>
    public static string Left(string name, Door? door, string? staying)
    {
        var at = door?.Link is { } link ? $"ở {link}" : $"ở trợ lý mới{Named(door)}";
        return staying is null
            ? $"Từ nay trợ lý nhắn đồng chí {name} {at}; ở đây trợ lý không nhắn nữa."
            : $"Từ nay trợ lý nhắn đồng chí {name} {at}; ở đây trợ lý chỉ nhắn đồng chí {staying}.";
    }

    /// <summary>To whoever still writes in the chat that was left.</summary>
    public static string WriteThere(Door? door) => door?.Link is { } link
        ? $"Đồng chí đã chuyển sang trợ lý mới. Đồng chí mở {link} và nhắn ở đó. Muốn dùng lại ở đây, đồng chí hỏi đồng chí bí thư mã mời."
        : $"Đồng chí đã chuyển sang trợ lý mới{Named(door)} và nhắn ở đó. Muốn dùng lại ở đây, đồng chí hỏi đồng chí bí thư mã mời.";

    private static string Step(IssuedInvite invite, Door door) => door.LinkFor(invite.Code.Digits) is { } link
        ? $"Đồng chí mở {link} rồi nhắn mã này ở đó: {invite.Code}"
        : $"Đồng chí mở {door.Name} rồi nhắn mã này ở đó: {invite.Code}";

    private static string Named(Door? door) => door is null ? "" : $" ({door.Name})";
}
