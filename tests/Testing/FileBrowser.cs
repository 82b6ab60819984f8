using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ChiBo.Testing;

/// <summary>What a browser shows after one step, and the file it was given.</summary>
public sealed record BrowserShows(HttpStatusCode Status, string Page, byte[] File, string? FileName);

/// <summary>A person's browser on our pages for files: opens the link of a message, presses the button, chooses a file.</summary>
public sealed partial class FileBrowser(ChiBoHost host)
{
    /// <summary>The link to one of our pages in a message.</summary>
    public static string LinkIn(string message) => Link().Match(message) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException($"There is no link in: {message}");

    /// <summary>Opens a page, as people and preview robots do.</summary>
    public async Task<BrowserShows> Opens(string link) => await Shown(await host.Http.GetAsync(link));

    /// <summary>Presses the button under a file.</summary>
    public async Task<BrowserShows> Presses(string link) => await Shown(await host.Http.PostAsync(link, null));

    /// <summary>Chooses a file and sends it; "" for none chosen, as a browser puts it.</summary>
    public async Task<BrowserShows> Brings(string link, string fileName, byte[] content)
    {
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{fileName}\"");
        using var form = new MultipartFormDataContent { file };
        return await Shown(await host.Http.PostAsync(link, form));
    }

    private static async Task<BrowserShows> Shown(HttpResponseMessage response)
    {
        using (response)
        {
            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
            var disposition = response.Content.Headers.ContentDisposition;
            return new BrowserShows(
                response.StatusCode, isPage ? await response.Content.ReadAsStringAsync() : string.Empty, isPage ? [] : await response.Content.ReadAsByteArrayAsync(),
                disposition?.FileNameStar ?? disposition?.FileName);
        }
    }

    [GeneratedRegex(@"https?://\S+/files/\S+", RegexOptions.None, 1_000)]
    private static partial Regex Link();
}
