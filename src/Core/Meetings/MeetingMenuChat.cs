using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Meetings;

/// <summary>/cuochop: what is planned, and the ways to plan and to change.</summary>
public sealed class MeetingMenuChat(PlanningChat planning, ChangesChat changes, FindMeeting find, Facts facts, BranchClock clock) : FeatureChat
{
    private const string FeatureName = "meeting-menu";

    private const int MostInList = 4;

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands => [new("cuochop", Show)];

    public override Task Answer(Turn turn, Question question, int number)
    {
        if (!LeaderCheck.Leads(turn))
        {
            LeaderCheck.Refuse(turn);
            return Task.CompletedTask;
        }

        switch (number)
        {
            case 1:
                return planning.Begin(turn, new PlanningDraft { Monthly = true, StepByStep = true, Kind = MeetingKind.Regular });
            case 2:
                return planning.Begin(turn, new PlanningDraft { StepByStep = true });
            case 3:
                return changes.Begin(turn, new ChangeDraft());
            case 4:
                return changes.Begin(turn, new ChangeDraft { What = MeetingAlteration.Agenda });
            default:
                facts.Record(new ReminderSettingsWanted(turn.From, turn.Actor));
                return Task.CompletedTask;
        }
    }

    private async Task Show(Turn turn)
    {
        if (!LeaderCheck.Leads(turn))
        {
            LeaderCheck.Refuse(turn);
        }
        else if (turn.Rest.Length > 0 && (await changes.Bid(turn.With(turn.Rest)) ?? await planning.Bid(turn.With(turn.Rest))) is { } claim)
        {
            await claim.Act();
        }
        else
        {
            var next = await find.Next(turn.Actor.Branch!.Value, withCommittee: true, MostInList, turn.Cancel);
            var lines = next.Select(m => clock.ToLocal(m.StartsAt) is var (day, time) ? MeetingTexts.Line(m.Kind, day, time) + MeetingTexts.At(m.Place) : "");
            await turn.Ask(MeetingTexts.MenuText([.. lines]), new QuestionDraft(FeatureName, "menu", new { }, MeetingTexts.Menu));
        }
    }
}
