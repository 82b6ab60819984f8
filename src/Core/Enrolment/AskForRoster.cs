using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>Says how a roster is brought in this chat: as a file, by a page of ours, or pasted.</summary>
public static class AskForRoster
{
    /// <summary>Largest file, in bytes: a branch of 5,000 takes about a tenth of it.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    private static readonly string[] s_endings = [".xlsx", ".csv", ".txt", ".tsv"];

    /// <summary>"nạp danh sách", for those who may; what follows it (the operator's branch code) comes with the file.</summary>
    public static Task Ask(Turn turn)
    {
        if (turn.Actor.Role is not (Role.DeputySecretary or Role.Secretary or Role.Operator))
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
            return Task.CompletedTask;
        }

        var how = turn.Channel switch
        {
            { Files: true } => AskForRosterTexts.SendFile,
            { FilePages: true } => AskForRosterTexts.SendByPage,
            _ => AskForRosterTexts.OnlyPaste,
        };
        turn.Say(new OutgoingMessage(how)
        {
            Wish = new FileWish(AskForRosterTexts.Roster, s_endings, LargestFile) { Caption = turn.Rest.Length > 0 ? turn.Rest : null },
        });
        return Task.CompletedTask;
    }
}
