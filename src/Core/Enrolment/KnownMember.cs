using ChiBo.Core.Branches;
using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>A current member of the branch, as a roster's rows are laid beside him.</summary>
public sealed record KnownMember(Member Member, Membership Membership, PartyGroup? Group);

/// <summary>What a roster can change about a member.</summary>
public enum RosterField
{
    Name,
    Birth,
    Phone,
    Group,
    Standing,
    Post,
    Exemption,
    Temporary,
}
