using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Meetings;

/// <summary>Whether who speaks may plan for his branch, and what he is told when not. The use cases ask again.</summary>
internal static class LeaderCheck
{
    public static bool Leads(Turn turn) => turn.Actor.Branch is { } branch && turn.Actor.Leads(branch);

    public static void Refuse(Turn turn) => turn.Say(turn.Actor.Role switch
    {
        Role.Operator => MeetingTexts.PickFromBranch,
        Role.Stranger => ConversationTexts.Unlinked,
        _ => ConversationTexts.NotAllowed,
    });
}
