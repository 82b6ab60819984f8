using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;

namespace ChiBo.Bot.Tests.Delivery;

/// <summary>What happens in a month of a branch.</summary>
/// <param name="Notices">Notices to everybody, spread over the month.</param>
/// <param name="Acknowledged">They ask for "Rõ"; each is repeated once to those who did not say it.</param>
/// <param name="Warnings">Short notices on top of them, within four days (a storm).</param>
/// <param name="Greetings">Everybody greets the bot every day; that gets no answer.</param>
/// <param name="QuestionsEach">Questions of one person, each with one answer.</param>
internal sealed record MonthOfABranch(int Notices, bool Acknowledged, IReadOnlyList<int> MeetingDays, int Warnings, bool Greetings, int QuestionsEach);

/// <summary>The people of one bot: those invited to meetings, those exempt who are told of them once, and whether the leaders are among them.</summary>
internal sealed record PeopleOfABot(int Invited, int Exempt, bool WithLeaders)
{
    public int All => Invited + Exempt;
}

/// <summary>How a month ended for one bot.</summary>
/// <param name="HeldOn">The first day on which a notice did not go to everybody; null when all went.</param>
internal sealed record MonthEnd(int Sent, int Incoming, int? HeldOn, int MissedReminders, int Unanswered);

/// <summary>
/// Lives a month of 30 days by the product's own rule of who comes first, day by day, and counts. No chance in it: shares of
/// people are rounded up, so it errs towards too many messages.
/// </summary>
internal sealed class BusyMonth(MonthOfABranch month, PeopleOfABot people, int plan, bool countsIncoming)
{
    private const int Days = 30;

    /// <summary>What the leader hears for one notice: three questions, the preview, that it is being sent, the summary.</summary>
    private const int LeaderANotice = 6;

    /// <summary>For one meeting: planning it, who comes, calling the roll, closing the sheet.</summary>
    private const int LeaderAMeeting = 15;

    /// <summary>Days before a meeting on which people are reminded: the invitation, the day before, the day itself.</summary>
    private static readonly int[] s_reminders = [3, 1, 0];

    private int _sent;
    private int _incoming;
    private int? _heldOn;
    private int _missedReminders;
    private int _unanswered;

    private int Used => _sent + (countsIncoming ? _incoming : 0);

    public MonthEnd Live()
    {
        for (var day = 1; day <= Days; day++)
        {
            Meetings(day);
            Talk(day);
            Notices(day);
        }

        return new MonthEnd(_sent, _incoming, _heldOn, _missedReminders, _unanswered);
    }

    private static int Share(int of, int percent) => ((of * percent) + 99) / 100;

    private static int OfDay(int inAMonth, int day) => (inAMonth * day / Days) - (inAMonth * (day - 1) / Days);

    private void Meetings(int day)
    {
        foreach (var meeting in month.MeetingDays)
        {
            if (s_reminders.Contains(meeting - day))
            {
                // Who is exempt is told once; who said absent is left in peace, which is not counted on here.
                Send(Lane.Reminder, people.Invited + (meeting - day == s_reminders[0] ? people.Exempt : 0));
            }

            if (meeting - day == s_reminders[0])
            {
                Answer(people.Invited);
            }

            if (meeting == day)
            {
                Answer(Share(people.Invited, 80));
                Answer(people.WithLeaders ? LeaderAMeeting : 0);
            }
        }
    }

    private void Talk(int day)
    {
        Answer(OfDay(people.All * month.QuestionsEach, day));
        _incoming += month.Greetings ? people.All : 0;
    }

    private void Notices(int day)
    {
        var warnings = day is > 10 and <= 14 ? month.Warnings / 4 : 0;
        for (var i = OfDay(month.Notices, day); i > 0; i--)
        {
            Notice(day, people.All);
            if (month.Acknowledged)
            {
                _incoming += people.All;
                Notice(day, Share(people.All, 40));
            }
        }

        for (; warnings > 0; warnings--)
        {
            Notice(day, people.All);
        }
    }

    private void Notice(int day, int to)
    {
        Answer(people.WithLeaders ? LeaderANotice : 0);
        if (Send(Lane.Notice, to, day) < to)
        {
            _heldOn ??= day;
        }
    }

    private void Answer(int times)
    {
        _incoming += times;
        Send(Lane.Reply, times);
    }

    private int Send(Lane lane, int messages, int day = Days)
    {
        var ahead = month.MeetingDays.SelectMany(m => s_reminders.Select(before => (Meeting: m, Day: m - before))).Where(r => r.Day > day).ToList();
        var needed = MonthReserve.Meetings(people.All, ahead.Count, ahead.Select(r => r.Meeting).Distinct().Count())
            + MonthReserve.Questions(people.All, Days - day);
        var go = Math.Min(messages, new Allowance(plan, Used, 0, needed).For(lane));
        _missedReminders += lane == Lane.Reminder ? messages - go : 0;
        _unanswered += lane == Lane.Reply ? messages - go : 0;
        _sent += go;
        return go;
    }
}
