using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>The meeting a list is about; stored with the question.</summary>
public sealed record MeetingShown(Guid Meeting);

/// <summary>Shows who will come to secretary, chi ủy and group leaders.</summary>
public sealed class WhoComesChat(ChiBoDb db, Sheet sheet, OpenRollCalls meetings, NudgeSilent nudge, PrintSignInSheet print, BranchClock clock)
    : FeatureChat
{
    public const string FeatureName = "who-comes";

    /// <summary>The list with its choices.</summary>
    public const string ShownKind = "shown";

    /// <summary>To remind the silent at once.</summary>
    public const string RemindKind = "remind";

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands => [new("danhsach", Show)];

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.People.Any(p => p.Branch is not null) && NextMeetingQuestion.Read(turn.Text) == AskedOfNext.WhoComes
            ? new Claim(0.97, () => Show(turn), "xem ai dự, ai vắng buổi tới") : null);

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var meeting = (await db.Meetings().FindAsync([new MeetingId(question.Read<MeetingShown>().Meeting)], turn.Cancel))!;
        if (question.Kind == RemindKind || question.ReadLabels()[number - 1] == WhoComesTexts.Remind)
        {
            await Remind(turn, meeting);
        }
        else if (await print.Of(turn.Actor, meeting, turn.Cancel) is { } file)
        {
            turn.Say(new OutgoingMessage(WhoComesTexts.SheetFollows) { Files = [file] });
        }
        else
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    private async Task Show(Turn turn)
    {
        if (turn.Actor.Branch is not { } branch || !MaySee(turn.Actor, branch))
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : WhoComesTexts.OnlyLeaders);
            return;
        }

        if (await meetings.Next(branch, turn.Cancel) is not { } meeting)
        {
            turn.Say(WhoComesTexts.NoMeeting);
            return;
        }

        var lines = (await sheet.Of(meeting, turn.Cancel))
            .Where(l => turn.Actor.SeesBranch(branch) || turn.Actor.KeepsGroup(branch, l.Invitee.Member.GroupId)).ToList();
        var text = WhoComesTexts.Of(meeting, lines, clock);
        List<string> labels = [];
        if (turn.Actor.Leads(branch) && meeting.State == MeetingState.Planned && AttendanceFigures.Of(meeting, lines).NoReply > 0)
        {
            labels.Add(WhoComesTexts.Remind);
        }

        if (turn.Actor.SeesBranch(branch))
        {
            labels.Add(WhoComesTexts.Sheet);
            await turn.Ask(text, new QuestionDraft(FeatureName, ShownKind, new MeetingShown(meeting.Id.Value), labels));
        }
        else
        {
            turn.Say(text);
        }
    }

    private async Task Remind(Turn turn, Meeting meeting)
    {
        var (messages, before) = await nudge.Send(turn.Actor, meeting, turn.Cancel);
        turn.Say(
            before is { } at ? WhoComesTexts.RemindedBefore(clock.ToLocal(at).Time, clock.ToLocal(at + NudgeSilent.Apart).Time)
            : messages is { } count ? WhoComesTexts.Reminded(count) : ConversationTexts.NotAllowed);
    }

    private static bool MaySee(Actor actor, BranchId branch) => actor.SeesBranch(branch) || actor.KeepsGroup(branch, actor.Group);
}
