using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Takes rosters that a secretary sends as a file or pastes as rows, shows what they would do, and asks.</summary>
public sealed class RosterChat(AskToReadRoster ask, JoinRosters join, PreviewRoster preview, ConfirmRoster confirm, BranchMeant meant) : FeatureChat
{
    public const string FeatureName = "roster";

    private static readonly string[] s_others = ["thong bao", "van ban", "quy dinh", "nap van ban", "nap quy dinh"];

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands => [new("napdanhsach", AskForRoster.Ask), new("nhapdanhsach", AskForRoster.Ask), new("guidanhsach", AskForRoster.Ask)];

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.FileSent { IsPicture: false } file || !IsRosterName(file.FileName)
            || turn.Actor.Role < Role.DeputySecretary || turn.Chat.IsDrafting(turn.Now) || IsForAnother(turn.Text))
        {
            return false;
        }

        if (file.SizeBytes > AskForRoster.LargestFile)
        {
            turn.Say(RosterImportTexts.TooLarge);
            return true;
        }

        await Ask(turn, turn.Text, branch => new RosterErrand(branch, file.Reference, Path.GetExtension(file.FileName), null));
        return true;
    }

    public override Task<Claim?> Bid(Turn turn)
    {
        var claim = turn.Actor.Role >= Role.DeputySecretary && PastedRoster.Is(turn.Text)
            ? new Claim(0.95, () => Pasted(turn), "nhập danh sách đảng viên")
            : null;
        return Task.FromResult(claim);
    }

    public override async Task TakeResult(Turn turn, Errand errand)
    {
        if (errand.Result is not { } json)
        {
            turn.Say(RosterImportTexts.NotFetched);
            return;
        }

        var result = RosterJson.Read<RosterErrandResult>(json);
        if (result.Reading.Refusal is { } refusal)
        {
            turn.Say(refusal);
            return;
        }

        var branch = new BranchId(result.Branch);
        var earlier = result.Pasted ? await join.TakeEarlier(turn.Chat.OpenQuestion, branch, turn.Cancel) : null;
        var reading = earlier is null ? result.Reading : JoinRosters.Of(earlier, result.Reading);
        if (await preview.Preview(turn.Actor, branch, reading, keep: true, turn.Cancel) is { } shown)
        {
            await ShowRoster.Show(turn, result with { Reading = reading }, shown, joined: earlier is not null);
        }
        else
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var outcome = await confirm.Confirm(turn.Actor, question.Read<ShowRoster.Kept>().Import, write: number == 1, turn.Cancel);
        turn.Say(!outcome.Allowed ? ConversationTexts.NotAllowed
            : outcome.Plan is { } written ? RosterImportTexts.Written(written)
            : number == 1 ? RosterImportTexts.Expired
            : RosterImportTexts.GivenUp);
    }

    private async Task Pasted(Turn turn)
    {
        if (turn.Update.Content is IncomingContent.Text { Value.Length: > CleanText.Longest })
        {
            turn.Say(RosterImportTexts.TooLongToPaste);
            return;
        }

        await Ask(turn, "", branch => new RosterErrand(branch, null, ".txt", turn.Text));
    }

    private async Task Ask(Turn turn, string words, Func<Guid, RosterErrand> errand)
    {
        if (await meant.By(turn.Actor, words, turn.Cancel) is not { } branch)
        {
            turn.Say(turn.Actor.Role == Role.Operator ? RosterImportTexts.WhichBranch : ConversationTexts.NotAllowed);
        }
        else if (!ask.Ask(turn.Actor, turn.From, errand(branch.Value)))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    /// <summary>A caption that is a command, as in "/thongbao gửi các đồng chí", says what the file is for.</summary>
    private static bool IsForAnother(string caption) => caption.StartsWith('/') || s_others.Any(other => VietnameseText.Fold(caption).StartsWith(other, StringComparison.Ordinal));

    private static bool IsRosterName(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is ".xlsx" or ".csv" or ".txt" or ".tsv" or ".xls";
}
