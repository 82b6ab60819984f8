using ChiBo.Core.Meetings;
using ChiBo.Core.Members;

namespace ChiBo.Core.Attendance;

/// <summary>
/// The figures of a meeting by the design's attendance base: the five kinds of presence add up to <see cref="Base"/>.
/// </summary>
/// <param name="Members">Everybody the meeting concerns: those expected, the exempt, guests.</param>
/// <param name="Base">Those expected, and the exempt who came.</param>
/// <param name="WillAttend">Answers, of whoever gave one, for the meeting's present time.</param>
/// <param name="NoReply">Asked, without an answer.</param>
/// <param name="Present">In time, guests apart.</param>
/// <param name="NotRecorded">Expected, and nothing written: not an absence.</param>
/// <param name="Guests">Temporarily here: a line of their own.</param>
public sealed record AttendanceFigures(
    int Members, int Base, int WillAttend, int WillBeAbsent, int WillBeLate, int NoReply,
    int Present, int Late, int Excused, int Unexcused, int NotRecorded, int Guests, int GuestsCame)
{
    /// <summary>Who was there, late or not, guests apart.</summary>
    public int Came => Present + Late;

    /// <summary>The two that matter most while people come in.</summary>
    public PresenceCount Count => new(Came, Base);

    /// <summary>Counts a sheet.</summary>
    public static AttendanceFigures Of(Meeting meeting, IReadOnlyList<SheetLine> lines)
    {
        var replies = lines.Select(l => (l.Invitee.Asked, Reply: l.Record.ReplyFor(meeting))).ToList();
        var based = lines.Where(l => l.Record.Counting == Counting.InBase || (l.Record.Counting == Counting.Exempt && HasCome(l))).ToList();
        var guests = lines.Where(l => l.Record.Counting == Counting.TemporarilyHere).ToList();
        return new AttendanceFigures(
            lines.Count, based.Count,
            replies.Count(r => r.Reply == Reply.WillAttend),
            replies.Count(r => r.Reply == Reply.WillBeAbsent),
            replies.Count(r => r.Reply == Reply.WillBeLate),
            replies.Count(r => r.Asked && r.Reply == Reply.None),
            Of(Presence.Present), Of(Presence.Late), Of(Presence.ExcusedAbsence), Of(Presence.UnexcusedAbsence), Of(Presence.NotRecorded),
            guests.Count, guests.Count(HasCome));

        int Of(Presence presence) => based.Count(l => l.Record.Presence == presence);
    }

    private static bool HasCome(SheetLine line) => line.Record.Presence is Presence.Present or Presence.Late;
}

/// <summary>How many have come, of how many that count.</summary>
/// <param name="Base">See <see cref="AttendanceFigures.Base"/>.</param>
public sealed record PresenceCount(int Came, int Base);
