using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>What a person is asked to agree to.</summary>
/// <param name="Invite">The invite that proves him; or null.</param>
/// <param name="Request">The request somebody vouched for; or null.</param>
/// <param name="InsteadOfOthers">The chat answers for him alone from then on.</param>
/// <param name="Moves">He comes from another chat of ours, where he agreed to what is kept.</param>
public sealed record LinkOffer(Guid? Invite, Guid? Request, Guid Member, bool InsteadOfOthers, bool Moves = false);

/// <summary>How accepting ended.</summary>
public enum AcceptLinkOutcome
{
    Linked,

    /// <summary>Linked, and he has another chat besides.</summary>
    LinkedAlsoElsewhere,

    /// <summary>Linked, and taken out of the chat he had.</summary>
    Moved,

    /// <summary>Somebody else was faster with the code.</summary>
    CodeUsed,

    /// <summary>Code or request are no longer good.</summary>
    Over,

    /// <summary>The chat answers for two people already.</summary>
    Full,
}

/// <summary>Links a chat after consent: checks the proof once more, uses it up, records version, time and channel of the consent.</summary>
public sealed class AcceptLink(ChiBoDb db, LinkAccount link, LeaveOldChat leave, BranchClock clock)
{
    /// <summary>A couple; more people on one account would no longer be anybody's own word.</summary>
    public const int MostOnOneChat = 2;

    /// <summary>Changes nothing unless it links.</summary>
    public async Task<AcceptLinkOutcome> Accept(ChatAddress chat, LinkOffer offer, CancellationToken cancel)
    {
        var member = new MemberId(offer.Member);
        var invite = offer.Invite is { } code ? await db.Invites().FindAsync([code], cancel) : null;
        var request = offer.Request is { } asked ? await db.LinkRequests().FindAsync([asked], cancel) : null;
        if (Refusal(chat, member, invite, request) is { } refusal)
        {
            return refusal;
        }

        var others = await db.AccountHolders().Where(h => h.Address == chat && h.MemberId != member).ToListAsync(cancel);
        if (!offer.InsteadOfOthers && others.Count >= MostOnOneChat)
        {
            return AcceptLinkOutcome.Full;
        }

        if (offer.InsteadOfOthers)
        {
            db.AccountHolders().RemoveRange(others);
        }

        var elsewhere = await db.AccountHolders().AnyAsync(h => h.MemberId == member && h.Address != chat, cancel);
        invite?.Use(chat, clock.Now);
        db.LinkRequests().RemoveRange(await db.LinkRequests().Where(r => r.Chat == chat).ToListAsync(cancel));
        await link.Link(chat, member, clock.Now, cancel);
        if (invite is { MovesFrom: { } old } && old != chat && await leave.Leave(member, old, chat, invite.Subject, cancel))
        {
            return AcceptLinkOutcome.Moved;
        }

        return elsewhere ? AcceptLinkOutcome.LinkedAlsoElsewhere : AcceptLinkOutcome.Linked;
    }

    private AcceptLinkOutcome? Refusal(ChatAddress chat, MemberId member, Invite? invite, LinkRequest? request)
    {
        if (invite is not null)
        {
            return invite.MemberId != member ? AcceptLinkOutcome.Over
                : invite.StateAt(clock.Now) switch
                {
                    InviteState.Open => null,
                    InviteState.Used => AcceptLinkOutcome.CodeUsed,
                    InviteState.Revoked or InviteState.Expired => AcceptLinkOutcome.Over,
                };
        }

        var vouched = request is { VouchedAt: not null } && request.Chat == chat && request.MemberId == member && request.ExpiresAt > clock.Now;
        return vouched ? null : AcceptLinkOutcome.Over;
    }
}
