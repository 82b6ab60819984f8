using System.CommandLine;
using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>member list, member invite, member move, member role</summary>
public static class MemberVerbs
{
    public static Command Member(VerbContext context)
    {
        var member = new Command("member", "Đảng viên");
        member.Subcommands.Add(List(context));
        member.Subcommands.Add(Invite(context));
        member.Subcommands.Add(MoveVerb.Move(context));
        member.Subcommands.Add(GiveRole(context));
        return member;
    }

    private static Command List(VerbContext context)
    {
        var branch = BranchOption.Required();
        var list = new Command("list", "Danh sách đảng viên của một chi bộ") { branch };
        list.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                if (await BranchOption.Find(services, parsed.GetRequiredValue(branch), cancel) is not { } found)
                {
                    return BranchOption.Unknown(parsed.GetRequiredValue(branch));
                }

                var offices = await services.GetRequiredService<ChiBoDb>().Members()
                    .Where(m => m.Office != null).ToDictionaryAsync(m => m.Id, m => m.Office!.Value, cancel);
                var linked = (await services.GetRequiredService<LinkBoard>().Of(Actor.CommandLine, found.Id, cancel))!
                    .Where(e => e.Linked).Select(e => e.Id).ToHashSet();
                var entries = await services.GetRequiredService<Roster>().Of(found.Id, services.GetRequiredService<BranchClock>().Today, cancel);
                return context.Print(
                    parsed,
                    entries.Select(e => new
                    {
                        id = e.Id.Value,
                        name = e.FullName,
                        group = e.GroupName,
                        role = offices.TryGetValue(e.Id, out var office) ? office : FindActor.RoleOf(e.Post),
                        e.Standing,
                        linked = linked.Contains(e.Id),
                    }),
                    string.Join('\n', entries.Select(e => $"{e.Number}. {e.FullName}{(e.GroupName is null ? "" : ", " + e.GroupName)} ({e.Id}){(linked.Contains(e.Id) ? "" : ", chưa kết nối")}")));
            },
            cancel));
        return list;
    }

    private static Command Invite(VerbContext context)
    {
        var branch = BranchOption.Required();
        var member = new Option<Guid?>("--member") { Description = "Mã đảng viên" };
        var all = new Option<bool>("--all") { Description = "Mọi đồng chí chưa kết nối; mã cũ của các đồng chí ấy hết hiệu lực" };
        var qr = new Option<DirectoryInfo?>("--qr") { Description = "Thư mục ghi hình QR từng người và giấy mời để in (giay-moi.pdf)" };
        var invite = new Command("invite", "Làm mã mời") { branch, member, all, qr };
        invite.SetAction((parsed, cancel) => parsed.GetValue(all) == parsed.GetValue(member) is not null
            ? Task.FromResult(VerbContext.Misused("Cần đúng một trong hai: --member ID hoặc --all."))
            : context.InTransaction(
                services => MakeInvites(context, parsed, services, parsed.GetRequiredValue(branch), parsed.GetValue(member), parsed.GetValue(qr), cancel), cancel));
        return invite;
    }

    private static async Task<int> MakeInvites(
        VerbContext context, ParseResult parsed, IServiceProvider services, string code, Guid? member, DirectoryInfo? folder, CancellationToken cancel)
    {
        if (await BranchOption.Find(services, code, cancel) is not { } branch)
        {
            return BranchOption.Unknown(code);
        }

        var all = member is { } one
            ? await One(services, branch.Id, new MemberId(one), cancel)
            : await services.GetRequiredService<InviteAll>().Invite(Actor.CommandLine, branch.Id, alsoInvited: true, cancel);
        if (all is null)
        {
            return VerbContext.Refuse($"Chi bộ {branch.Code} không có đảng viên mang mã này.");
        }

        if (SeatTexts.Left(all) is { } left)
        {
            if (all.Invited.Count == 0)
            {
                return VerbContext.Refuse(left);
            }

            VerbContext.Remark(left);
        }

        var slips = await services.GetRequiredService<HandOutInvites>().HandOut(branch.Name, all.Invited, folder, cancel);
        return context.Print(parsed, HandOutInvites.AsJson(slips), HandOutInvites.AsText(slips));
    }

    private static async Task<InvitedAll?> One(IServiceProvider services, BranchId branch, MemberId id, CancellationToken cancel)
    {
        var entry = (await services.GetRequiredService<LinkBoard>().Of(Actor.CommandLine, branch, cancel))!.FirstOrDefault(e => e.Id == id);
        return entry is null ? null : await services.GetRequiredService<InviteMember>().Invite(Actor.CommandLine, id, cancel) switch
        {
            InviteOutcome.Issued { Invite: var issued } =>
                new InvitedAll([new InvitedMember(id, entry.Name, entry.Group, issued.Code, issued.ExpiresAt, issued.Bot)], [], []),
            InviteOutcome.NoSeat => new InvitedAll([], [entry], []),
            _ => null,
        };
    }

    private static Command GiveRole(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã đảng viên" };
        var role = new Argument<Role>("ROLE")
        {
            Description = "Member, PartyGroupLeader, BranchCommitteeMember, DeputySecretary, Secretary, CommitteeOfficer, Operator",
        };
        role.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<Role>());
        var give = new Command("role", "Đặt vai trò; có hiệu lực ngay") { id, role };
        give.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var member = new MemberId(parsed.GetRequiredValue(id));
                var wanted = parsed.GetRequiredValue(role);
                var outcome = await services.GetRequiredService<GiveRole>().Give(Actor.CommandLine, member, wanted, cancel);
                return outcome switch
                {
                    GiveRoleOutcome.Given => context.Print(parsed, new { id = member.Value, role = wanted }, $"Đã đặt vai trò {wanted}."),
                    GiveRoleOutcome.NoSuchMember => VerbContext.Refuse("Không có đảng viên mang mã này."),
                    GiveRoleOutcome.NotInABranch => VerbContext.Refuse("Đồng chí này hiện không thuộc chi bộ nào nên không giữ được chức vụ trong chi bộ."),
                    GiveRoleOutcome.NotAllowed => VerbContext.Refuse($"Không đặt được vai trò {wanted}."),
                };
            },
            cancel));
        return give;
    }
}
