using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Shows what a roster that was read would do: faults, doubts, counts, and the question whether to write it.</summary>
public static class ShowRoster
{
    /// <summary>What the question is about.</summary>
    public sealed record Kept(Guid Import);

    /// <summary>Kind of the question whether to write it.</summary>
    public const string WriteKind = "write";

    /// <summary>Says it in the chat the roster came from.</summary>
    /// <param name="joined">With what an earlier message had.</param>
    public static async Task Show(Turn turn, RosterErrandResult result, RosterPreview shown, bool joined)
    {
        if (result.Reading.Faults.Count > 0)
        {
            var file = turn.Channel.HandsFiles && result.FaultsFile is { } id
                ? new OutgoingFile.StoredFile(RosterImportTexts.FaultsFileName, id, IsPicture: false)
                : null;
            turn.Say(new OutgoingMessage(RosterImportTexts.Faults(result.Reading, onFile: file is not null)) { Files = file is null ? [] : [file] });
        }

        if (result.Reading.Warnings.Count > 0)
        {
            turn.Say(RosterImportTexts.Warnings(result.Reading));
        }

        var text = RosterImportTexts.Preview(result.Reading, shown.Plan, joined);
        if (shown.Kept is { } kept)
        {
            await turn.Ask(text, new QuestionDraft(RosterChat.FeatureName, WriteKind, new Kept(kept), [RosterImportTexts.Write, RosterImportTexts.Leave], Once: true));
        }
        else
        {
            turn.Say(text);
        }
    }
}
