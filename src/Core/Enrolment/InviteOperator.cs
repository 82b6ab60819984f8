using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Invites an operator: the first one, or another once the first is linked.</summary>
public sealed class InviteOperator(ChiBoDb db, DealSeats deal, IssueInvites issue, Channels channels)
{
    /// <summary>The name of an operator until he is somebody on a roster.</summary>
    public const string Name = "Quản trị";

    /// <summary>An operator who was invited and never came gets a new code instead of a second entry. Null unless an operator asks.</summary>
    public async Task<IssuedInvite?> Invite(Actor actor, CancellationToken cancel)
    {
        if (actor.Role != Role.Operator)
        {
            return null;
        }

        var waiting = await db.Members()
            .Where(m => m.Office == Role.Operator && !db.AccountHolders().Any(h => h.MemberId == m.Id))
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(cancel);
        if (waiting is null)
        {
            waiting = new Member(MemberId.New(), Name);
            waiting.HoldOffice(Role.Operator, null);
            db.Members().Add(waiting);
        }

        // Without him nothing goes on: where all is full he still gets a code, which works at every bot.
        var bot = (await deal.Deal([waiting.Id], settle: false, cancel)).BotOf(waiting.Id) ?? (channels.Doors is [var first, ..] ? first.Account : null);
        return (await issue.Issue([new WantedInvite(waiting.Id, bot)], actor.Who, cancel))[0];
    }
}
