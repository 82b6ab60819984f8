using ChiBo.Bot.Papers;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Commands;

/// <summary>An invite as the command line hands it out.</summary>
public sealed record HandedOut(MemberId Member, InviteSlip Slip);

/// <summary>Hands invites out as files: pictures and a sheet to print.</summary>
public sealed class HandOutInvites(PrintInvites print, DrawInvites draw)
{
    /// <summary>Into the folder, where one is given: a picture a member, named by his id, of the link or, where there is none, of the code; and the sheet of all.</summary>
    public async Task<IReadOnlyList<HandedOut>> HandOut(
        string branch, IReadOnlyList<InvitedMember> invited, DirectoryInfo? folder, CancellationToken cancel)
    {
        List<HandedOut> slips = [.. invited.Select(i => new HandedOut(i.Id, print.SlipOf(i)))];
        if (folder is not null)
        {
            folder.Create();
            foreach (var (member, slip) in slips)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{member}.png"), QrPicture.Png(slip.Link ?? slip.Code), cancel);
            }

            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, InviteTexts.SheetFileName), draw.Sheet(branch, [.. slips.Select(s => s.Slip)]), cancel);
        }

        return slips;
    }

    /// <summary>[{memberId, code, link}]</summary>
    public static object AsJson(IEnumerable<HandedOut> slips) => slips.Select(s => new { memberId = s.Member.Value, code = s.Slip.Code, link = s.Slip.Link });

    /// <summary>A line each.</summary>
    public static string AsText(IEnumerable<HandedOut> slips) =>
        string.Join('\n', slips.Select(s => $"{s.Slip.Code}  {s.Slip.Name}{(s.Slip.Group is null ? "" : ", " + s.Slip.Group)}{(s.Slip.Link is null ? "" : "  " + s.Slip.Link)}"));
}
