using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Who may bring in, show, change and take out documents.</summary>
internal static class DocumentRights
{
    /// <summary>Who leads the branch; for everybody's documents (null) the operator.</summary>
    public static bool Keeps(this Actor actor, BranchId? scope) => scope is { } branch ? actor.Leads(branch) : actor.Role == Role.Operator;
}
