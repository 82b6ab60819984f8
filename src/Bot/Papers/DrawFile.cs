using System.Text;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using QRCoder;

namespace ChiBo.Bot.Papers;

/// <summary>A drawn file, ready for a channel.</summary>
public sealed record DrawnFile(string FileName, string ContentType, byte[] Content, bool IsPicture);

/// <summary>Draws the files of a message at the moment of sending.</summary>
public sealed class DrawFile(StoredFiles stored)
{
    /// <summary>The file's bytes; null when a stored file is gone.</summary>
    public async Task<DrawnFile?> Draw(OutgoingFile file, CancellationToken cancel) => file switch
    {
        OutgoingFile.QrPicture qr => new DrawnFile(qr.FileName, "image/png", Qr(qr.Content), IsPicture: true),
        OutgoingFile.CalendarFile calendar => new DrawnFile(calendar.FileName, "text/calendar", Encoding.UTF8.GetBytes(calendar.Content), IsPicture: false),
        OutgoingFile.StoredFile kept => await stored.Read(kept.FileId, cancel) is { } bytes
            ? new DrawnFile(kept.FileName, kept.IsPicture ? "image/jpeg" : "application/octet-stream", bytes, kept.IsPicture)
            : null,
        _ => throw new InvalidOperationException("Unknown file."),
    };

    private static byte[] Qr(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(10);
    }
}
