using System.Text.Json;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Attendance;

/// <summary>Takes replies to invitations: pressed, numbered, or in free words.</summary>
public sealed class AttendanceChat(HearReply hear, ChosenReply chosen, TakeBackReply takeBack, MeetingsToAnswer meetings, ReplyClock clock) : FeatureChat
{
    public const string FeatureName = "attendance";

    /// <summary>One member: dự, vắng, muộn.</summary>
    public const string Single = "reply";

    /// <summary>A couple on one phone.</summary>
    public const string Couple = "couple";

    /// <summary>Which of two meetings.</summary>
    public const string Which = "which";

    /// <summary>Whom of those a phone serves.</summary>
    public const string Who = "who";

    /// <summary>Word passed on for another member.</summary>
    public const string Other = "other";

    /// <summary>Less than a rule that surely answers, as much as one that may: then the person is asked which he meant.</summary>
    private const double MayBeAQuestion = 0.47;

    /// <summary>"có lẽ không đi được" surely speaks of coming: more than what only looks like a question.</summary>
    private const double LeftOpen = 0.56;

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands =>
        [new("vang", turn => Absent(turn), SlashOnly: true)];

    public override async Task<Claim?> Bid(Turn turn)
    {
        if (turn.People.All(p => p.Branch is null))
        {
            return null;
        }

        var open = await meetings.Of(turn.People, turn.Cancel);
        var reading = ReplyReader.Read(turn.Text, clock.ContextFor(open.Count > 0 ? open[0].StartsAt : null));
        if (open.Count > 0 && reading.Label is ReplyLabel.WillAttend or ReplyLabel.Unclear && BareAssent.Is(turn.Text)
            && await meetings.AllAnswered(open, turn.People, turn.Cancel))
        {
            // "vâng", "ok", "rõ" behind what was said back: nothing new, so neither another reply nor another message.
            return new Claim(0.45, () => Task.CompletedTask, "trả lời giấy mời họp");
        }

        return reading.Label switch
        {
            ReplyLabel.NotAnAnswer => null,
            ReplyLabel.WillAttend or ReplyLabel.WillBeAbsent or ReplyLabel.WillBeLate when reading.Asks || reading.OfRules =>
                open.Count == 0 ? null : new Claim(MayBeAQuestion, () => hear.Heard(turn, reading, open), "trả lời giấy mời họp"),
            ReplyLabel.Unclear when reading.About is null => open.Count == 0 ? null : new Claim(reading.LeavesOpen ? LeftOpen : 0.49, () => hear.Unclear(turn, open), "trả lời giấy mời họp"),
            _ => new Claim(0.5 + (reading.Certainty * 0.4), () => hear.Heard(turn, reading, open), "trả lời giấy mời họp"),
        };
    }

    public override Task Answer(Turn turn, Question question, int number) => question.Kind switch
    {
        Single or Couple => chosen.Chosen(turn, question.Read<ReplyQuestion>(), question.Kind == Couple, number),
        Which => hear.ForMeeting(turn, question.Read<HeardReply>(), number),
        Who => hear.ForMember(turn, question.Read<HeardReply>(), number),
        Other => hear.ForOther(turn, question.Read<OtherReply>(), number),
        _ => Task.CompletedTask,
    };

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var asked = JsonSerializer.Deserialize<ReasonDraft>(draft)!;
        var reading = ReplyReader.Read(turn.Text, clock.ContextFor(null));
        if (BareAssent.Is(turn.Text) && reading.Label != ReplyLabel.WillBeAbsent)
        {
            return true;
        }

        turn.Chat.DropDraft();
        if (AwaitedReason.IsRefused(turn.Text))
        {
            turn.Say(AttendanceTexts.WithoutReason);
            return true;
        }

        if (AwaitedReason.In(turn.Text, reading) is not { } reason)
        {
            return false;
        }

        await hear.Reason(turn, asked, reason, reading.Feelings);
        return true;
    }

    public override Task Undo(Turn turn, string data) => takeBack.TakeBack(turn, JsonSerializer.Deserialize<List<ReplyBefore>>(data)!);

    private async Task Absent(Turn turn)
    {
        var open = await meetings.Of(turn.People, turn.Cancel);
        var said = turn.Rest.Length == 0 ? "vắng" : "vắng, " + turn.Rest;
        await hear.Heard(turn, ReplyReader.Read(said, clock.ContextFor(null)), open);
    }
}

/// <summary>A reply in free words, kept while it is asked what it is about.</summary>
public sealed record HeardReply(Reply Reply, string? Reason, ReplyFeelings Feelings, IReadOnlyList<Guid> Meetings, IReadOnlyList<Guid> Members);

/// <summary>Word passed on, kept while it is asked whom it is about.</summary>
public sealed record OtherReply(Reply Reply, string? Reason, Guid Meeting, IReadOnlyList<Guid> Candidates);

/// <summary>A reason is waited for.</summary>
public sealed record ReasonDraft(Guid Meeting, IReadOnlyList<Guid> Members);
