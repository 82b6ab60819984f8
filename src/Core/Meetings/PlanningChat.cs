using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>A leader plans: the monthly meetings or a single one, in one sentence or step by step; read back before it counts.</summary>
public sealed class PlanningChat(PlanMeeting planMeeting, PlanSeries planSeries, PlanningQuestions questions, Facts facts, BranchClock clock)
    : FeatureChat
{
    /// <summary>Stored with questions and drafts.</summary>
    public const string FeatureName = "planning";

    private static readonly string[] s_yes = ["dung", "dung roi", "ok", "vang", "da", "dong y", "duoc", "co"];

    public override string Name => FeatureName;

    /// <summary>Begins a draft with its first question.</summary>
    public Task Begin(Turn turn, PlanningDraft draft) => questions.Ask(turn, draft);

    public override Task<Claim?> Bid(Turn turn)
    {
        var now = clock.LocalNow;
        var draft = PlanningSentence.IsMonthly(turn.Text, now) ? new PlanningDraft { Monthly = true }
            : PlanningSentence.IsOne(turn.Text, now) ? new PlanningDraft() : null;
        return Task.FromResult(draft switch
        {
            null => null,
            _ when LeaderCheck.Leads(turn) => new Claim(0.97, () => Take(turn, draft), "đặt lịch họp"),
            { Monthly: true } when turn.Actor.Branch is not null => new Claim(0.7, () => Refuse(turn), "đặt lịch họp"),
            _ => null,
        });
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var asked = question.Read<PlanningQuestions.Asked>();
        if (!LeaderCheck.Leads(turn))
        {
            LeaderCheck.Refuse(turn);
        }
        else if (question.Kind != PlanningQuestions.Confirm)
        {
            await Check(turn, PlanningQuestions.Choose(question.Kind, asked, number), fault: null);
        }
        else if (number == 1)
        {
            await Write(turn, asked.Draft);
        }
        else if (number == 2)
        {
            turn.KeepDraft(FeatureName, asked.Draft);
            turn.Say(MeetingTexts.AskCorrection);
        }
        else
        {
            turn.Chat.DropDraft();
            turn.Say(ConversationTexts.Left);
        }
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var known = JsonSerializer.Deserialize<PlanningDraft>(draft)!;
        var isText = known.Next is PlanningStep.Place or PlanningStep.Agenda;
        if (!LeaderCheck.Leads(turn) || (!isText && turn.Text.Contains('?', StringComparison.Ordinal)))
        {
            return false;
        }

        if (known.Next == PlanningStep.Confirm && s_yes.Contains(VietnameseText.Fold(turn.Text).Trim(' ', '.', '!')))
        {
            await Write(turn, known);
        }
        else
        {
            await Take(turn, known);
        }

        return true;
    }

    private static Task Refuse(Turn turn)
    {
        LeaderCheck.Refuse(turn);
        return Task.CompletedTask;
    }

    private Task Take(Turn turn, PlanningDraft known)
    {
        var (draft, fault) = known.Take(turn.Text, clock.LocalNow);
        return Check(turn, draft, fault);
    }

    private Task Check(Turn turn, PlanningDraft draft, WhenFault? fault)
    {
        if (fault is null && draft is { Monthly: false, Day: { } day, Time: { } time } && clock.ToInstant(day, time) <= clock.Now)
        {
            return PlanningQuestions.AskAbout(turn, draft with { Day = null }, new WhenFault(WhenFaultKind.InThePast, DateWords.Short(day, time)));
        }

        return fault is null || (fault.Kind == WhenFaultKind.NothingFound && draft.Next == PlanningStep.Kind)
            ? questions.Ask(turn, draft)
            : PlanningQuestions.AskAbout(turn, draft, fault);
    }

    private async Task Write(Turn turn, PlanningDraft draft)
    {
        turn.Chat.DropDraft();
        turn.Chat.CloseQuestion();
        if (draft.Monthly)
        {
            await WriteSeries(turn, draft);
        }
        else
        {
            await WriteOne(turn, draft);
        }
    }

    private async Task WriteSeries(Turn turn, PlanningDraft draft)
    {
        var rule = Recurrence.Parse(draft.Rule!)!;
        var plan = new NewSeries(turn.Actor.Branch!.Value, draft.Kind!.Value, rule, draft.Time!.Value, draft.Place ?? "");
        var meetings = await planSeries.Plan(turn.Actor, plan, turn.Cancel) ?? [];
        var days = meetings.Select(m => clock.ToLocal(m.StartsAt).Date).ToList();
        var said = MeetingTexts.PlannedMonthly(plan.Kind, rule.Describe(), plan.Time, plan.Place, days);
        facts.Record(new MeetingsArranged(turn.From, turn.Actor.Who, said, meetings.Count == 0 ? null : meetings[0]));
    }

    private async Task WriteOne(Turn turn, PlanningDraft draft)
    {
        var (kind, day, time, place) = (draft.Kind!.Value, draft.Day!.Value, draft.Time!.Value, draft.Place ?? "");
        var plan = new NewMeeting(turn.Actor.Branch!.Value, kind, clock.ToInstant(day, time), place, draft.Agenda ?? "", HolidayAccepted: true);
        switch (await planMeeting.Plan(turn.Actor, plan, turn.Cancel))
        {
            case MeetingOutcome.Done done:
                facts.Record(new MeetingsArranged(turn.From, turn.Actor.Who, MeetingTexts.PlannedOne(kind, day, time, place), done.Meeting));
                break;
            case MeetingOutcome.SameTime same:
                turn.KeepDraft(FeatureName, draft with { Time = null });
                turn.Say(MeetingTexts.SameTime(same.Other.Kind, day, time));
                break;
            case MeetingOutcome.InThePast:
                turn.KeepDraft(FeatureName, draft with { Day = null });
                turn.Say(MeetingTexts.Past);
                break;
            default:
                turn.Say(ConversationTexts.NotAllowed);
                break;
        }
    }
}
