using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What the roster keeps: name, birth, phone, memberships with standing and exemption.</summary>
public sealed class RosterData(ChiBoDb db, BranchClock clock) : IPersonalData
{
    private sealed record Belonging(Membership Membership, string Branch, string? Group);

    public async Task<PersonalPart> Of(MemberId member, CancellationToken cancel)
    {
        var person = await db.Members().SingleAsync(m => m.Id == member, cancel);
        var belongings = await Belongings(member, cancel);
        var now = belongings.LastOrDefault(b => b.Membership.To is null || b.Membership.To >= clock.Today);
        var sentence = MyDataTexts.Roster(person, now?.Membership, now?.Branch, now?.Group);
        return new PersonalPart("roster", sentence, new
        {
            id = person.Id.Value,
            person.FullName,
            person.BirthDate,
            person.BirthYear,
            person.Phone,
            office = person.Office?.ToString(),
            memberships = belongings.Select(b => new
            {
                b.Branch,
                b.Group,
                number = b.Membership.RosterNumber,
                b.Membership.From,
                b.Membership.To,
                standing = b.Membership.Standing.ToString(),
                post = b.Membership.Post.ToString(),
                b.Membership.ExemptFrom,
                b.Membership.ExemptTo,
                b.Membership.ExemptResolution,
                temporary = b.Membership.Temporary?.ToString(),
                b.Membership.TemporaryFrom,
                b.Membership.TemporaryTo,
                b.Membership.SuspendedFrom,
                b.Membership.SuspendedTo,
            }).ToList(),
        });
    }

    public async Task<string?> Erase(MemberId member, CancellationToken cancel)
    {
        var person = await db.Members().SingleAsync(m => m.Id == member, cancel);
        person.Erase();
        foreach (var membership in await db.Memberships().Where(m => m.MemberId == member).ToListAsync(cancel))
        {
            membership.Exempt(membership.ExemptFrom, membership.ExemptTo, null);
            if (membership.To is null || membership.To > clock.Today)
            {
                membership.End(clock.Today);
            }
        }

        return "tên, ngày sinh, số điện thoại, số nghị quyết miễn sinh hoạt; rút khỏi danh sách chi bộ từ hôm nay";
    }

    private Task<List<Belonging>> Belongings(MemberId member, CancellationToken cancel) => (
        from membership in db.Memberships()
        where membership.MemberId == member
        join branch in db.Branches() on membership.BranchId equals branch.Id
        join found in db.PartyGroups() on membership.GroupId equals found.Id into groups
        from partyGroup in groups.DefaultIfEmpty()
        orderby membership.From
        select new Belonging(membership, branch.Name, partyGroup == null ? null : partyGroup.Name)).ToListAsync(cancel);
}
