using ChiBo.Core.Messaging;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ChiBo.Bot.Web.Files;

/// <summary>What is wrong with a file that was brought; the person can try again.</summary>
public enum UploadMistake
{
    /// <summary>None was chosen.</summary>
    Nothing,

    Empty,
    TooLarge,
    WrongKind,

    /// <summary>It could not be kept here.</summary>
    NotKept,
}

/// <summary>A file that was brought, or what is wrong with it.</summary>
/// <param name="Name">As the phone calls it, without a path; never used for storing.</param>
internal sealed record UploadRead(UploadMistake? Mistake, string Name, byte[] Content);

/// <summary>Reads the one file of a form. Limits hold while reading: of what is too large nothing more is kept in memory.</summary>
internal static class ReadUpload
{
    private const int LongestName = 120;
    private const int LongestBoundary = 70;
    private const int Piece = 32 * 1024;

    /// <summary>The form's file, or the mistake.</summary>
    public static async Task<UploadRead> From(HttpRequest request, FileWish wish, CancellationToken cancel)
    {
        try
        {
            return BoundaryOf(request) is { } boundary ? await Read(new MultipartReader(boundary, request.Body), wish, cancel) : Wrong(UploadMistake.Nothing);
        }
        catch (BadHttpRequestException tooLong) when (tooLong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Wrong(UploadMistake.TooLarge);
        }
        catch (Exception cut) when (cut is InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            return Wrong(UploadMistake.Nothing);
        }
    }

    private static async Task<UploadRead> Read(MultipartReader form, FileWish wish, CancellationToken cancel)
    {
        while (await form.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is { FileName: { Length: > 0 } given, FileStream: { } stream })
            {
                var name = Path.GetFileName(given.Replace('\\', '/'));
                name = name.Length > LongestName ? name[^LongestName..] : name;
                var content = await Content(stream, wish.MostBytes, cancel);
                return content is null ? Wrong(UploadMistake.TooLarge)
                    : content.Length == 0 ? Wrong(UploadMistake.Empty)
                    : !FileLook.Fits(name, content, wish.Endings) ? Wrong(UploadMistake.WrongKind)
                    : new UploadRead(null, name, content);
            }
        }

        return Wrong(UploadMistake.Nothing);
    }

    /// <summary>Null when there is more. It is read to its end all the same: a phone that is still sending shows no answer.</summary>
    private static async Task<byte[]?> Content(Stream file, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var piece = new byte[Piece];
        var total = 0L;
        int read;
        while ((read = await file.ReadAsync(piece, cancel)) > 0)
        {
            total += read;
            if (total <= most)
            {
                kept.Write(piece, 0, read);
            }
        }

        return total > most ? null : kept.ToArray();
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    private static UploadRead Wrong(UploadMistake mistake) => new(mistake, string.Empty, []);
}
