using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Takes a member who has linked a new chat out of his old one, which gets a last word.</summary>
public sealed class LeaveOldChat(ChiBoDb db, LeaveChat leave, Outbox outbox, Channels channels, FindLinkPerson people, TimeProvider time)
{
    /// <summary>Ours: where the old bot is gone for good, its last word is not kept for ever.</summary>
    public static readonly TimeSpan LastWordWithin = TimeSpan.FromDays(7);

    /// <summary>False, and nothing done, when he is not in that chat any more.</summary>
    public async Task<bool> Leave(MemberId member, ChatAddress old, ChatAddress now, Subject invite, CancellationToken cancel)
    {
        await outbox.CancelWaiting(invite, cancel);
        if (!(await leave.Leave(old, member, now, cancel)).Done)
        {
            return false;
        }

        var stays = await db.AccountHolders().Where(h => h.Address == old).Select(h => (MemberId?)h.MemberId).FirstOrDefaultAsync(cancel);
        var staying = stays is { } other ? (await people.Find(other, cancel)).Name : null;
        var words = MoveTexts.Left((await people.Find(member, cancel)).Name, channels.Doors.FirstOrDefault(d => d.Serves(now)), staying);
        outbox.ToChat(old, new OutgoingMessage(words), new Postage(Lane.Reply, NotAfter: time.GetUtcNow() + LastWordWithin), member);
        return true;
    }
}
