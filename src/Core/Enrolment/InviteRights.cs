using ChiBo.Core.Access;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Who may hold the invite of whom. A code makes its holder that person, so nobody gets the code of somebody with
/// more rights than his own.
/// </summary>
public static class InviteRights
{
    /// <summary>True for an operator; else for who leads the branch, or leads the group and the other is no officer of the branch.</summary>
    /// <param name="group">The group of the one to be invited.</param>
    /// <param name="office">His office above the branch, which only an operator may hand out.</param>
    public static bool MayInvite(Actor actor, BranchId branch, PartyGroupId? group, Post post, Role? office) =>
        actor.Role == Role.Operator
        || (office is null && actor.KeepsGroup(branch, group) && (actor.Leads(branch) || post <= Post.PartyGroupLeader));
}
