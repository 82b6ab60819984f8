using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>One call's worth of a message.</summary>
/// <param name="Text">The text, or the caption where there is a picture; null for a picture alone.</param>
/// <param name="Picture">The picture's address, or null for a plain text.</param>
public sealed record ZaloBotPart(ZaloBotText? Text, Uri? Picture);

/// <summary>
/// Cuts a message into the calls it takes, each of which counts against the month's quota: pictures first, so that what to
/// do stands at the end; a single picture and a short text travel together. Choices are numbered lines, and what cannot
/// travel is said in words.
/// </summary>
public static class ZaloBotParts
{
    /// <summary>The calls, in order; none for a message without text and files.</summary>
    /// <param name="addressOf">The public address of a picture, or null where it has none.</param>
    public static IReadOnlyList<ZaloBotPart> Of(OutgoingMessage message, Func<OutgoingFile, Uri?> addressOf)
    {
        var files = message.Files.Select(file => (File: file, Address: addressOf(file))).ToList();
        var pictures = files.Select(f => f.Address).OfType<Uri>().ToList();
        var left = files.Where(f => f.Address is null).Select(f => f.File).ToList();
        var texts = ZaloBotText.Of(PlainText.WithNumberedChoices(InWords(message, left), large: true));
        return pictures is [var only] && texts is [var caption]
            ? [new ZaloBotPart(caption, only)]
            : [.. pictures.Select(picture => new ZaloBotPart(null, picture)), .. texts.Select(text => new ZaloBotPart(text, null))];
    }

    private static OutgoingMessage InWords(OutgoingMessage message, List<OutgoingFile> left)
    {
        var codes = left.OfType<OutgoingFile.QrPicture>().Select(qr => $"\n\nMã QR ghi: {qr.Content}");
        return PlainText.WithoutFiles(message with
        {
            Text = message.Text + string.Concat(codes),
            Files = [.. left.Where(file => file is not OutgoingFile.QrPicture)],
        });
    }
}
