using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Takes rosters that a secretary sends as a file or pastes as rows, shows what they would do, and asks.</summary>
public sealed class RosterChat(AskToReadRoster ask, PreviewRoster preview, ConfirmRoster confirm, BranchMeant meant) : FeatureChat
{
    private const string Confirm = "write";

    private const long LargestFile = 5 * 1024 * 1024;

    private const int HeadingsLookedFor = 10;

    private static readonly char[] s_separators = ['\t', ';', ','];

    private sealed record Kept(Guid Import);

    public override string Name => "roster";

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.FileSent { IsPicture: false } file || !IsRosterName(file.FileName)
            || turn.Actor.Role < Role.DeputySecretary || turn.Chat.IsDrafting(turn.Now))
        {
            return false;
        }

        if (file.SizeBytes > LargestFile)
        {
            turn.Say(RosterImportTexts.TooLarge);
            return true;
        }

        await Ask(turn, turn.Text, branch => new RosterErrand(branch, file.Reference, Path.GetExtension(file.FileName), null));
        return true;
    }

    public override Task<Claim?> Bid(Turn turn)
    {
        var claim = turn.Actor.Role >= Role.DeputySecretary && HasHeadings(turn.Text)
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
        }
        else if (await preview.Preview(turn.Actor, new BranchId(result.Branch), result.Reading, keep: true, turn.Cancel) is { } shown)
        {
            await Show(turn, result, shown);
        }
        else
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        var outcome = await confirm.Confirm(turn.Actor, question.Read<Kept>().Import, write: number == 1, turn.Cancel);
        turn.Say(!outcome.Allowed ? ConversationTexts.NotAllowed
            : outcome.Plan is { } written ? RosterImportTexts.Written(written)
            : number == 1 ? RosterImportTexts.Expired
            : RosterImportTexts.GivenUp);
    }

    private static async Task Show(Turn turn, RosterErrandResult result, RosterPreview shown)
    {
        if (result.Reading.Faults.Count > 0)
        {
            var file = turn.Channel.Files && result.FaultsFile is { } id
                ? new OutgoingFile.StoredFile(RosterImportTexts.FaultsFileName, id, IsPicture: false)
                : null;
            turn.Say(new OutgoingMessage(RosterImportTexts.Faults(result.Reading, onFile: file is not null)) { Files = file is null ? [] : [file] });
        }

        if (result.Reading.Warnings.Count > 0)
        {
            turn.Say(RosterImportTexts.Warnings(result.Reading));
        }

        var text = RosterImportTexts.Preview(result.Reading, shown.Plan);
        if (shown.Kept is { } kept)
        {
            await turn.Ask(text, new QuestionDraft("roster", Confirm, new Kept(kept), [RosterImportTexts.Write, RosterImportTexts.Leave], Once: true));
        }
        else
        {
            turn.Say(text);
        }
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

    private static bool IsRosterName(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is ".xlsx" or ".csv" or ".txt" or ".tsv" or ".xls";

    /// <summary>Several lines, among the first of which are a roster's headings.</summary>
    private static bool HasHeadings(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > 1 && Array.Exists(s_separators, separator =>
            RosterHeader.Find(new RosterSheet([.. lines.Take(HeadingsLookedFor).Select((line, i) => new SheetRow(i + 1, line.Split(separator)))])) is { Understood: > 1 });
    }
}
