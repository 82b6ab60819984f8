using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Meetings;

/// <summary>The questions put to a leader who changes a meeting, one for each step, and what each choice makes of the draft.</summary>
public sealed class ChangeQuestions(FindMeeting find, BranchClock clock)
{
    /// <summary>The kind of the last question, answered by the chat itself.</summary>
    public const string Confirm = "confirm";

    private const int MostOffered = 5;

    /// <summary>What a question is about.</summary>
    /// <param name="Days">Days offered, before the times.</param>
    /// <param name="Meetings">Meetings offered.</param>
    public sealed record Asked(ChangeDraft Draft, List<DateOnly> Days, List<TimeOnly> Times, List<Guid> Meetings);

    /// <summary>Keeps the draft and asks what it lacks next; reads it back when nothing is lacking.</summary>
    public async Task Ask(Turn turn, ChangeDraft draft)
    {
        turn.KeepDraft(ChangesChat.FeatureName, draft);
        switch (draft.Next)
        {
            case ChangeStep.What:
                await Put(turn, "what", MeetingTexts.AskWhat, draft, MeetingTexts.Changes);
                break;
            case ChangeStep.Which:
                await AskWhich(turn, draft);
                break;
            case ChangeStep.When:
                turn.Say(MeetingTexts.AskNewWhen);
                break;
            case ChangeStep.Place:
                turn.Say(MeetingTexts.AskPlace);
                break;
            case ChangeStep.Agenda:
                turn.Say(MeetingTexts.AskAgendaLine);
                break;
            default:
                await AskToConfirm(turn, draft);
                break;
        }
    }

    /// <summary>Keeps the draft and asks about what could not be taken as typed, with choices where there are any.</summary>
    public static async Task AskAbout(Turn turn, ChangeDraft draft, WhenFault fault)
    {
        turn.KeepDraft(ChangesChat.FeatureName, draft);
        var labels = WhenFaultTexts.Choices(fault);
        if (labels.Count == 0)
        {
            turn.Say(WhenFaultTexts.Sentence(fault));
        }
        else
        {
            var asked = new Asked(draft, [.. fault.Days], [.. fault.Times], []);
            await turn.Ask(WhenFaultTexts.Sentence(fault), new QuestionDraft(ChangesChat.FeatureName, "when", asked, labels));
        }
    }

    /// <summary>The draft after a choice of any question but the last.</summary>
    public static ChangeDraft Choose(string kind, Asked asked, int number) => kind switch
    {
        "what" => asked.Draft with { What = (MeetingAlteration)(number - 1) },
        "which" => asked.Draft with { Meeting = asked.Meetings[number - 1] },
        "when" when number <= asked.Days.Count => asked.Draft with { Day = asked.Days[number - 1] },
        _ => asked.Draft with { Time = asked.Times[number - 1 - asked.Days.Count] },
    };

    /// <summary>The instant a draft moves its meeting to.</summary>
    public DateTimeOffset WantedTime(ChangeDraft draft, Meeting meeting)
    {
        var (day, time) = clock.ToLocal(meeting.StartsAt);
        return clock.ToInstant(draft.Day ?? day, draft.Time ?? time);
    }

    private async Task AskWhich(Turn turn, ChangeDraft draft)
    {
        var next = await find.Next(turn.Actor.Branch!.Value, withCommittee: true, MostOffered, turn.Cancel);
        if (next.Count == 0)
        {
            turn.Chat.DropDraft();
            turn.Say(MeetingTexts.NothingToChange);
            return;
        }

        var labels = next.Select(m => clock.ToLocal(m.StartsAt) is var (day, time) ? MeetingTexts.Line(m.Kind, day, time) : "");
        var asked = new Asked(draft, [], [], [.. next.Select(m => m.Id.Value)]);
        await turn.Ask(MeetingTexts.AskWhich, new QuestionDraft(ChangesChat.FeatureName, "which", asked, [.. labels]));
    }

    private async Task AskToConfirm(Turn turn, ChangeDraft draft)
    {
        if (await find.Led(turn.Actor, new MeetingId(draft.Meeting!.Value), turn.Cancel) is not { } meeting)
        {
            turn.Chat.DropDraft();
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var (day, time) = clock.ToLocal(meeting.StartsAt);
        var text = draft.What switch
        {
            MeetingAlteration.Time => MeetingTexts.ReadBackMove(meeting.Kind, (day, time), clock.ToLocal(WantedTime(draft, meeting)), draft.Place),
            MeetingAlteration.Cancel => MeetingTexts.ReadBackCancel(meeting.Kind, day, time),
            MeetingAlteration.Place => MeetingTexts.ReadBackPlace(meeting.Kind, day, time, meeting.Place, draft.Place!),
            _ => MeetingTexts.ReadBackAgenda(meeting.Kind, day, time, draft.Agenda!),
        };
        await turn.Ask(text, new QuestionDraft(ChangesChat.FeatureName, Confirm, new Asked(draft, [], [], []), MeetingTexts.ConfirmChange(draft.What!.Value), Once: true));
    }

    private static Task<OutboxRow> Put(Turn turn, string kind, string text, ChangeDraft draft, IReadOnlyList<string> labels) =>
        turn.Ask(text, new QuestionDraft(ChangesChat.FeatureName, kind, new Asked(draft, [], [], []), labels));
}
