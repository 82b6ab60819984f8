namespace ChiBo.Bot.Papers;

/// <summary>
/// One member's way in: the code of twelve digits, with or without gaps, and the link that the square holds, which may carry
/// the code; without a link there is no square.
/// </summary>
public sealed record Invite(string Name, string? Group, string Code, string? Link);

/// <summary>
/// All invites of a branch ("Chi bộ Khối Mẫu 5") on A4 sheets, four a sheet, to be cut apart and handed out.
/// <paramref name="Assistant"/> names the assistant where a slip has no link to it.
/// </summary>
public sealed record InviteSheet(string Branch, string Assistant, IReadOnlyList<Invite> Invites)
{
    private const int PerPage = 4;
    private const float Slip = PdfPage.LongSide / PerPage;
    private const float Margin = 36;
    private const float QrSize = 146;
    private const float TextWidth = PdfPage.ShortSide - (2 * Margin) - QrSize;

    private static readonly TextLook BranchLook = new(11, Quiet: true);
    private static readonly TextLook NameLook = new(18, Bold: true);
    private static readonly TextLook GroupLook = new(13);
    private static readonly TextLook CodeLook = new(26, Bold: true);
    private static readonly TextLook StepLook = new(11);

    /// <summary>At least one page, so that a branch without invites gets an empty sheet that says so.</summary>
    public byte[] ToPdf()
    {
        var pages = Math.Max(1, (Invites.Count + PerPage - 1) / PerPage);
        return PdfPage.Document($"Giấy mời kết nối, {Branch}", landscape: false, pages, (page, number) =>
        {
            if (Invites.Count == 0)
            {
                page.Text("Chưa có mã mời nào.", Margin, Margin + NameLook.Ascent, NameLook);
            }

            for (var place = 0; place < PerPage && (number * PerPage) + place < Invites.Count; place++)
            {
                DrawSlip(page, Invites[(number * PerPage) + place], place * Slip);
                page.Rule(12, (place + 1) * Slip, PdfPage.ShortSide - 12, (place + 1) * Slip, dashed: true);
            }
        });
    }

    private void DrawSlip(PdfPage page, Invite invite, float top)
    {
        page.Text(Branch, Margin, top + 36, BranchLook, TextWidth);
        page.Text("Đồng chí " + invite.Name, Margin, top + 64, NameLook, TextWidth);
        page.Text(invite.Group ?? "", Margin, top + 84, GroupLook, TextWidth);
        page.Text(InFours(invite.Code), Margin, top + 121, CodeLook, TextWidth);
        var y = top + 136;
        foreach (var step in Steps(invite))
        {
            var lines = StepLook.Wrap(step, TextWidth, 2);
            page.Lines(lines, Margin, y, StepLook);
            y += lines.Count * StepLook.LineHeight;
        }

        if (invite.Link is { } link)
        {
            DrawQr(page, link, PdfPage.ShortSide - Margin - QrSize, top + ((Slip - QrSize) / 2));
        }
    }

    private IEnumerable<string> Steps(Invite invite) =>
    [
        .. invite.Link is not { } link ? [$"Tìm {Assistant}, nhắn 12 số này."]
            : new[]
            {
                "1. Quét hình vuông bằng máy ảnh, chạm đường dẫn.",
                link.Contains(string.Concat(invite.Code.Where(char.IsAsciiDigit)), StringComparison.Ordinal)
                    ? $"2. Bấm Bắt đầu, hoặc nhắn 12 số này cho {ByHand(link)}."
                    : $"2. Nhắn 12 số này ở đó ({ByHand(link)}).",
            },
        "Mã dùng một lần, xin đừng đưa cho người khác.",
    ];

    /// <summary>"t.me/TroLyMau_bot".</summary>
    private static string ByHand(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.Host + address.AbsolutePath : link;

    private static void DrawQr(PdfPage page, string link, float x, float y)
    {
        var modules = QrPicture.Modules(link);
        var size = QrSize / modules.Count;
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    page.Square(x + (column * size), y + (row * size), size + 0.05f);
                }
            }
        }
    }

    private static string InFours(string code) =>
        string.Join(' ', code.Where(char.IsAsciiDigit).Chunk(4).Select(four => new string(four)));
}
