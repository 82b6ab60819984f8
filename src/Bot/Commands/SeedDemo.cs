using System.Globalization;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>How much fictional data, and where its people are reached.</summary>
/// <param name="FirstChatId">Member k, from 0, has the chat FirstChatId + k; in the simulator his phone is his id instead.</param>
/// <param name="Seed">The same number gives the same names and births.</param>
public sealed record DemoPlan(int Branches, int Members, string Channel, long FirstChatId, int Seed);

/// <summary>
/// Writes fictional branches cb001, cb002… whose members are all linked. Members are dealt out like cards: member k goes
/// to branch k modulo the number of branches; the first dealt to a branch is its secretary, the second its deputy.
/// </summary>
public sealed class SeedDemo(ChiBoDb db, BranchClock clock, IConfiguration configuration)
{
    private const int MembersOfAGroup = 10;

    private static readonly DateOnly s_since = new(2020, 1, 1);

    private readonly IReadOnlyList<ZaloBotSettings> _zaloBots = ZaloBotOptions.IsOn(configuration) ? ZaloBotOptions.Read(configuration).All : [];

    /// <summary>False, with nothing written, when one of the codes is taken.</summary>
    public async Task<bool> Seed(DemoPlan plan, CancellationToken cancel)
    {
        var codes = Enumerable.Range(1, plan.Branches).Select(CodeOf).ToList();
        if (await db.Branches().AnyAsync(b => codes.Contains(b.Code), cancel))
        {
            return false;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var branch = 0; branch < plan.Branches; branch++)
        {
            AddBranch(plan, branch);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return true;
    }

    private static string CodeOf(int number) => $"cb{number.ToString("000", CultureInfo.InvariantCulture)}";

    private void AddBranch(DemoPlan plan, int index)
    {
        var random = new Random((plan.Seed * 7_919) + index);
        var branch = new Branch(BranchId.New(), CodeOf(index + 1), $"Chi bộ Khối Mẫu {index + 1}", null);
        var size = (plan.Members - index + plan.Branches - 1) / plan.Branches;
        var groups = Enumerable.Range(1, (size + MembersOfAGroup - 1) / MembersOfAGroup)
            .Select(number => new PartyGroup(PartyGroupId.New(), branch.Id, $"Tổ {number}")).ToList();
        db.Branches().Add(branch);
        db.PartyGroups().AddRange(groups);
        var firstName = random.Next(DemoNames.Count);
        for (var place = 0; place < size; place++)
        {
            var number = (place * plan.Branches) + index;
            var member = MemberAt(firstName + place, number, random);
            AddMembership(member.Id, branch.Id, groups[place / MembersOfAGroup].Id, place);
            Link(plan, member.Id, number);
        }
    }

    private Member MemberAt(int namePlace, int number, Random random)
    {
        var member = new Member(MemberId.New(), DemoNames.At(namePlace));
        var birth = new DateOnly(random.Next(1945, 1980), random.Next(1, 13), random.Next(1, 29));
        member.Describe(member.FullName, birth, birth.Year, $"090{(number % 10_000_000).ToString("0000000", CultureInfo.InvariantCulture)}");
        db.Members().Add(member);
        return member;
    }

    private void AddMembership(MemberId member, BranchId branch, PartyGroupId group, int place)
    {
        var membership = new Membership(member, branch, place + 1, s_since);
        membership.Place(group, Standing.Official, place switch { 0 => Post.Secretary, 1 => Post.DeputySecretary, _ => Post.None });
        db.Memberships().Add(membership);
    }

    private void Link(DemoPlan plan, MemberId member, int number)
    {
        var chat = plan.Channel == SimulatorSender.Name
            ? SimulatorSender.AddressOf(member.ToString())
            : new ChatAddress(plan.Channel, BotOf(plan.Channel, number), (plan.FirstChatId + number).ToString(CultureInfo.InvariantCulture));
        db.ChannelAccounts().Add(new ChannelAccount(chat, clock.Now));
        db.AccountHolders().Add(new AccountHolder(chat, member, LinkAccount.ConsentVersion, clock.Now));
    }

    /// <summary>The bot account that serves a member: of several Zalo bots the first takes as many as it has seats, then the next; the last takes the rest.</summary>
    private string BotOf(string channel, int number) => channel switch
    {
        ZaloBotAccount.Channel when _zaloBots.Count > 0 => ZaloBot(_zaloBots, number),
        ZaloOaLine.Channel => ZaloOaLine.Bot,
        _ => SimulatorSender.Bot,
    };

    private static string ZaloBot(IReadOnlyList<ZaloBotSettings> bots, int number)
    {
        foreach (var bot in bots)
        {
            if (number < bot.People)
            {
                return bot.Name;
            }

            number -= bot.People;
        }

        return bots[^1].Name;
    }
}
