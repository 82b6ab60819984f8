using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>A fictional branch in a host's database: number 1 is the secretary, number 2 the deputy, two groups by turns.</summary>
/// <param name="Members">By roster number from 1: index 0 is number 1.</param>
public sealed record SampleBranch(BranchId Id, IReadOnlyList<MemberId> Members, IReadOnlyList<PartyGroupId> Groups)
{
    private static readonly string[] s_given = ["An", "Bình", "Cúc", "Dung", "Giang", "Hà", "Hòa", "Lan", "Mai", "Nga", "Oanh", "Phúc"];

    private static readonly string[] s_middle = ["Thị", "Văn", "Đức", "Ngọc", "Xuân", "Hữu"];

    /// <summary>The fictional name of a roster number, different for the first 72.</summary>
    public static string NameOf(int number) => $"Mẫu {s_middle[(number - 1) / s_given.Length % s_middle.Length]} {s_given[(number - 1) % s_given.Length]}";

    /// <summary>The secretary.</summary>
    public MemberId Secretary => Members[0];

    /// <summary>The deputy secretary.</summary>
    public MemberId Deputy => Members[1];

    /// <summary>The secretary as actor.</summary>
    public Actor SecretaryActor => new(Secretary, Role.Secretary, Id, Groups[0]);

    /// <summary>Writes the branch; the first <paramref name="linked"/> members are linked to simulator phones named by their id.</summary>
    public static Task<SampleBranch> Make(ChiBoHost host, int members = 6, int? linked = null, string code = "cb001") => host.Do(async services =>
    {
        var db = services.GetRequiredService<ChiBoDb>();
        var branch = new Branch(BranchId.New(), code, $"Chi bộ Khối Mẫu {code[^1]}", null);
        var groups = new[] { new PartyGroup(PartyGroupId.New(), branch.Id, "Tổ 1"), new PartyGroup(PartyGroupId.New(), branch.Id, "Tổ 2") };
        db.Branches().Add(branch);
        db.PartyGroups().AddRange(groups);
        var ids = new List<MemberId>();
        for (var number = 1; number <= members; number++)
        {
            var member = new Member(MemberId.New(), NameOf(number));
            member.Describe(member.FullName, null, 1950 + number, $"09000000{number:00}");
            var membership = new Membership(member.Id, branch.Id, number, new DateOnly(2020, 1, 1));
            membership.Place(groups[(number - 1) % 2].Id, Standing.Official, number switch { 1 => Post.Secretary, 2 => Post.DeputySecretary, _ => Post.None });
            db.Members().Add(member);
            db.Memberships().Add(membership);
            ids.Add(member.Id);
        }

        await db.SaveChangesAsync();
        foreach (var id in ids.Take(linked ?? members))
        {
            await services.GetRequiredService<LinkAccount>().Link(SimulatorSender.AddressOf(id.ToString()), id, host.Clock.GetUtcNow(), default);
        }

        return new SampleBranch(branch.Id, ids, [.. groups.Select(g => g.Id)]);
    });

    /// <summary>Plans a meeting on Thursday 03/12/2026, 19:00 in Vietnam, and sends the invitations.</summary>
    public async Task<MeetingId> Invite(ChiBoHost host)
    {
        var id = await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var meeting = new Meeting(MeetingId.New(), Id, MeetingKind.Regular, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero), "nhà văn hóa Khối Mẫu 5");
            db.Meetings().Add(meeting);
            await db.SaveChangesAsync();
            return await services.GetRequiredService<InviteMembers>().Send(meeting, "test", default) > 0
                ? meeting.Id : throw new InvalidOperationException("Nobody was invited.");
        });
        await host.Advance(TimeSpan.Zero);
        return id;
    }
}
