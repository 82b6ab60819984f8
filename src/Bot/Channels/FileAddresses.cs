using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using ChiBo.Core.Messaging;
using Microsoft.AspNetCore.DataProtection;

namespace ChiBo.Bot.Channels;

/// <summary>What an address below <see cref="FileAddresses.Folder"/> leads to.</summary>
public enum FileAddressKind : byte
{
    /// <summary>The page that hands out a file of a message.</summary>
    TakePage,

    /// <summary>The page that takes in the file a message asks for.</summary>
    BringPage,

    /// <summary>The file itself, for the browser in which the button of the page was just pressed.</summary>
    File,
}

/// <summary>What the last part of an address says.</summary>
/// <param name="Row">The outbox row of the message.</param>
/// <param name="File">Which of the message's files, from 0.</param>
/// <param name="Until">The last moment it holds.</param>
/// <param name="Hash">SHA-256 of the key, in hexadecimal digits: it tells this address from every other, also of the same file.</param>
public sealed record FileKey(FileAddressKind Kind, long Row, byte File, DateTimeOffset Until, string Hash);

/// <summary>
/// Addresses of our pages through which a member fetches or brings a file where the channel carries none. Nobody can guess or
/// change one: it is encrypted, with its last moment. That each is used once is kept in the database.
/// </summary>
public sealed class FileAddresses(IDataProtectionProvider protection, IConfiguration configuration, TimeProvider time)
{
    /// <summary>The path below the public address.</summary>
    public const string Folder = "/files";

    /// <summary>From the moment the message is handed to the platform.</summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromMinutes(10);

    /// <summary>Ours: browsers inside chat apps hand a download on to the phone, which asks for it once more.</summary>
    public static readonly TimeSpan HandedFor = TimeSpan.FromMinutes(1);

    private const int Length = 1 + 1 + 8 + 8;

    private readonly IDataProtector _protector = protection.CreateProtector("ChiBo.Files");

    /// <summary>
    /// The message with a link in the place of each file that does not travel, and with the link to bring the file it asks
    /// for. Unchanged where ChiBo has no PublicUrl, and for what answers nobody: a link holds too short for it.
    /// </summary>
    /// <param name="travels">The channel carries that file itself.</param>
    public OutgoingMessage Link(OutgoingDelivery delivery, Func<OutgoingFile, bool> travels)
    {
        var message = delivery.Message;
        if (delivery.Asker is null || configuration["PublicUrl"]?.TrimEnd('/') is not { Length: > 0 } own)
        {
            return message;
        }

        var links = message.Files.Select((file, i) => (File: file, At: (byte)i)).Where(f => !travels(f.File)).ToList();
        var lines = links.Select(f => FileLinkTexts.Take(f.File.FileName, Address(own, FileAddressKind.TakePage, delivery.RowId, f.At)));
        if (message.Wish is not null)
        {
            lines = lines.Append(FileLinkTexts.Bring(Address(own, FileAddressKind.BringPage, delivery.RowId, 0)));
        }

        return message with
        {
            Text = string.Join("\n\n", lines.Prepend(message.Text)),
            Files = [.. message.Files.Where(travels)],
        };
    }

    /// <summary>The address's last part for the file itself, once its page was used.</summary>
    public string Handing(FileKey page) => Write(FileAddressKind.File, page.Row, page.File, time.GetUtcNow() + HandedFor);

    /// <summary>Reads an address's last part, also when its time is past; null when it is none of ours.</summary>
    public FileKey? Read(string key)
    {
        try
        {
            var locked = Base64Url.DecodeFromChars(key);
            return _protector.Unprotect(locked) is { Length: Length } open
                ? new FileKey(
                    (FileAddressKind)open[0], BinaryPrimitives.ReadInt64BigEndian(open.AsSpan(2)), open[1],
                    DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(open.AsSpan(10))),
                    Convert.ToHexStringLower(SHA256.HashData(locked)))
                : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private Uri Address(string own, FileAddressKind kind, long row, byte file) =>
        new($"{own}{Folder}/{Write(kind, row, file, time.GetUtcNow() + HoldsFor)}");

    private string Write(FileAddressKind kind, long row, byte file, DateTimeOffset until)
    {
        var open = new byte[Length];
        (open[0], open[1]) = ((byte)kind, file);
        BinaryPrimitives.WriteInt64BigEndian(open.AsSpan(2), row);
        BinaryPrimitives.WriteInt64BigEndian(open.AsSpan(10), until.ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(_protector.Protect(open));
    }
}
