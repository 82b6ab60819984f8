using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Files;

/// <summary>The bare pages for files: large type, one thing to do, no script, nothing from elsewhere; an old phone shows them.</summary>
public static class FilePage
{
    private const string Style =
        """
        body{margin:0;background:#f4f1ea;color:#1c1c1c;font:20px/1.5 sans-serif}
        main{max-width:30em;margin:0 auto;padding:24px 20px}
        h1{font-size:26px;line-height:1.3;margin:0 0 16px;overflow-wrap:break-word;word-wrap:break-word}
        p{margin:0 0 18px}
        .wrong{background:#fff;border-left:6px solid #b3261e;padding:12px 14px}
        label{display:block;font-weight:bold;margin:0 0 8px}
        input{display:block;width:100%;box-sizing:border-box;font-size:18px;padding:14px 10px;margin:0 0 18px;background:#fff;border:2px solid #777;border-radius:8px}
        button{display:block;width:100%;font:bold 22px sans-serif;padding:16px;margin:0 0 18px;color:#fff;background:#a3160f;border:0;border-radius:10px}
        .small{font-size:17px;color:#444}
        """;

    // Vietnamese stays readable in the source; what HTML would read as its own is encoded all the same.
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string s_policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The headers of everything behind this door: kept nowhere, found by no search engine.</summary>
    public static ValueTask<object?> Harden(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var headers = call.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = s_policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        return next(call);
    }

    /// <summary>A file waits to be fetched.</summary>
    public static IResult Take(string fileName, TimeOnly until) => Page(FilePageTexts.TakeTitle, StatusCodes.Status200OK, $"""
        <h1>{Text(fileName)}</h1>
        <p>{Text(FilePageTexts.Take(until))}</p>
        <form method="post"><button type="submit">{Text(FilePageTexts.TakeButton)}</button></form>
        <p class="small">{Text(FilePageTexts.NothingHappens)}</p>
        """);

    /// <summary>A file is asked for; after a mistake, with what it was.</summary>
    public static IResult Bring(FileWish wish, TimeOnly until, UploadMistake? mistake) => Page(FilePageTexts.BringTitle, StatusOf(mistake), $"""
        <h1>{Text(FilePageTexts.BringHeading(wish))}</h1>
        {(mistake is { } what ? $"<p class=\"wrong\">{Text(FilePageTexts.Mistake(what, wish))}</p>" : string.Empty)}
        <p>{Text(FilePageTexts.Bring(wish, until))}</p>
        <form method="post" enctype="multipart/form-data">
        <label for="file">{Text(FilePageTexts.ChooseFile)}</label>
        <input id="file" type="file" name="file" required>
        <button type="submit">{Text(FilePageTexts.BringButton)}</button></form>
        <p class="small">{Text(FilePageTexts.NothingHappens)}</p>
        """);

    /// <summary>The file is in.</summary>
    public static IResult Arrived(string name) => Page(FilePageTexts.ArrivedTitle, StatusCodes.Status200OK, $"""
        <h1>{Text(FilePageTexts.ArrivedTitle)}</h1>
        <p>{Text(FilePageTexts.Arrived(name))}</p>
        """);

    /// <summary>The link leads nowhere.</summary>
    public static IResult Dead(LinkRefusal why) => Page(
        FilePageTexts.DeadTitle, why == LinkRefusal.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, $"""
        <h1>{Text(FilePageTexts.DeadTitle)}</h1>
        <p class="wrong">{Text(FilePageTexts.Dead(why))}</p>
        """);

    private static int StatusOf(UploadMistake? mistake) => mistake switch
    {
        null => StatusCodes.Status200OK,
        UploadMistake.TooLarge => StatusCodes.Status413PayloadTooLarge,
        UploadMistake.WrongKind => StatusCodes.Status415UnsupportedMediaType,
        UploadMistake.NotKept => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    private static IResult Page(string title, int status, string body) => Results.Content(
        $"""
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow"><title>{Text(title)}</title><style>{Style}</style></head>
        <body><main>
        {body}
        <p class="small">{Text(FilePageTexts.Whose)}</p>
        </main></body></html>
        """,
        "text/html; charset=utf-8", Encoding.UTF8, status);

    private static string Text(string text) => s_encoder.Encode(text);
}
