using System.Net.Http.Headers;
using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>What Zalo answered.</summary>
/// <param name="Status">HTTP status; errors of the platform come with 200 too.</param>
/// <param name="Error">The platform's code, 0 for success; null where the body could not be read.</param>
/// <param name="Words">The platform's words, to tell cases apart; never logged.</param>
/// <param name="Data">The field data; undefined where there is none.</param>
public sealed record ZaloOaAnswer(int Status, int? Error, string Words, JsonElement Data)
{
    /// <summary>It was done.</summary>
    public bool IsDone => Status is >= 200 and < 300 && Error == 0;

    /// <summary>A text field of data, numbers as text; null where there is none.</summary>
    public string? Text(string field) => ZaloOaJson.Text(Data, field);
}

/// <summary>
/// The line to Zalo's servers. Nothing on it retries or logs: the dispatcher retries sends, the token keeper its exchanges.
/// </summary>
public sealed class ZaloOaLine(ZaloOaOptions options) : IDisposable
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "zalo-oa";

    /// <summary>Its one bot account.</summary>
    public const string Bot = "oa";

    /// <summary>Longest call. A message is at most a text and a few uploads, and must end within half the outbox lease.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(HttpLine.Open()) { Timeout = CallLimit };

    /// <summary>The address of a person's chat.</summary>
    public static ChatAddress AddressOf(string user) => new(Channel, Bot, user);

    /// <summary>Posts JSON to a path of the API. Throws what HttpClient throws where there is no whole answer.</summary>
    public Task<ZaloOaAnswer> Post(string path, object body, string accessToken, CancellationToken cancel) =>
        Call(HttpMethod.Post, path, JsonContent.Create(body), accessToken, cancel);

    /// <summary>Asks a path of the API.</summary>
    public Task<ZaloOaAnswer> Get(string path, string accessToken, CancellationToken cancel) => Call(HttpMethod.Get, path, null, accessToken, cancel);

    /// <summary>Uploads a file (form field "file").</summary>
    public async Task<ZaloOaAnswer> Upload(string path, string fileName, byte[] content, string accessToken, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        form.Add(file, "file", fileName);
        return await Call(HttpMethod.Post, path, form, accessToken, cancel);
    }

    /// <summary>Posts an exchange of tokens; the body as it came, with its status.</summary>
    public async Task<(int Status, string Body)> Exchange(IReadOnlyDictionary<string, string> form, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.OauthBaseUrl, "v4/oa/access_token"))
        {
            Content = new FormUrlEncodedContent(form),
        };
        request.Headers.TryAddWithoutValidation("secret_key", options.AppSecret);
        using var response = await _http.SendAsync(request, cancel);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>A file's bytes; null when it is larger than allowed, gone, or not at an address a file may come from.</summary>
    public async Task<byte[]?> Download(string address, int maxBytes, CancellationToken cancel)
    {
        // Addresses come in signed webhooks only; plain http is for a server of one's own.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Authority != options.ApiBaseUrl.Authority))
        {
            return null;
        }

        using var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancel);
        if ((int)response.StatusCode is >= 400 and < 500 || response.Content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await HttpLine.ReadUpTo(stream, maxBytes, cancel);
    }

    public void Dispose() => _http.Dispose();

    private async Task<ZaloOaAnswer> Call(HttpMethod method, string path, HttpContent? content, string accessToken, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.ApiBaseUrl, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("access_token", accessToken);
        using var response = await _http.SendAsync(request, cancel);
        return ZaloOaJson.ReadAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }
}
