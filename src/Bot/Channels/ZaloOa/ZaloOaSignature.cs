using System.Security.Cryptography;
using System.Text;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Which key a webhook was signed with.</summary>
public enum ZaloOaSigner
{
    /// <summary>None of ours: not from Zalo.</summary>
    Nobody,

    /// <summary>The OA's secret key, as the webhook page says.</summary>
    OaSecretKey,

    /// <summary>The app's secret: an older page of Zalo's says so.</summary>
    AppSecret,
}

/// <summary>
/// The header X-ZEvent-Signature: "mac=" and, in hexadecimal, the SHA-256 (no HMAC) of app id, raw body, the body's timestamp
/// and the key, one behind the other. Zalo's pages disagree on the key, and no live call was seen: both are tried, each is
/// known to Zalo and this host only, and the log says which fits, so that the other can be taken out here.
/// </summary>
public static class ZaloOaSignature
{
    /// <summary>The header's name.</summary>
    public const string Header = "X-ZEvent-Signature";

    private const string Prefix = "mac=";

    /// <summary>Who signed it. In constant time for signatures of the right length.</summary>
    public static ZaloOaSigner SignerOf(string? header, ReadOnlySpan<byte> body, string timestamp, ZaloOaOptions options)
    {
        var given = Encoding.ASCII.GetBytes((header ?? string.Empty).Trim().ToLowerInvariant());
        if (given.AsSpan().StartsWith("mac="u8))
        {
            given = given[Prefix.Length..];
        }

        var byOa = CryptographicOperations.FixedTimeEquals(given, Mac(options.AppId, body, timestamp, options.OaSecretKey));
        var byApp = CryptographicOperations.FixedTimeEquals(given, Mac(options.AppId, body, timestamp, options.AppSecret));
        return byOa ? ZaloOaSigner.OaSecretKey : byApp ? ZaloOaSigner.AppSecret : ZaloOaSigner.Nobody;
    }

    /// <summary>The header's value for a body; used by the fake server too.</summary>
    public static string Sign(string appId, ReadOnlySpan<byte> body, string timestamp, string key) =>
        Prefix + Encoding.ASCII.GetString(Mac(appId, body, timestamp, key));

    private static byte[] Mac(string appId, ReadOnlySpan<byte> body, string timestamp, string key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(appId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
