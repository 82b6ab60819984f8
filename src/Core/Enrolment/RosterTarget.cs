using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// A member as he stands, or as a roster wants him. An empty cell, or a column the file does not have, leaves what is
/// known; only posts, exemptions and temporary membership end with an empty cell of a column that is there.
/// </summary>
internal sealed record RosterTarget
{
    public required string FullName { get; init; }

    public DateOnly? BirthDate { get; init; }

    public int? BirthYear { get; init; }

    public string? Phone { get; init; }

    /// <summary>The group under one spelling, see <see cref="RosterGroupName.Key"/>.</summary>
    public string? GroupKey { get; init; }

    public Standing Standing { get; init; }

    public Post Post { get; init; }

    public (DateOnly From, DateOnly? To, string? Resolution)? Exemption { get; init; }

    public (TemporaryKind Kind, DateOnly? From, DateOnly? To)? Temporary { get; init; }

    /// <summary>The member as he stands.</summary>
    public static RosterTarget Of(KnownMember known) => new()
    {
        FullName = known.Member.FullName,
        BirthDate = known.Member.BirthDate,
        BirthYear = known.Member.BirthYear,
        Phone = known.Member.Phone,
        GroupKey = known.Group is null ? null : RosterGroupName.Key(known.Group.Name),
        Standing = known.Membership.Standing,
        Post = known.Membership.Post,
        Exemption = known.Membership.ExemptFrom is { } from ? (from, known.Membership.ExemptTo, known.Membership.ExemptResolution) : null,
        Temporary = known.Membership.Temporary is { } kind ? (kind, known.Membership.TemporaryFrom, known.Membership.TemporaryTo) : null,
    };

    /// <summary>Somebody new, as the row has him; an exemption without a beginning begins today.</summary>
    public static RosterTarget Of(RosterRow row, DateOnly today) => new()
    {
        FullName = row.FullName,
        BirthDate = row.BirthDate,
        BirthYear = row.BirthYear,
        Phone = row.Phone?.Value,
        GroupKey = row.GroupName is null ? null : RosterGroupName.Key(row.GroupName),
        Standing = row.Standing,
        Post = row.Post,
        Exemption = row.Exemption is { } exemption ? (exemption.From ?? today, exemption.Until, exemption.Resolution) : null,
        Temporary = row.Temporary is { } temporary ? (KindOf(temporary.Place), temporary.From, temporary.Until) : null,
    };

    /// <summary>The member as the row wants him.</summary>
    /// <param name="columns">The columns of the file.</param>
    public RosterTarget With(RosterRow row, IReadOnlyList<RosterColumn> columns, DateOnly today)
    {
        var wanted = Of(row, today);
        return wanted with
        {
            BirthDate = wanted.BirthDate ?? (wanted.BirthYear is null || wanted.BirthYear == BirthYear ? BirthDate : null),
            BirthYear = wanted.BirthYear ?? BirthYear,
            Phone = wanted.Phone ?? Phone,
            GroupKey = wanted.GroupKey ?? GroupKey,
            Standing = Has(columns, RosterColumn.Standing, RosterColumn.ProbationarySince) ? wanted.Standing : Standing,
            Post = Has(columns, RosterColumn.Post) ? wanted.Post : Post,
            Exemption = Has(columns, RosterColumn.Exempt, RosterColumn.ExemptFrom, RosterColumn.ExemptUntil, RosterColumn.ExemptResolution)
                ? Exempt(row, wanted)
                : Exemption,
            Temporary = Has(columns, RosterColumn.Temporary, RosterColumn.TemporaryHere, RosterColumn.TemporaryElsewhere) ? wanted.Temporary : Temporary,
        };
    }

    /// <summary>What differs from another; empty when nothing does.</summary>
    public IReadOnlyList<RosterField> Differences(RosterTarget other)
    {
        var fields = new List<RosterField>();
        Note(RosterField.Name, FullName != other.FullName);
        Note(RosterField.Birth, (BirthDate, BirthYear) != (other.BirthDate, other.BirthYear));
        Note(RosterField.Phone, Phone != other.Phone);
        Note(RosterField.Group, GroupKey != other.GroupKey);
        Note(RosterField.Standing, Standing != other.Standing);
        Note(RosterField.Post, Post != other.Post);
        Note(RosterField.Exemption, Exemption != other.Exemption);
        Note(RosterField.Temporary, Temporary != other.Temporary);
        return fields;

        void Note(RosterField field, bool differs)
        {
            if (differs)
            {
                fields.Add(field);
            }
        }
    }

    private (DateOnly From, DateOnly? To, string? Resolution)? Exempt(RosterRow row, RosterTarget wanted) =>
        wanted.Exemption is { } exemption && row.Exemption?.From is null && Exemption is { } known
            ? (known.From, exemption.To, exemption.Resolution)
            : wanted.Exemption;

    private static bool Has(IReadOnlyList<RosterColumn> columns, params ReadOnlySpan<RosterColumn> any)
    {
        foreach (var column in any)
        {
            if (columns.Contains(column))
            {
                return true;
            }
        }

        return false;
    }

    private static TemporaryKind KindOf(TemporaryPlace place) => place switch
    {
        TemporaryPlace.Here => TemporaryKind.Here,
        TemporaryPlace.Elsewhere => TemporaryKind.Elsewhere,
    };
}
