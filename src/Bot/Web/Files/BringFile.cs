using ChiBo.Bot.Channels;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Files;

/// <summary>Takes in a file through a page and hands it to the inbox, as if the person had sent it in the chat.</summary>
public sealed partial class BringFile(LinkInHand links, ArrivedFiles arrived, InboxPump inbox, TimeProvider time, ILogger<BringFile> log)
{
    /// <summary>The page to show. A mistake leaves the link as it is; once the file is in, it is used up.</summary>
    public async Task<IResult> Bring(HeldLink link, FileWish wish, HttpRequest request, CancellationToken cancel)
    {
        var read = await ReadUpload.From(request, wish, cancel);
        if (read.Mistake is { } mistake)
        {
            return FilePage.Bring(wish, link.Until, mistake);
        }

        if (!await links.Use(link, FileLinkPurpose.Bring, cancel))
        {
            return FilePage.Dead(LinkRefusal.UsedToBring);
        }

        try
        {
            // Not cut when the browser goes: from here on the file is on its way.
            var reference = await arrived.Keep(read.Content, CancellationToken.None);
            var file = new IncomingContent.FileSent(reference, read.Name, read.Content.Length, wish.Caption, IsPicture(read.Name));
            await inbox.HandOver(new IncomingMessage(link.Chat, $"file-{link.Key.Hash}", time.GetUtcNow(), file), CancellationToken.None);
            return FilePage.Arrived(read.Name);
        }
        catch (Exception notKept)
        {
            Log.NotKept(log, notKept.GetType().Name);
            await links.GiveBack(link, CancellationToken.None);
            return FilePage.Bring(wish, link.Until, UploadMistake.NotKept);
        }
    }

    private static bool IsPicture(string name) => Path.GetExtension(name).ToUpperInvariant() is ".JPG" or ".JPEG" or ".PNG";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A file that was brought through a page could not be kept ({Error}); the link can be used again")]
        public static partial void NotKept(ILogger logger, string error);
    }
}
