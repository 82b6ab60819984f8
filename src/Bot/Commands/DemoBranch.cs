using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>
/// The fictional branch of thirty that a fresh installation without a real channel begins with: three groups, a couple on
/// one phone, five exempt, two without a telephone, and six not linked yet, so that enrolment can be tried. The setting
/// Demo:Seed=false leaves the database empty.
/// </summary>
public sealed class DemoBranch(ChiBoDb db, LinkAccount link, BranchClock clock, IConfiguration configuration)
{
    /// <summary>Its code; not one of those that "demo seed" makes.</summary>
    public const string Code = "demo";

    private const int Size = 30;

    private const int MembersOfAGroup = 10;

    /// <summary>The wife on her husband's phone: both have the number, and his chat answers for her.</summary>
    private const int Husband = 14;

    private const int Wife = 15;

    private static readonly int[] s_exempt = [18, 19, 20, 28, 29];

    private static readonly int[] s_withoutPhone = [20, 30];

    private static readonly int[] s_notLinked = [7, 8, 16, 20, 25, 30];

    /// <summary>Writes it when the database has neither branch nor member and only the simulator is on; true when it did.</summary>
    public async Task<bool> Write(CancellationToken cancel)
    {
        if (!configuration.GetValue("Demo:Seed", true) || ChannelsSetup.AnyConfigured(configuration)
            || await db.Branches().AnyAsync(cancel) || await db.Members().AnyAsync(cancel))
        {
            return false;
        }

        var branch = new Branch(BranchId.New(), Code, "Chi bộ Khối Mẫu 5", null);
        var groups = Enumerable.Range(1, Size / MembersOfAGroup).Select(n => new PartyGroup(PartyGroupId.New(), branch.Id, $"Tổ {n}")).ToList();
        db.Branches().Add(branch);
        db.PartyGroups().AddRange(groups);
        var members = Enumerable.Range(1, Size).Select(number => MemberOf(branch, groups[(number - 1) / MembersOfAGroup].Id, number)).ToList();
        await db.SaveChangesAsync(cancel);
        for (var number = 1; number <= Size; number++)
        {
            if (!s_notLinked.Contains(number))
            {
                var phone = members[(number == Wife ? Husband : number) - 1];
                await link.Link(SimulatorSender.AddressOf(phone.ToString()), members[number - 1], clock.Now, cancel);
            }
        }

        return true;
    }

    private MemberId MemberOf(Branch branch, PartyGroupId group, int number)
    {
        var member = new Member(MemberId.New(), DemoNames.At(number * 7));
        var phone = s_withoutPhone.Contains(number) ? null : $"09000000{(number == Wife ? Husband : number):00}";
        member.Describe(member.FullName, new DateOnly(1942 + number, (number % 12) + 1, (number % 28) + 1), null, phone);
        var membership = new Membership(member.Id, branch.Id, number, new DateOnly(2020, 1, 1));
        membership.Place(group, number == 27 ? Standing.Probationary : Standing.Official, PostOf(number));
        if (s_exempt.Contains(number))
        {
            membership.Exempt(new DateOnly(2025, 1, 1), null, "12-QĐ/ĐU (mẫu)");
        }

        db.Members().Add(member);
        db.Memberships().Add(membership);
        return member.Id;
    }

    private static Post PostOf(int number) => number switch
    {
        1 => Post.Secretary,
        2 => Post.DeputySecretary,
        3 => Post.BranchCommitteeMember,
        4 or 11 or 21 => Post.PartyGroupLeader,
        _ => Post.None,
    };
}
