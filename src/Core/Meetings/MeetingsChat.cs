using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Meetings;

/// <summary>Anybody of a branch asks when and where the next meeting is; meetings of the chi ủy are shown to its members alone.</summary>
public sealed class MeetingsChat(FindMeeting find, BranchClock clock) : FeatureChat
{
    private const int MostShown = 3;

    public override string Name => "meetings";

    public override IReadOnlyList<ChatCommand> Commands => [new("lich", Show), new("lichhop", Show)];

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.People.Any(p => p.Branch is not null) && ScheduleQuestion.IsIn(turn.Text) ? new Claim(0.97, () => Show(turn), "xem lịch họp") : null);

    private async Task Show(Turn turn)
    {
        var branches = turn.People.Where(p => p.Branch is not null).GroupBy(p => p.Branch!.Value).ToList();
        if (branches.Count == 0)
        {
            turn.Say(turn.Actor.Role == Role.Operator ? MeetingTexts.PickFromBranch : ConversationTexts.Unlinked);
            return;
        }

        var found = new List<Meeting>();
        foreach (var branch in branches)
        {
            found.AddRange(await find.Next(branch.Key, branch.Any(p => p.SeesBranch(branch.Key)), MostShown, turn.Cancel));
        }

        var next = found.OrderBy(m => m.StartsAt).Take(MostShown).ToList();
        if (next.Count == 0)
        {
            turn.Say(turn.Actor.Role >= Role.DeputySecretary ? MeetingTexts.NoMeetingToLead : MeetingTexts.NoMeetingYet);
        }
        else
        {
            turn.Say(new OutgoingMessage(TextOf(next)) { Files = turn.Channel.Files ? [FileOf(next[0])] : [] });
        }
    }

    private string TextOf(List<Meeting> next)
    {
        var (day, time) = clock.ToLocal(next[0].StartsAt);
        var text = MeetingTexts.NextMeeting(next[0].Kind, day, time, next[0].Place, next[0].Agenda);
        return next.Count == 1 ? text : text + MeetingTexts.Afterwards(next.Skip(1).Select(Line));
    }

    private string Line(Meeting meeting)
    {
        var (day, time) = clock.ToLocal(meeting.StartsAt);
        return MeetingTexts.Line(meeting.Kind, day, time) + MeetingTexts.At(meeting.Place);
    }

    private OutgoingFile.CalendarFile FileOf(Meeting meeting)
    {
        var name = MeetingKindTexts.Name(meeting.Kind);
        var entry = new CalendarInvitation
        {
            Uid = $"{meeting.Id.Value:N}@chibo",
            Sequence = meeting.Version,
            Start = meeting.StartsAt,
            End = meeting.EndsAt,
            Summary = char.ToUpper(name[0], System.Globalization.CultureInfo.InvariantCulture) + name[1..],
            Place = meeting.Place.Length == 0 ? null : meeting.Place,
            WrittenAt = clock.Now,
        };
        return new OutgoingFile.CalendarFile("lich-hop.ics", entry.ToIcs());
    }
}
