using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Notices;

/// <summary>The last look at a notice: send, send later, change, leave. In quiet hours it asks once more before it sends at once.</summary>
public sealed class ConfirmNotice(ComposeSteps steps, FindNoticeScope findScope, SendNotice sendNotice, JoinNotice joinNotice, BranchClock clock)
{
    private const string LastLook = "preview";
    private const string LastLookOrJoin = "preview-join";
    private const string WhatToChange = "change";
    private const string AtNight = "night";

    /// <summary>
    /// The question under the last look. It may be answered again ("Sửa", then "Gửi" after all): that nothing is sent twice
    /// is seen to by the notice's id, that nothing unseen is sent by the draft's version.
    /// </summary>
    /// <param name="leavesOut">The month's messages do not reach everybody: to be sent nevertheless, it says so.</param>
    /// <param name="joins">When the notice goes that this one could go with, in words; null where there is none.</param>
    public static QuestionDraft Question(NoticeDraft draft, bool leavesOut, string? joins)
    {
        var choices = leavesOut ? ComposeTexts.PreviewShort : draft.At is null ? ComposeTexts.PreviewNow : ComposeTexts.PreviewLater;
        return joins is null
            ? ComposeSteps.About(LastLook, draft, choices)
            : ComposeSteps.About(LastLookOrJoin, draft, [choices[0], ComposeTexts.JoinWith(joins), .. choices.Skip(1)]);
    }

    /// <summary>Whether a question of that kind is one of those asked here.</summary>
    public static bool Asks(string kind) => kind is LastLook or LastLookOrJoin or WhatToChange or AtNight;

    /// <summary>Takes an answer; the caller has seen to it that the draft is the one that was shown.</summary>
    public async Task Take(Turn turn, NoticeDraft draft, string kind, int number)
    {
        switch (kind, number)
        {
            case (LastLookOrJoin, 2):
                await Join(turn, draft);
                break;
            case (LastLookOrJoin, _):
                await Take(turn, draft, LastLook, number > 2 ? number - 1 : number);
                break;
            case (LastLook, 1):
                await SendUnlessNight(turn, draft);
                break;
            case (LastLook, 2):
                await turn.Ask(ComposeTexts.AskWhatToChange, ComposeSteps.About(WhatToChange, draft, ComposeTexts.Parts(draft.Files.Count > 0)));
                break;
            case (AtNight, 1):
                await Send(turn, draft);
                break;
            case (AtNight, 2):
                await SendInTheMorning(turn, draft);
                break;
            case (WhatToChange, _):
                await steps.Next(turn, Without(draft.Changed(), number));
                break;
            default:
                turn.Chat.DropDraft();
                turn.Say(ComposeTexts.Left);
                break;
        }
    }

    /// <summary>A text typed at the last look: "gửi đi", or a moment to send at; false for anything else.</summary>
    public async Task<bool> TakeWords(Turn turn, NoticeDraft draft)
    {
        if (NoticeWords.IsSend(turn.Text))
        {
            await SendUnlessNight(turn, draft);
            return true;
        }

        if (YesOrNo.IsYes(turn.Text))
        {
            // A message to many people takes its own word; but it is no reply to a meeting either.
            await steps.Next(turn, draft, ComposeTexts.ChooseFirst);
            return true;
        }

        var read = ReadWhen.Read(turn.Text, clock.LocalNow);
        if (read.Date is null && read.Time is null && read.Faults.All(f => f.Kind == WhenFaultKind.NothingFound))
        {
            return false;
        }

        if (!read.IsClear || read.Time is not { } time)
        {
            turn.Say(ComposeTexts.NoMoment(read));
            return true;
        }

        await steps.Next(turn, draft.Changed() with { At = MomentOf(read.Date, time) });
        return true;
    }

    private async Task Join(Turn turn, NoticeDraft draft)
    {
        switch (await joinNotice.Join(turn.Actor, draft, turn.Cancel))
        {
            case JoinOutcome.Joined joined:
                turn.Chat.DropDraft();
                turn.Say(ComposeTexts.Joined(NoticeTexts.Moment(joined.GoesAt, clock)));
                break;
            case JoinOutcome.Refused refused:
                turn.Chat.DropDraft();
                turn.Say(ComposeTexts.Refused(refused.Why));
                break;
            default:
                await steps.Next(turn, draft.Changed(), ComposeTexts.NothingToJoin);
                break;
        }
    }

    private static NoticeDraft Without(NoticeDraft draft, int part) => part switch
    {
        1 => draft with { Text = string.Empty, Awaited = Typing.Text },
        2 => draft with { Audience = null },
        3 => draft with { Acknowledge = null },
        _ => draft with { Files = [], Awaited = draft.Text.Length == 0 ? Typing.Text : Typing.Other },
    };

    // A time without a day is the next time the clock shows it.
    private DateTimeOffset MomentOf(DateOnly? date, TimeOnly time)
    {
        var today = clock.ToInstant(clock.Today, time);
        return date is { } day ? clock.ToInstant(day, time) : today > clock.Now ? today : clock.ToInstant(clock.Today.AddDays(1), time);
    }

    private async Task SendUnlessNight(Turn turn, NoticeDraft draft)
    {
        var (_, now) = clock.ToLocal(turn.Now);
        if (draft.At is not null || await findScope.For(turn.Actor, turn.Cancel) is not { } scope || !scope.Quiet.Contains(now))
        {
            await Send(turn, draft);
            return;
        }

        var morning = NoticeTexts.Moment(scope.Quiet.Adjust(turn.Now, null, clock), clock);
        var question = ComposeSteps.About(AtNight, draft, ComposeTexts.NightChoices(morning));
        await turn.Ask(ComposeTexts.Night(DateWords.Time(now)), question);
    }

    private async Task SendInTheMorning(Turn turn, NoticeDraft draft)
    {
        var morning = await findScope.For(turn.Actor, turn.Cancel) is { } scope ? scope.Quiet.Adjust(turn.Now, null, clock) : turn.Now;
        await Send(turn, draft with { At = morning > turn.Now ? morning : null });
    }

    private async Task Send(Turn turn, NoticeDraft draft)
    {
        var outcome = await sendNotice.Send(turn.Actor, draft.ToRequest(turn.From), turn.Cancel);
        if (outcome.Refusal is NoticeRefusal.NoSuchMoment)
        {
            await steps.Next(turn, draft.Changed() with { At = null }, ComposeTexts.Refused(NoticeRefusal.NoSuchMoment));
            return;
        }

        turn.Chat.DropDraft();
        if (outcome.Refusal is { } why)
        {
            turn.Say(ComposeTexts.Refused(why));
            return;
        }

        turn.CanUndo(SentNoticesChat.ChatName, draft.Id);
        if (draft.At is { } at)
        {
            turn.Say(ComposeTexts.Scheduled(NoticeTexts.Moment(at, clock), outcome.Recipients));
        }
    }
}
