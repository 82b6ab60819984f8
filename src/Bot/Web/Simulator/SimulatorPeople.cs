using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>A person as the page lists him.</summary>
/// <param name="Number">Roster number, or null outside branches.</param>
/// <param name="Post">Post or office in Vietnamese, or null for a member without one.</param>
/// <param name="Note">What sets him apart (dự bị, miễn sinh hoạt…), or null.</param>
/// <param name="Linked">A chat of some channel is linked to him.</param>
/// <param name="Phone">The simulated phone he holds; a couple holds one.</param>
public sealed record ListedPerson(Guid Id, string Name, string? Group, int? Number, string? Post, string? Note, bool Linked, string Phone);

/// <summary>A branch with its members of today, by roster number.</summary>
public sealed record ListedBranch(Guid Id, string Name, IReadOnlyList<ListedPerson> Members);

/// <summary>Everybody whose phone can be opened.</summary>
/// <param name="Officers">People who hold an office outside branches.</param>
/// <param name="Strangers">Phones that have been used and are nobody's.</param>
public sealed record ListedPeople(IReadOnlyList<ListedBranch> Branches, IReadOnlyList<ListedPerson> Officers, IReadOnlyList<string> Strangers);

/// <summary>Reads whom the simulator page lists.</summary>
public sealed class SimulatorPeople(ChiBoDb db, Roster roster, Accounts accounts, SimulatedPhones phones, BranchClock clock)
{
    /// <summary>All branches by code, the officers, and the strangers' phones.</summary>
    public async Task<ListedPeople> Read(CancellationToken cancel)
    {
        var branches = new List<ListedBranch>();
        foreach (var branch in await db.Branches().AsNoTracking().OrderBy(b => b.Code).ToListAsync(cancel))
        {
            var entries = await roster.Of(branch.Id, clock.Today, cancel);
            var chats = await accounts.Of([.. entries.Select(e => e.Id)], cancel);
            branches.Add(new ListedBranch(branch.Id.Value, branch.Name, [.. entries.Select(e => Of(e, chats))]));
        }

        var officers = await Officers(cancel);
        var known = branches.SelectMany(b => b.Members).Concat(officers).SelectMany(p => new[] { p.Phone, p.Id.ToString() }).ToHashSet();
        return new ListedPeople(branches, officers, [.. phones.Names.Where(p => !known.Contains(p)).Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<ListedPerson>> Officers(CancellationToken cancel)
    {
        var people = await db.Members().AsNoTracking().Where(m => m.Office != null).OrderBy(m => m.FullName).ToListAsync(cancel);
        var chats = await accounts.Of([.. people.Select(p => p.Id)], cancel);
        return
        [
            .. people.Select(p => new ListedPerson(
                p.Id.Value, p.FullName, null, null, WordFor(p.Office!.Value), null, chats.ContainsKey(p.Id), PhoneOf(p.Id, chats))),
        ];
    }

    private static ListedPerson Of(RosterEntry entry, Dictionary<MemberId, ChatAddress> chats) => new(
        entry.Id.Value, entry.FullName, entry.GroupName, entry.Number, WordFor(FindActor.RoleOf(entry.Post)), NoteOn(entry),
        chats.ContainsKey(entry.Id), PhoneOf(entry.Id, chats));

    private static string PhoneOf(MemberId member, Dictionary<MemberId, ChatAddress> chats) =>
        chats.TryGetValue(member, out var chat) && chat.Channel == SimulatorSender.Name ? chat.Chat : member.ToString();

    private static string? WordFor(Role role) => role switch
    {
        Role.Secretary => "Bí thư",
        Role.DeputySecretary => "Phó bí thư",
        Role.BranchCommitteeMember => "Chi ủy viên",
        Role.PartyGroupLeader => "Tổ trưởng",
        Role.CommitteeOfficer => "Cán bộ cấp trên",
        Role.Operator => "Quản trị",
        Role.Member or Role.Stranger => null,
    };

    private static string? NoteOn(RosterEntry entry) => entry.Counting switch
    {
        Counting.Exempt => "miễn sinh hoạt",
        Counting.TemporarilyHere => "sinh hoạt tạm thời",
        Counting.TemporarilyElsewhere => "tạm sinh hoạt nơi khác",
        Counting.Suspended => "đình chỉ",
        Counting.InBase => entry.Standing == Standing.Probationary ? "dự bị" : null,
    };
}
