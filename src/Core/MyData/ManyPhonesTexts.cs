using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;

namespace ChiBo.Core.MyData;

/// <summary>The wording about a member's several chats.</summary>
public static class ManyPhonesTexts
{
    /// <summary>The choice about several phones.</summary>
    public static string Label(PhoneAct act) => act == PhoneAct.PreferThis ? "Nhắn tôi ở máy này trước" : "Kết nối thêm máy khác";

    public const string PrefersThis =
        "Vâng, từ nay trợ lý nhắn đồng chí ở máy này trước. Ở đây không gửi được thì trợ lý gửi sang máy kia. Đồng chí trả lời ở máy nào cũng được.";

    /// <summary>The member's own code for one more phone.</summary>
    /// <param name="ways">How that phone gets to the assistant, one line each; may be empty.</param>
    public static string OneMorePhone(IssuedInvite invite, IReadOnlyList<string> ways, BranchClock clock)
    {
        var open = ways.Count == 0 ? "Trên máy kia, đồng chí mở trợ lý" : $"Trên máy kia, đồng chí mở {string.Join(" hoặc ", ways)}";
        return $"{open} rồi nhắn mã: {invite.Code} (dùng một lần, đến {DateWords.Date(clock.ToLocal(invite.ExpiresAt).Date)}). "
            + "Mã này thay cho chính đồng chí, xin đừng đưa cho ai.";
    }
}
