using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Draws a message's files and cuts it into calls; a file that Zalo takes from no OA is left to a page of ours where there is one.</summary>
public sealed class DrawZaloOaParts(DrawFile drawFile, FileAddresses addresses)
{
    /// <summary>The calls, in order.</summary>
    public async Task<IReadOnlyList<ZaloOaPart>> Of(OutgoingDelivery delivery, CancellationToken cancel)
    {
        var drawn = new Dictionary<OutgoingFile, DrawnFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in delivery.Message.Files)
        {
            if (await drawFile.Draw(file, cancel) is { } one)
            {
                drawn[file] = one;
            }
        }

        // What a message asks for is sent into the chat: files travel in.
        var asksInChat = delivery with { Message = delivery.Message with { Wish = null } };
        var linked = addresses.Link(asksInChat, file => !drawn.TryGetValue(file, out var one) || ZaloOaFiles.WayOf(one) is not null);
        return ZaloOaParts.Of(linked, [.. linked.Files.Where(drawn.ContainsKey).Select(file => drawn[file])]);
    }
}
