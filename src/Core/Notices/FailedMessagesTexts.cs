using System.Globalization;
using System.Text;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>What a leader hears of members whom messages do not reach.</summary>
public static class FailedMessagesTexts
{
    public const string Left = "Dạ, trợ lý chưa gửi lại tin nào.";

    public static readonly IReadOnlyList<string> AgainChoices = ["Gửi lại tất cả", ComposeTexts.Leave];

    /// <summary>Label of the task.</summary>
    public static string RefusingTask(int members) => $"{NoticeTexts.Number(members)} đồng chí không nhận được tin nhắn";

    /// <summary>Label of the task.</summary>
    public static string GivenUpTask(int members) => $"Tin gửi {NoticeTexts.Number(members)} đồng chí chưa được, gửi lại";

    /// <summary>Whose accounts refuse, their numbers, and what to do.</summary>
    public static string Refusing(IReadOnlyList<FailedFor> members)
    {
        if (members.Count == 0)
        {
            return "Hiện không có đồng chí nào từ chối tin nhắn.";
        }

        var text = new StringBuilder($"Trợ lý không nhắn được cho {NoticeTexts.Number(members.Count)} đồng chí:");
        Add(text, members, m => $" ({LedgerTexts.Reason(NoticeLedger.Because(m.Refused ?? RefusalKind.Blocked))})");
        return text.Append("\nViệc cần báo, xin đồng chí gọi điện. Nhờ đồng chí ấy mở lại và nhắn một tin bất kỳ, trợ lý sẽ tự gửi lại thông báo còn thiếu.")
            .ToString();
    }

    /// <summary>Whose messages were given up.</summary>
    public static string GivenUp(IReadOnlyList<FailedFor> members)
    {
        var text = new StringBuilder($"Gửi nhiều lần chưa được cho {NoticeTexts.Number(members.Count)} đồng chí:");
        Add(text, members, _ => string.Empty);
        return text.Append(CultureInfo.InvariantCulture, $"\nGửi lại không ạ? (Gửi lại riêng một đồng chí, nhắn ví dụ: gửi lại {members.Select(m => m.Member.Number).FirstOrDefault(1)}.)")
            .ToString();
    }

    public static string SentAgain(int messages) =>
        messages == 0 ? "Không có tin nào cần gửi lại." : $"Đang gửi lại {NoticeTexts.Number(messages)} tin.";

    private static void Add(StringBuilder text, IReadOnlyList<FailedFor> members, Func<FailedFor, string> remark)
    {
        foreach (var one in members.Take(LedgerTexts.MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• {one.Member.Number}. {one.Member.FullName}{remark(one)} {one.Member.Phone ?? "chưa có số"}");
        }

        if (members.Count > LedgerTexts.MostNamed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n… và {NoticeTexts.Number(members.Count - LedgerTexts.MostNamed)} đồng chí nữa.");
        }
    }
}
