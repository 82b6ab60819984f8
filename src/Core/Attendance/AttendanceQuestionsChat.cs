using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;

namespace ChiBo.Core.Attendance;

/// <summary>
/// Answers at how many meetings somebody was: oneself, or a member of those that one leads; and what one has answered for the next.
/// Nobody else's is told.
/// </summary>
public sealed class AttendanceQuestionsChat(ReadAttendanceOf read, MeetingsToAnswer meetings, Sheet sheet, Roster roster, BranchClock clock) : FeatureChat
{
    /// <summary>A leader's question about one name is answered for at most so many of that name.</summary>
    private const int MostNamesakes = 3;

    public override string Name => "attendance-questions";

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.People.All(p => p.Branch is null) ? null
        : AttendanceQuestion.Read(turn.Text, clock.Today) is { } question ? new Claim(0.97, () => Answer(turn, question), "xem số buổi đã dự")
        : NextMeetingQuestion.Read(turn.Text) == AskedOfNext.OwnReply ? new Claim(0.97, () => TellReplies(turn), "xem điều đã báo cho buổi tới")
        : null);

    private async Task Answer(Turn turn, AttendanceQuestion question)
    {
        var entries = await EntriesOf(turn);
        switch (question.About)
        {
            case AskedAbout.Anybody:
                turn.Say(turn.People.Any(p => p.Branch is { } b && p.SeesBranch(b)) ? AttendanceQuestionTexts.SeeReport : AttendanceQuestionTexts.NotAboutOthers);
                return;
            case AskedAbout.Another:
                await AboutAnother(turn, question, entries);
                return;
            case AskedAbout.Oneself:
                var own = entries.Where(e => turn.People.Any(p => p.Is(e.Id))).ToList();
                await Tell(turn, question, own, byName: own.Count > 1);
                return;
        }
    }

    private async Task TellReplies(Turn turn)
    {
        var told = new List<string>();
        foreach (var meeting in await meetings.Of(turn.People, turn.Cancel))
        {
            var mine = (await sheet.Of(meeting, turn.Cancel)).Where(l => turn.People.Any(p => p.Is(l.Member))).ToList();
            told.AddRange(mine.Select(l => AttendanceQuestionTexts.ReplyOf(mine.Count > 1 ? l.Invitee.Member.FullName : null, l.Record, meeting, clock)));
        }

        turn.Say(told.Count == 0 ? AttendanceTexts.NoMeeting : $"{string.Join('\n', told)}\n{AttendanceQuestionTexts.ToChange}");
    }

    // Of another on the same phone as of oneself: what is told to one is read by both.
    private async Task AboutAnother(Turn turn, AttendanceQuestion question, IReadOnlyList<RosterEntry> entries)
    {
        var named = question.Name is { } name
            ? entries.Where(e => PassOnWord.Names(name, e.FullName)).ToList()
            : [.. entries.Where(e => e.Id != turn.Actor.Who && turn.People.Any(p => p.Is(e.Id)))];
        var mayAsk = named.Where(e => turn.People.Any(p => p.Is(e.Id) || Sees(p, e))).ToList();
        if (mayAsk.Count > 0)
        {
            await Tell(turn, question, [.. mayAsk.Take(MostNamesakes)], byName: true);
        }
        else
        {
            turn.Say(named.Count == 0 && turn.Actor.Branch is { } branch && turn.Actor.SeesBranch(branch)
                ? AttendanceQuestionTexts.Nobody(question.Name ?? string.Empty) : AttendanceQuestionTexts.NotAboutOthers);
        }
    }

    private async Task Tell(Turn turn, AttendanceQuestion question, IReadOnlyList<RosterEntry> people, bool byName)
    {
        var parts = new List<string>();
        foreach (var person in people)
        {
            var actor = turn.People.FirstOrDefault(p => p.Is(person.Id)) ?? turn.Actor;
            if (await read.Of(actor, person.Id, question.OnlyLast ? clock.Today.AddYears(-1) : question.From, question.To, turn.Cancel) is { } meetings)
            {
                parts.Add(AttendanceQuestionTexts.Of(byName ? person.FullName : null, question, question.OnlyLast ? [.. meetings.TakeLast(1)] : meetings, clock));
            }
        }

        turn.Say(parts.Count == 0 ? AttendanceQuestionTexts.NotAboutOthers : $"{string.Join('\n', parts)}\n{AttendanceQuestionTexts.IfWrong}");
    }

    private static bool Sees(Actor actor, RosterEntry entry) => actor.Branch is { } branch && (actor.SeesBranch(branch) || actor.KeepsGroup(branch, entry.GroupId));

    private async Task<IReadOnlyList<RosterEntry>> EntriesOf(Turn turn)
    {
        var all = new List<RosterEntry>();
        foreach (var branch in turn.People.Select(p => p.Branch).OfType<BranchId>().Distinct())
        {
            all.AddRange(await roster.Of(branch, clock.Today, turn.Cancel));
        }

        return all;
    }
}
