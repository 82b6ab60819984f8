namespace ChiBo.Core.Enrolment;

/// <summary>What is said when the bots have not seats enough.</summary>
public static class SeatTexts
{
    private const int MostNames = 8;

    public const string Leave = "Thôi";

    public const string ExemptAgain = "Mời cả đồng chí miễn sinh hoạt";

    public const string ExemptWanted = "Từ nay các đồng chí miễn sinh hoạt được mời như mọi người. Đồng chí nhắn /moi để mời.";

    private const string WhatToDo =
        "Đồng chí nhờ quản trị thêm bot Zalo hoặc mở Zalo OA. Trong khi chờ, báo các đồng chí ấy bằng giấy, điện thoại.";

    /// <summary>A choice: the exempt stay with phone and paper.</summary>
    public static string OnlyMeeting(int exempt) => $"Chỉ mời người đang sinh hoạt ({exempt} đồng chí miễn để lại giấy, điện thoại)";

    /// <summary>A choice: all, as far as the seats go.</summary>
    public static string AllThatFit(int without) => $"Mời tất cả, còn {without} đồng chí chưa có chỗ";

    public static string Short(SeatOutlook seats)
    {
        var after = seats.WithoutAfter > 0 && seats.WithoutAfter < seats.Without
            ? $" Để {seats.Exempt} đồng chí miễn sinh hoạt lại giấy, điện thoại thì còn {seats.WithoutAfter} đồng chí chưa có chỗ."
            : "";
        return $"Cần mời {seats.Wanted} đồng chí, các bot còn chỗ cho {seats.Wanted - seats.Without}.{after} Đồng chí chọn giúp:";
    }

    /// <summary>For one.</summary>
    public static string NoSeat(string name) => $"Các bot đã hết chỗ nên chưa mời được đồng chí {name}. {WhatToDo}";

    /// <summary>Said after inviting all: who has no seat, and which groups sit apart. Null when there is nothing to say.</summary>
    public static string? Left(InvitedAll all)
    {
        var names = all.Without.Select(e => e.Name).ToList();
        var more = names.Count > MostNames ? $" và {names.Count - MostNames} đồng chí nữa" : "";
        var without = names.Count == 0 ? null
            : $"Các bot hết chỗ, {names.Count} đồng chí chưa được mời: {string.Join(", ", names.Take(MostNames))}{more}. {WhatToDo}";
        var split = all.Split.Count == 0 ? null : $"Không bot nào còn đủ chỗ cho cả {string.Join(", ", all.Split)} nên chia ra nhiều bot.";
        return without is null ? split : split is null ? without : $"{split} {without}";
    }
}
