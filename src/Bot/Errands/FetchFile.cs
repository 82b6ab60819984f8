using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Errands;

/// <summary>Fetches a file a person sent: from its channel, or from where a page of ours has put it.</summary>
public sealed class FetchFile(SenderChannels channels, ArrivedFiles arrived)
{
    /// <summary>Up to that many bytes; null when it is gone or too large, or its channel is off.</summary>
    public async Task<byte[]?> Fetch(ChatAddress chat, string reference, int most, CancellationToken cancel)
    {
        if (ArrivedFiles.Owns(reference))
        {
            return await arrived.Read(reference, cancel) is { } content && content.Length <= most ? content : null;
        }

        return channels.For(chat) is { } channel ? await channel.Fetch(chat.Bot, reference, most, cancel) : null;
    }

    /// <summary>All of it that was wanted has been read: of ours, nothing is kept.</summary>
    public void Done(string reference) => arrived.Forget(reference);
}
