using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace ChiBo.Bot.Channels;

/// <summary>What the doors have in common through which platforms bring updates.</summary>
public static class WebhookCall
{
    /// <summary>An update is a few kilobytes; longer bodies are refused with 413.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <summary>Compares in constant time, also where the lengths differ.</summary>
    public static bool IsSecret(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The body's bytes; throws <see cref="BadHttpRequestException"/>, with status 413 where it is too long.</summary>
    public static async Task<byte[]> Body(HttpContext call)
    {
        if (call.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestBody;
        }

        if (call.Request.ContentLength > LongestBody)
        {
            throw new BadHttpRequestException("Too long", StatusCodes.Status413PayloadTooLarge);
        }

        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body, call.RequestAborted);
        return body.ToArray();
    }

    /// <summary>The body as JSON; throws <see cref="JsonException"/> for anything else.</summary>
    public static JsonElement Json(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    /// <summary>It could not be kept: 503, and the platform brings it again.</summary>
    public static IResult ComeAgain(HttpContext call, int seconds = 2)
    {
        call.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
