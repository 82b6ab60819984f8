using System.Text.Json;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Errands;

/// <summary>Fetches a file for a notice from its channel and keeps it, so that it can go out again by any channel.</summary>
public sealed class KeepNoticeFile(SenderChannels channels, StoredFiles stored) : IErrandKind
{
    public string Kind => AttachFile.ErrandKind;

    /// <summary>A <see cref="NoticeFileResult"/>; null when the file is gone, too large, or its channel is off.</summary>
    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        var request = JsonSerializer.Deserialize<NoticeFileRequest>(errand.Request);
        if (request is null || channels.For(errand.Chat) is not { } sender)
        {
            return null;
        }

        var content = await sender.Fetch(errand.Chat.Bot, request.Reference, AttachFile.MostBytes, cancel);
        return content is null ? null : JsonSerializer.Serialize(new NoticeFileResult(await stored.Keep(content, cancel)));
    }
}
