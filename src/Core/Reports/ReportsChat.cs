using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Reports;

/// <summary>The month's figures: for secretary and deputy as text and file, for an officer of the committee above as figures of each branch.</summary>
public sealed partial class ReportsChat(ReadAttendanceMonth months, BranchClock clock) : FeatureChat
{
    public override string Name => "reports";

    public override IReadOnlyList<ChatCommand> Commands => [new("baocao", Report)];

    private async Task Report(Turn turn)
    {
        if (Wanted(turn.Rest, clock.Today) is not var (year, month))
        {
            turn.Say(ReportTexts.HowToAsk);
        }
        else if (turn.Actor is { Role: Role.Secretary or Role.DeputySecretary, Branch: { } branch })
        {
            await OfBranch(turn, branch, year, month);
        }
        else if (turn.Actor.Role == Role.CommitteeOfficer)
        {
            var read = await months.UnderCommittee(turn.Actor, year, month, turn.Cancel);
            turn.Say(read.Count == 0 ? ReportTexts.NoBranches : string.Join("\n\n", read.Select(m => m.Meetings.Count == 0 ? ReportTexts.Nothing(m) : ReportTexts.Month(m))));
        }
        else
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
        }
    }

    private async Task OfBranch(Turn turn, BranchId branch, int year, int month)
    {
        var read = (await months.Of(turn.Actor, branch, year, month, turn.Cancel))!;
        if (read.Meetings.Count == 0 && turn.Rest.Length == 0)
        {
            var before = new DateOnly(year, month, 1).AddMonths(-1);
            var last = (await months.Of(turn.Actor, branch, before.Year, before.Month, turn.Cancel))!;
            read = last.Meetings.Count > 0 ? last : read;
        }

        if (read.Meetings.Count == 0)
        {
            turn.Say(ReportTexts.Nothing(read));
            return;
        }

        turn.Say(ReportTexts.Month(read));
        turn.Say(new OutgoingMessage(ReportTexts.FileFollows)
        {
            Files = [AttendancePaper.Of(read, string.Create(CultureInfo.InvariantCulture, $"diem-danh-{read.Year}-{read.Month:00}.xlsx"))],
        });
    }

    /// <summary>"11", "tháng 11", "11/2026"; nothing: this month. Null for anything else.</summary>
    public static (int Year, int Month)? Wanted(string text, DateOnly today)
    {
        if (text.Length == 0)
        {
            return (today.Year, today.Month);
        }

        if (MonthAndYear().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var month = int.Parse(found.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var year = found.Groups["year"].Success
            ? int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : month > today.Month ? today.Year - 1 : today.Year;
        return month is >= 1 and <= 12 && year is >= 2000 and <= 2100 ? (year, month) : null;
    }

    [GeneratedRegex(@"^(tháng|thang)?\s*(?<month>\d{1,2})(\s*[/-]\s*(?<year>\d{4}))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex MonthAndYear();
}
