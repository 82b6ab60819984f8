using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ChiBo.Core.Messaging;
using Microsoft.AspNetCore.DataProtection;

namespace ChiBo.Bot.Channels;

/// <summary>
/// Addresses of ours under which a platform fetches a picture it shows. Nobody can guess or change one: it is the picture as
/// a value, encrypted, with its last moment. It may be fetched often, since platforms do (openclaw/openclaw#141415).
/// </summary>
public sealed class PictureAddresses(IDataProtectionProvider protection, IConfiguration configuration, TimeProvider time)
{
    /// <summary>The path below the public address.</summary>
    public const string Folder = "/pictures";

    /// <summary>Ours: a phone that was off for days shows the picture when it is on again.</summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromDays(7);

    // With its encryption an address stays far below the 2,000 characters that every server takes.
    private const int LongestValue = 700;

    private readonly IDataProtector _protector = protection.CreateProtector("ChiBo.Pictures");

    private sealed record Entry(OutgoingFile Picture, long Until);

    /// <summary>An address for a QR code or a kept picture; null for other files, and where ChiBo has no PublicUrl.</summary>
    public Uri? Of(OutgoingFile file)
    {
        if (file is not (OutgoingFile.QrPicture or OutgoingFile.StoredFile { IsPicture: true })
            || configuration["PublicUrl"]?.TrimEnd('/') is not { Length: > 0 } own)
        {
            return null;
        }

        var value = JsonSerializer.SerializeToUtf8Bytes(new Entry(file, (time.GetUtcNow() + HoldsFor).ToUnixTimeSeconds()));
        return value.Length > LongestValue ? null : new Uri($"{own}{Folder}/{Base64Url.EncodeToString(_protector.Protect(value))}");
    }

    /// <summary>The picture of an address's last part; null when it is none of ours, or past its time.</summary>
    public OutgoingFile? Read(string key)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(_protector.Unprotect(Base64Url.DecodeFromChars(key)));
            return entry is not null && DateTimeOffset.FromUnixTimeSeconds(entry.Until) > time.GetUtcNow() ? entry.Picture : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
