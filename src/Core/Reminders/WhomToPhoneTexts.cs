using System.Globalization;
using System.Text;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Notices;

namespace ChiBo.Core.Reminders;

/// <summary>A member whom no message about a meeting reached.</summary>
public sealed record ToPhone(RosterEntry Member, UnreachedBecause Why);

/// <summary>The list of those to be phoned about a meeting.</summary>
public static class WhomToPhoneTexts
{
    /// <summary>Names at most <see cref="LedgerTexts.MostNamed"/>, with numbers, and says how to record what they answer.</summary>
    /// <param name="withoutAccount">How many besides have no account and have not answered.</param>
    public static string List(Meeting meeting, IReadOnlyList<ToPhone> members, int withoutAccount, BranchClock clock)
    {
        var (day, time) = clock.ToLocal(meeting.StartsAt);
        var text = new StringBuilder($"Buổi {MeetingKindTexts.ShortName(meeting.Kind)} {DateWords.Short(day, time)}: trợ lý không nhắn được cho ");
        text.Append(CultureInfo.InvariantCulture, $"{NoticeTexts.Number(members.Count)} đồng chí, xin gọi điện:");
        foreach (var one in members.Take(LedgerTexts.MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• {one.Member.Number}. {one.Member.FullName} ({LedgerTexts.Reason(one.Why)}) {one.Member.Phone ?? "chưa có số"}");
        }

        if (members.Count > LedgerTexts.MostNamed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n… và {NoticeTexts.Number(members.Count - LedgerTexts.MostNamed)} đồng chí nữa, xem ở danh sách.");
        }

        if (withoutAccount > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nNgoài ra {NoticeTexts.Number(withoutAccount)} đồng chí chưa có tài khoản chưa trả lời.");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nGọi xong, đồng chí nhắn ví dụ: ghi hộ: {members[0].Member.Number} dự.").ToString();
    }
}
