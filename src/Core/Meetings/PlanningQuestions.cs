using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Meetings;

/// <summary>The questions put to a leader who plans, one for each step, and what each choice makes of the draft.</summary>
public sealed class PlanningQuestions(FindMeeting find, BranchClock clock)
{
    /// <summary>The kind of the last question, answered by the chat itself.</summary>
    public const string Confirm = "confirm";

    /// <summary>What a question is about.</summary>
    /// <param name="Days">Days offered, before the times.</param>
    /// <param name="Place">The place offered.</param>
    public sealed record Asked(PlanningDraft Draft, List<DateOnly> Days, List<TimeOnly> Times, string? Place);

    /// <summary>Keeps the draft and asks what it lacks next; reads it back when nothing is lacking.</summary>
    public async Task Ask(Turn turn, PlanningDraft draft)
    {
        turn.KeepDraft(PlanningChat.FeatureName, draft);
        switch (draft.Next)
        {
            case PlanningStep.Kind:
                await Put(turn, "kind", MeetingTexts.AskKind, draft, MeetingTexts.Kinds);
                break;
            case PlanningStep.When:
                turn.Say(QuestionOfWhen(draft));
                break;
            case PlanningStep.Place:
                var last = await find.LastPlace(turn.Actor.Branch!.Value, turn.Cancel);
                string[] places = last is null ? [MeetingTexts.PlaceUnknown] : [last, MeetingTexts.PlaceUnknown];
                await Put(turn, "place", MeetingTexts.AskPlace, draft, places, last);
                break;
            case PlanningStep.Agenda:
                await Put(turn, "agenda", MeetingTexts.AskAgenda, draft, [MeetingTexts.AgendaLater]);
                break;
            case PlanningStep.Holiday:
                await AskAboutHoliday(turn, draft, draft.Day!.Value);
                break;
            default:
                await turn.Ask(ReadBack(draft), new QuestionDraft(PlanningChat.FeatureName, Confirm, new Asked(draft, [], [], null), MeetingTexts.ConfirmPlan, Once: true));
                break;
        }
    }

    /// <summary>Keeps the draft and asks about what could not be taken as typed, with choices where there are any.</summary>
    public static async Task AskAbout(Turn turn, PlanningDraft draft, WhenFault fault)
    {
        turn.KeepDraft(PlanningChat.FeatureName, draft);
        var labels = WhenFaultTexts.Choices(fault);
        if (labels.Count == 0)
        {
            turn.Say(WhenFaultTexts.Sentence(fault));
        }
        else
        {
            var asked = new Asked(draft, [.. fault.Days], [.. fault.Times], null);
            await turn.Ask(WhenFaultTexts.Sentence(fault), new QuestionDraft(PlanningChat.FeatureName, "when", asked, labels));
        }
    }

    /// <summary>The draft after a choice of any question but the last.</summary>
    public static PlanningDraft Choose(string kind, Asked asked, int number) => kind switch
    {
        "kind" => asked.Draft with { Kind = (MeetingKind)(number - 1) },
        "when" when number <= asked.Days.Count => asked.Draft with { Day = asked.Days[number - 1] },
        "when" => asked.Draft with { Time = asked.Times[number - 1 - asked.Days.Count] },
        "place" => asked.Draft with { Place = number == 1 ? asked.Place ?? "" : "" },
        "agenda" => asked.Draft with { Agenda = "" },
        "holiday" when number == 1 => asked.Draft with { Day = VietnameseHolidays.NextFreeDay(asked.Draft.Day!.Value) },
        "holiday" when number == 2 => asked.Draft with { HolidayAccepted = true },
        _ => asked.Draft with { Day = null },
    };

    private static string QuestionOfWhen(PlanningDraft draft) => draft switch
    {
        { Monthly: true, Rule: not null } or { Monthly: false, Day: not null } => MeetingTexts.AskTime,
        { Monthly: true, Time: not null } => MeetingTexts.AskMonthDay,
        { Monthly: true } => MeetingTexts.AskMonthly,
        { Time: not null } => MeetingTexts.AskDay,
        _ => MeetingTexts.AskWhen,
    };

    private static Task<OutboxRow> AskAboutHoliday(Turn turn, PlanningDraft draft, DateOnly day)
    {
        var proposed = VietnameseHolidays.NextFreeDay(day);
        var text = MeetingTexts.FallsOnHoliday(draft.Kind!.Value, day, draft.Time!.Value, VietnameseHolidays.HolidayOn(day)!, proposed);
        return Put(turn, "holiday", text, draft, MeetingTexts.HolidayChoices(proposed));
    }

    private static Task<OutboxRow> Put(Turn turn, string kind, string text, PlanningDraft draft, IReadOnlyList<string> labels, string? place = null) =>
        turn.Ask(text, new QuestionDraft(PlanningChat.FeatureName, kind, new Asked(draft, [], [], place), labels));

    private string ReadBack(PlanningDraft draft)
    {
        if (!draft.Monthly)
        {
            return MeetingTexts.ReadBackOne(draft.Kind!.Value, draft.Day!.Value, draft.Time!.Value, draft.Place!, draft.Agenda ?? "");
        }

        var rule = Recurrence.Parse(draft.Rule!)!;
        var days = rule.Between(clock.Today, clock.Today.AddMonths(MaterialiseSeries.MonthsAhead))
            .Where(d => clock.ToInstant(d, draft.Time!.Value) > clock.Now);
        return MeetingTexts.ReadBackMonthly(draft.Kind!.Value, rule.Describe(), draft.Time!.Value, draft.Place!, [.. days]);
    }
}
