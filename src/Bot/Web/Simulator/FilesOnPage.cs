using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Persistence;
using Microsoft.AspNetCore.Http.Features;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>Files between the page and the phones: sent by a person, or looked at and fetched.</summary>
public static class FilesOnPage
{
    /// <summary>Room for the other fields and the borders of a form, beyond the file itself.</summary>
    private const int FormOverhead = 64 * 1024;

    /// <summary>Longest file name kept, in characters; the end is what tells the kind, so the beginning is cut.</summary>
    private const int LongestName = 120;

    public static void MapFilesOnPage(this RouteGroupBuilder simulator)
    {
        // No cookie or login stands behind this door, and SameOriginOnly refuses forms of other sites.
        simulator.MapPost("/files", Send).DisableAntiforgery();
        simulator.MapGet("/files/{id}", Fetch);
    }

    private static async Task<IResult> Send(HttpContext http, SimulatedPhones shown, WriteOnPhone write, CancellationToken cancel)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = WriteOnPhone.LargestFile + FormOverhead;
        }

        if (http.Request.ContentLength > WriteOnPhone.LargestFile + FormOverhead)
        {
            return Refuse("Tệp lớn quá 20 MB nên không gửi được.", StatusCodes.Status413PayloadTooLarge);
        }

        if (!http.Request.HasFormContentType)
        {
            return Refuse("Chưa chọn tệp.", StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(cancel);
        var phone = form["phone"].ToString();
        if (form.Files.Count != 1 || !PhonesOnPage.IsName(phone))
        {
            return Refuse("Mỗi lần gửi một tệp.", StatusCodes.Status400BadRequest);
        }

        if (form.Files[0].Length > WriteOnPhone.LargestFile)
        {
            return Refuse("Tệp lớn quá 20 MB nên không gửi được.", StatusCodes.Status413PayloadTooLarge);
        }

        if (shown.IsZaloLike(phone))
        {
            return Refuse("Zalo Bot không nhận tệp.", StatusCodes.Status409Conflict);
        }

        var caption = form["caption"].ToString();
        return Results.Json(new { id = await Hand(phone, form.Files[0], caption.Length == 0 ? null : caption, write, cancel) });
    }

    private static async Task<long> Hand(string phone, IFormFile file, string? caption, WriteOnPhone write, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var name = Path.GetFileName(file.FileName);
        return await write.Send(
            phone, name.Length > LongestName ? name[^LongestName..] : name, file.ContentType, bytes.ToArray(), caption, cancel);
    }

    /// <summary>Pictures are shown in place; everything else only as a download, whatever it calls itself.</summary>
    private static async Task<IResult> Fetch(string id, HttpContext http, SimulatedPhones shown, StoredFiles stored, CancellationToken cancel)
    {
        if (shown.FindFile(id) is not { } file || (await shown.ReadFile(id, cancel) ?? await stored.Read(Guid.ParseExact(id, "N"), cancel)) is not { } bytes)
        {
            return Results.NotFound();
        }

        SimulatorPage.Harden(http, "default-src 'none'; sandbox");
        return WriteOnPhone.IsPicture(file.ContentType)
            ? Results.File(bytes, file.ContentType)
            : Results.File(bytes, "application/octet-stream", file.Name);
    }

    private static IResult Refuse(string error, int status) => Results.Json(new { error }, statusCode: status);
}
