using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Which meetings are offered for opening; stored with the question.</summary>
public sealed record MeetingsOffered(IReadOnlyList<Guid> Meetings);

/// <summary>Takes what is said at a roll call: opening and closing by who leads, check-ins by everybody.</summary>
public sealed class RollCallChat(LeadRollCall lead, FinishRollCall finish, HearCheckIn hear, ShowGroupCount group, OpenRollCalls meetings, BranchClock clock)
    : FeatureChat
{
    public const string FeatureName = "rollcall";

    /// <summary>Which meeting to open.</summary>
    public const string Which = "which";

    /// <summary>What to do in an open roll call.</summary>
    public const string Menu = "menu";

    /// <summary>Whether to close.</summary>
    public const string Close = "close";

    /// <summary>To close what was left open.</summary>
    public const string Finish = "finish";

    /// <summary>Who is here.</summary>
    public const string Here = "here";

    private static readonly string[] s_closing = ["chot diem danh ", "dong diem danh ", "ket thuc diem danh "];

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands =>
    [
        new("diemdanh", Begin), new("modiemdanh", Begin),
        new("chot", AskToClose), new("chotdiemdanh", AskToClose), new("dongdiemdanh", AskToClose), new("ketthucdiemdanh", AskToClose), new("chotso", AskToClose),
    ];

    public override async Task<Claim?> Bid(Turn turn)
    {
        // With more words behind it it is still no reply to an invitation.
        if (turn.People.Count > 0 && Array.Exists(s_closing, VietnameseText.Fold(turn.Text).StartsWith))
        {
            return new Claim(0.98, () => AskToClose(turn), "chốt điểm danh");
        }

        var code = CheckInPhrase.Code(turn.Text);
        var isHere = code is null && CheckInPhrase.SaysHere(turn.Text);
        if ((code is null && !isHere) || await meetings.ToCheckIn(turn.People, turn.Cancel) is not [var newest, ..] open)
        {
            return null;
        }

        return code is null
            ? new Claim(0.97, () => hear.Words(turn, newest), "báo có mặt tại buổi họp")
            : new Claim(1, () => hear.Code(turn, code, open), "nhắn mã điểm danh");
    }

    public override Task Answer(Turn turn, Question question, int number) => question.Kind switch
    {
        Which => lead.OpenOffered(turn, question.Read<MeetingsOffered>(), number),
        Menu => lead.Chosen(turn, question.Read<SheetQuestion>(), number),
        Finish => lead.Chosen(turn, question.Read<SheetQuestion>(), RollCallTexts.Menu.Count),
        Close => finish.Close(turn, question.Read<SheetQuestion>(), number),
        Here => hear.Chosen(turn, question.Read<CheckInQuestion>(), number),
        _ => Task.CompletedTask,
    };

    public override async Task<bool> PrepareFor(string kind, IReadOnlyList<Question> questions, CancellationToken cancel)
    {
        if (kind == Here)
        {
            await hear.LookAt([.. questions.Select(q => q.Read<CheckInQuestion>())], cancel);
        }

        return kind == Here;
    }

    private async Task Begin(Turn turn)
    {
        if (turn.People.Count == 0)
        {
            turn.Say(ConversationTexts.Unlinked);
            return;
        }

        var open = await meetings.ToCheckIn(turn.People, turn.Cancel);
        if (open.Count > 0 && CheckInPhrase.Code(turn.Rest) is { } code)
        {
            await hear.Code(turn, code, open);
        }
        else if (turn.Actor is { Role: Role.Secretary or Role.DeputySecretary, Branch: { } branch })
        {
            await lead.Begin(turn, branch, clock);
        }
        else if (open.Count > 0)
        {
            if (turn.Actor.Role == Role.PartyGroupLeader)
            {
                await group.Show(turn, open[0]);
            }

            await hear.Words(turn, open[0]);
        }
        else
        {
            turn.Say(CheckInTexts.NotOpenYet);
        }
    }

    private async Task AskToClose(Turn turn)
    {
        if (turn.Actor is not { Role: Role.Secretary or Role.DeputySecretary })
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
        }
        else if (await meetings.Of([turn.Actor], turn.Cancel) is [var open, ..])
        {
            await finish.AskToClose(turn, open);
        }
        else
        {
            turn.Say(RollCallTexts.NothingToClose);
        }
    }
}
