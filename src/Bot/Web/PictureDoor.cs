using ChiBo.Bot.Channels;
using ChiBo.Bot.Papers;

namespace ChiBo.Bot.Web;

/// <summary>Shows a picture to whoever has its address: the platform on whose phones it appears.</summary>
public static class PictureDoor
{
    public static void MapPictures(this WebApplication app) => app.MapMethods(PictureAddresses.Folder + "/{key}", [HttpMethods.Get, HttpMethods.Head], Show);

    private static async Task<IResult> Show(string key, HttpContext http, PictureAddresses addresses, DrawFile drawFile, CancellationToken cancel)
    {
        if (addresses.Read(key) is not { } picture || await drawFile.Draw(picture, cancel) is not { } drawn)
        {
            return Results.NotFound();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(drawn.Content, drawn.ContentType);
    }
}
