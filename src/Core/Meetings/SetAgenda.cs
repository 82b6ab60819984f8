using ChiBo.Core.Access;
using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>Sets what a meeting is about, in one line, as invitations tell it.</summary>
public sealed class SetAgenda(FindMeeting find)
{
    /// <summary>Longest agenda line, in characters: what a reader of a phone message takes in.</summary>
    public const int Longest = 300;

    /// <summary>Longer text is cut, new lines become semicolons. Nobody is told: the next reminder carries it.</summary>
    public async Task<MeetingOutcome> Set(Actor actor, MeetingId id, string agenda, CancellationToken cancel)
    {
        if (await find.Led(actor, id, cancel) is not { } meeting)
        {
            return new MeetingOutcome.NotAllowed();
        }

        if (meeting.State is MeetingState.Closed or MeetingState.Cancelled)
        {
            return new MeetingOutcome.TooLate(meeting);
        }

        meeting.PutOnAgenda(OneLine(agenda));
        return new MeetingOutcome.Done(meeting);
    }

    /// <summary>A text as one line of at most <see cref="Longest"/> characters.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join("; ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.TrimEnd(';', ',', '.').Trim()));
        return line.Length <= Longest ? line : VietnameseText.Cut(line, Longest - 1).TrimEnd() + "…";
    }
}
