using ChiBo.Bot.Channels;
using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Files;

/// <summary>
/// The pages through which members fetch and bring files where their channel carries none. Showing a page uses nothing up,
/// since chat apps look at links by themselves; the press of its button does. The unguessable address is the proof: there is
/// no cookie that another site could make use of.
/// </summary>
public static class FileDoor
{
    public static void MapFilePages(this WebApplication app)
    {
        var files = app.MapGroup(FileAddresses.Folder).AddEndpointFilter(FilePage.Harden);
        files.MapGet("/{key}", Show);
        files.MapPost("/{key}", Press).DisableAntiforgery();
        files.MapGet("/{key}/{name}", Hand);
    }

    private static async Task<IResult> Show(string key, LinkInHand links, CancellationToken cancel) =>
        await links.Open(key, cancel) switch
        {
            { Refusal: { } why } => FilePage.Dead(why),
            { Key.Kind: FileAddressKind.TakePage, File: { } file } link => FilePage.Take(file.FileName, link.Until),
            { Wish: { } wish } link => FilePage.Bring(wish, link.Until, null),
            _ => FilePage.Dead(LinkRefusal.Unknown),
        };

    private static async Task<IResult> Press(string key, HttpContext http, LinkInHand links, BringFile bring, FileAddresses addresses, CancellationToken cancel)
    {
        var link = await links.Open(key, cancel);
        if (link.Refusal is { } why)
        {
            return FilePage.Dead(why);
        }

        if (link.Wish is { } wish)
        {
            return await bring.Bring(link, wish, http.Request, cancel);
        }

        if (link.Key.Kind != FileAddressKind.TakePage)
        {
            return FilePage.Dead(LinkRefusal.Unknown);
        }

        if (!await links.Use(link, FileLinkPurpose.Take, cancel))
        {
            return FilePage.Dead(LinkRefusal.UsedToTake);
        }

        // To an address of its own: what a phone's browser hands on to its downloads is asked for again, by GET.
        http.Response.Headers.Location = $"{addresses.Handing(link.Key)}/{Uri.EscapeDataString(link.File!.FileName)}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> Hand(string key, string name, LinkInHand links, DrawFile drawFile, CancellationToken cancel)
    {
        var link = await links.Open(key, cancel);
        if (link.Refusal is { } why)
        {
            return FilePage.Dead(why);
        }

        return link is { Key.Kind: FileAddressKind.File, File: { } file } && name == file.FileName && await drawFile.Draw(file, cancel) is { } drawn
            ? Results.File(drawn.Content, drawn.ContentType, drawn.FileName)
            : FilePage.Dead(LinkRefusal.Gone);
    }
}
