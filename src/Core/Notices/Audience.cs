using System.Globalization;
using System.Runtime.InteropServices;
using ChiBo.Core.Access;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>Whom a notice is for.</summary>
public enum AudienceKind
{
    /// <summary>Cả chi bộ.</summary>
    Branch,

    /// <summary>Một tổ đảng.</summary>
    Group,

    /// <summary>Chi ủy: secretary, deputies, committee members.</summary>
    BranchCommittee,

    /// <summary>Those who have not said "Rõ" to an earlier notice.</summary>
    Unacknowledged,
}

/// <summary>An audience: a rule, not a list; who it means is read from the roster when the notice goes out.</summary>
/// <param name="Of">The group or the earlier notice, where the kind needs one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Audience(AudienceKind Kind, Guid? Of = null) : IStoredAsText<Audience>
{
    public static readonly Audience WholeBranch = new(AudienceKind.Branch);

    public static readonly Audience Committee = new(AudienceKind.BranchCommittee);

    /// <summary>The party group, for <see cref="AudienceKind.Group"/>.</summary>
    public PartyGroupId? Group => Kind == AudienceKind.Group && Of is { } id ? new PartyGroupId(id) : null;

    /// <summary>One party group.</summary>
    public static Audience OfGroup(PartyGroupId group) => new(AudienceKind.Group, group.Value);

    /// <summary>Those who have not acknowledged that notice.</summary>
    public static Audience WithoutAcknowledgementOf(NoticeId notice) => new(AudienceKind.Unacknowledged, notice.Value);

    /// <summary>"Branch", "Group:…".</summary>
    public string ToText() => Of is { } of ? string.Create(CultureInfo.InvariantCulture, $"{Kind}:{of:N}") : Kind.ToString();

    public static Audience FromText(string stored)
    {
        var parts = stored.Split(':');
        return new Audience(Enum.Parse<AudienceKind>(parts[0]), parts.Length > 1 ? Guid.ParseExact(parts[1], "N") : null);
    }
}

/// <summary>Who may send which notice.</summary>
public static class NoticeRights
{
    /// <summary>Leaders of the branch to anybody in it; a party group leader to his own group.</summary>
    public static bool MaySend(Actor actor, BranchId branch, Audience audience) =>
        actor.Leads(branch) || (audience.Group is { } group && actor.KeepsGroup(branch, group));

    /// <summary>May begin to write one at all: he leads his branch, or keeps his group.</summary>
    public static bool MayCompose(Actor actor, BranchId branch) => actor.Leads(branch) || actor.KeepsGroup(branch, actor.Group);
}
