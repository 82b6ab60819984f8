using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Somebody is reached in another chat than before: his "Rõ" there means what he had in the old one, and what he sent is summed up to him there.</summary>
public sealed class FollowChangedChats(ChiBoDb db) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is ChatChanged { Member: var member, From: var old, To: var now })
        {
            await db.NoticeRecipients().Where(r => r.MemberId == member && r.Chat == old).ExecuteUpdateAsync(set => set.SetProperty(r => r.Chat, (ChatAddress?)now), cancel);
            await db.Notices().Where(n => n.AuthorId == member && n.AuthorChat == old).ExecuteUpdateAsync(set => set.SetProperty(n => n.AuthorChat, (ChatAddress?)now), cancel);
        }
    }
}
