namespace ChiBo.Core.Conversations;

/// <summary>The wording of the secretary's day; the things themselves are the choices under it.</summary>
public static class TodayTexts
{
    public const string Nothing = "Hôm nay chi bộ không có việc gì chờ đồng chí. Chúc đồng chí một ngày thong thả. Cần xem việc làm được, đồng chí nhắn: trợ giúp.";

    /// <summary>Says how many things there are and asks for one of those offered.</summary>
    /// <param name="shown">How many are offered.</param>
    /// <param name="all">How many there are.</param>
    public static string ThingsToDo(int shown, int all) => all > shown
        ? $"Hôm nay có {all} việc, đây là {shown} việc nên làm trước. Đồng chí chọn một việc:"
        : $"Hôm nay có {all} việc. Đồng chí chọn một việc:";
}
