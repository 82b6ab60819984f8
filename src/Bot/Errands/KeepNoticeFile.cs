using System.Text.Json;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;

namespace ChiBo.Bot.Errands;

/// <summary>Fetches a file for a notice from its channel and keeps it, so that it can go out again by any channel.</summary>
public sealed class KeepNoticeFile(FetchFile fetch, StoredFiles stored) : IErrandKind
{
    public string Kind => AttachFile.ErrandKind;

    /// <summary>A <see cref="NoticeFileResult"/>; null when the file is gone, too large, or its channel is off.</summary>
    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        var request = JsonSerializer.Deserialize<NoticeFileRequest>(errand.Request);
        if (request is null || await fetch.Fetch(errand.Chat, request.Reference, AttachFile.MostBytes, cancel) is not { } content)
        {
            return null;
        }

        var kept = await stored.Keep(content, cancel);
        fetch.Done(request.Reference);
        return JsonSerializer.Serialize(new NoticeFileResult(kept));
    }
}
