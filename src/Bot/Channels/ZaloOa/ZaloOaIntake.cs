using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Brings a genuine webhook to where it belongs: a person's doings into the inbox, receipts to the messages they are about.</summary>
public sealed class ZaloOaIntake(InboxPump inbox, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Completes when all of it is committed; throws when the store did not take it, and then it must come again.</summary>
    public async Task Take(JsonElement body, CancellationToken cancel)
    {
        switch (ZaloOaMapper.Map(body, time.GetUtcNow()))
        {
            case ZaloOaEvent.FromPerson person:
                await inbox.HandOver(person.Message, cancel);
                break;
            case ZaloOaEvent.Receipt receipt:
                await Note(receipt, cancel);
                break;
        }
    }

    private async Task Note(ZaloOaEvent.Receipt receipt, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var receipts = scope.ServiceProvider.GetRequiredService<Receipts>();
        await (receipt.Seen
            ? receipts.Seen(receipt.Chats, receipt.Messages, receipt.At, cancel)
            : receipts.Delivered(receipt.Chats, receipt.Messages, receipt.At, cancel));
    }
}
