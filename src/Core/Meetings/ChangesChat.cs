using System.Text.Json;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Meetings;

/// <summary>A leader moves, cancels or relocates a meeting or tells its agenda; read back, old and new, before it counts.</summary>
public sealed class ChangesChat(AlterMeeting alter, ChangeQuestions questions, FindMeeting find, BranchClock clock) : FeatureChat
{
    /// <summary>Stored with questions and drafts.</summary>
    public const string FeatureName = "meeting-changes";

    private const int MostLookedThrough = 20;

    public override string Name => FeatureName;

    /// <summary>Begins a draft with its first question.</summary>
    public Task Begin(Turn turn, ChangeDraft draft) => questions.Ask(turn, draft);

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        turn.Actor.Branch is null || ChangeSentence.Read(turn.Text, clock.LocalNow) is not { } sentence
            ? null
            : new Claim(LeaderCheck.Leads(turn) ? 0.97 : 0.7, () => Start(turn, sentence), "sửa lịch họp"));

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (!LeaderCheck.Leads(turn))
        {
            LeaderCheck.Refuse(turn);
        }
        else if (question.Kind == PointOutHoliday.QuestionKind)
        {
            await AboutHoliday(turn, question.Read<PointOutHoliday.Clash>(), number);
        }
        else if (question.Kind != ChangeQuestions.Confirm)
        {
            await questions.Ask(turn, ChangeQuestions.Choose(question.Kind, question.Read<ChangeQuestions.Asked>(), number));
        }
        else
        {
            await Confirmed(turn, question.Read<ChangeQuestions.Asked>().Draft, number);
        }
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var known = JsonSerializer.Deserialize<ChangeDraft>(draft)!;
        if (!LeaderCheck.Leads(turn) || known.Next is ChangeStep.What or ChangeStep.Which or ChangeStep.Confirm)
        {
            return false;
        }

        await Take(turn, known, turn.Text);
        return true;
    }

    private async Task Start(Turn turn, ChangeSentence sentence)
    {
        if (!LeaderCheck.Leads(turn))
        {
            LeaderCheck.Refuse(turn);
            return;
        }

        var next = await find.Next(turn.Actor.Branch!.Value, withCommittee: true, MostLookedThrough, turn.Cancel);
        var meant = sentence.Old is { } day ? next.Where(m => clock.ToLocal(m.StartsAt).Date == day).ToList() : [.. next];
        var draft = new ChangeDraft
        {
            What = sentence.What,
            Meeting = sentence.Old is not null && meant.Count != 1 ? null : meant.FirstOrDefault()?.Id.Value,
        };
        await (sentence.New.Length == 0 ? questions.Ask(turn, draft) : Take(turn, draft, sentence.New));
    }

    private async Task Take(Turn turn, ChangeDraft known, string text)
    {
        var (draft, fault) = known.Take(text, clock.LocalNow);
        await (fault is null ? questions.Ask(turn, draft) : ChangeQuestions.AskAbout(turn, draft, fault));
    }

    private async Task Confirmed(Turn turn, ChangeDraft draft, int number)
    {
        turn.Chat.DropDraft();
        if (number == 1)
        {
            await CarryOut(turn, draft);
        }
        else if (number == 2)
        {
            await questions.Ask(turn, draft with { Meeting = null });
        }
        else
        {
            turn.Say(ConversationTexts.Left);
        }
    }

    private async Task AboutHoliday(Turn turn, PointOutHoliday.Clash clash, int number)
    {
        var draft = new ChangeDraft { What = MeetingAlteration.Time, Meeting = clash.Meeting, Day = clash.Proposed };
        if (await find.Led(turn.Actor, new MeetingId(clash.Meeting), turn.Cancel) is not { } meeting)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (clock.ToLocal(meeting.StartsAt) is var (day, time) && (number == 2 || day != clash.Day))
        {
            turn.Say(MeetingTexts.Kept(meeting.Kind, day, time));
        }
        else if (number == 1)
        {
            await CarryOut(turn, draft);
        }
        else
        {
            await questions.Ask(turn, draft with { Day = null });
        }
    }

    private async Task CarryOut(Turn turn, ChangeDraft draft)
    {
        if (await find.Led(turn.Actor, new MeetingId(draft.Meeting!.Value), turn.Cancel) is not { } meeting)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var outcome = await alter.Alter(turn.Actor, draft, questions.WantedTime(draft, meeting), turn.Cancel);
        if (outcome is MeetingOutcome.InThePast or MeetingOutcome.SameTime)
        {
            turn.KeepDraft(FeatureName, draft with { Day = null, Time = null });
        }

        turn.Say(Said(outcome, draft));
    }

    private string Said(MeetingOutcome outcome, ChangeDraft draft)
    {
        switch (outcome)
        {
            case MeetingOutcome.Done done when clock.ToLocal(done.Meeting.StartsAt) is var (day, time):
                return MeetingTexts.Altered(draft.What!.Value, day, time, done.Meeting.Place);
            case MeetingOutcome.TooLate late when clock.ToLocal(late.Meeting.StartsAt) is var (day, time):
                return MeetingTexts.TooLate(day, time);
            case MeetingOutcome.Nothing same when clock.ToLocal(same.Meeting.StartsAt) is var (day, time):
                return MeetingTexts.NothingNew(day, time);
            case MeetingOutcome.SameTime other when clock.ToLocal(other.Other.StartsAt) is var (day, time):
                return MeetingTexts.SameTime(other.Other.Kind, day, time);
            case MeetingOutcome.InThePast:
                return MeetingTexts.Past;
            default:
                return ConversationTexts.NotAllowed;
        }
    }
}
