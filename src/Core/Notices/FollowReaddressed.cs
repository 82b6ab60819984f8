using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>A notice's message went to another chat of its recipients: from now on that is where they have it.</summary>
public sealed class FollowReaddressed(ChiBoDb db) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is MessageReaddressed moved)
        {
            foreach (var recipient in await db.NoticeRecipients().Where(r => r.RowId == moved.Row).ToListAsync(cancel))
            {
                recipient.Reach(moved.To, refused: null);
            }
        }
    }
}
