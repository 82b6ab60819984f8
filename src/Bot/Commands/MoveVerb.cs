using System.CommandLine;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>member move</summary>
public static class MoveVerb
{
    public static Command Move(VerbContext context)
    {
        var branch = BranchOption.Required();
        var group = new Option<string?>("--group") { Description = "Tên tổ, ví dụ \"Tổ 2\"" };
        var member = new Option<Guid?>("--member") { Description = "Mã đảng viên" };
        var to = new Option<string>("--to") { Required = true, Description = "Bot nhận, ví dụ bot-2 (hoặc zalo-bot/bot-2)" };
        var qr = new Option<DirectoryInfo?>("--qr") { Description = "Thư mục ghi hình QR từng người và giấy để in, khi bot cũ không nhắn được nữa" };
        var move = new Command("move", "Chuyển một tổ hoặc một đồng chí sang bot khác: nhắn từng người đường dẫn và mã; ai nhắn mã ở bot mới thì chuyển")
        {
            branch, group, member, to, qr,
        };
        move.SetAction((parsed, cancel) => parsed.GetValue(group) is null == parsed.GetValue(member) is null
            ? Task.FromResult(VerbContext.Misused("Cần đúng một trong hai: --group TÊN hoặc --member ID."))
            : context.InTransaction(
                async services =>
                {
                    if (await BranchOption.Find(services, parsed.GetRequiredValue(branch), cancel) is not { } found)
                    {
                        return BranchOption.Unknown(parsed.GetRequiredValue(branch));
                    }

                    var moving = new MovingPeople(
                        found.Id, await GroupOf(services, found.Id, parsed.GetValue(group), cancel),
                        parsed.GetValue(member) is { } id ? new MemberId(id) : null);
                    var outcome = await services.GetRequiredService<MoveMembers>().Move(Actor.CommandLine, moving, parsed.GetRequiredValue(to).Trim(), cancel);
                    return await Print(context, parsed, services, found, outcome, parsed.GetValue(qr), cancel);
                },
                cancel));
        return move;
    }

    private static async Task<int> Print(
        VerbContext context, ParseResult parsed, IServiceProvider services, Branch branch, MoveOutcome outcome, DirectoryInfo? folder, CancellationToken cancel)
    {
        switch (outcome)
        {
            case MoveOutcome.Asked asked:
                var slips = await services.GetRequiredService<HandOutInvites>().HandOut(branch.Name, asked.Members, folder, cancel);
                return context.Print(parsed, HandOutInvites.AsJson(slips), string.Join('\n', MoveTexts.Asked(asked), HandOutInvites.AsText(slips)).TrimEnd());
            case MoveOutcome.NoSeats full:
                return VerbContext.Refuse(MoveTexts.NoSeats(full));
            case MoveOutcome.NoSuchBot:
                var doors = services.GetRequiredService<Core.Messaging.Channels>().Doors;
                return VerbContext.Refuse($"Không có bot nào tên như vậy. Đang có: {string.Join(", ", doors.Select(d => d.Account))}.");
            default:
                return VerbContext.Refuse($"Chi bộ {branch.Code} không có tổ hoặc đồng chí này.");
        }
    }

    private static async Task<PartyGroupId?> GroupOf(IServiceProvider services, BranchId branch, string? name, CancellationToken cancel)
    {
        var wanted = VietnameseText.Fold(name ?? string.Empty).Trim();
        var groups = await services.GetRequiredService<ChiBoDb>().PartyGroups().AsNoTracking().Where(g => g.BranchId == branch).ToListAsync(cancel);
        return groups.Find(g => VietnameseText.Fold(g.Name) == wanted)?.Id;
    }
}
