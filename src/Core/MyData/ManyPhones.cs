using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What a member may do about being reached by several chats.</summary>
public enum PhoneAct
{
    /// <summary>Be written to in this chat first.</summary>
    PreferThis,

    /// <summary>Link one more.</summary>
    OneMore,
}

/// <summary>A member's several chats: he links one more himself, and says in which he is written to first.</summary>
public sealed class ManyPhones(ChiBoDb db, Accounts accounts, IssueInvites issue, Channels channels, BranchClock clock)
{
    /// <summary>What can be offered to who wrote; null for nothing. Who shares a phone adds none: the code would be the other's too.</summary>
    public async Task<PhoneAct?> Offered(Turn turn)
    {
        var holders = await HoldersOf(turn);
        if (holders.GroupBy(h => h.MemberId).All(own => own.Count() == 1))
        {
            return turn.People.Count == 1 ? PhoneAct.OneMore : null;
        }

        var first = await accounts.Of([.. holders.Select(h => h.MemberId)], turn.Cancel);
        return first.Values.Any(chat => chat != turn.From) ? PhoneAct.PreferThis : null;
    }

    /// <summary>From now on everybody this chat answers for is written to here first; false when it answers for nobody.</summary>
    public async Task<bool> PreferThis(Turn turn)
    {
        var here = (await HoldersOf(turn)).FindAll(h => h.Address == turn.From);
        here.ForEach(h => h.Prefer(turn.Now));
        return here.Count > 0;
    }

    /// <summary>The way for one more phone, with a code of his own; null when the chat does not answer for exactly one.</summary>
    public async Task<string?> Invite(Turn turn)
    {
        if (turn.People is not [{ Who: { } member }])
        {
            return null;
        }

        var issued = (await issue.Issue([new WantedInvite(member, Bot: null)], member, turn.Cancel))[0];
        return ManyPhonesTexts.OneMorePhone(issued, WaysTo(issued, turn.From), clock);
    }

    // Another phone mostly means another app; the same one only where there is no other.
    private List<string> WaysTo(IssuedInvite invite, ChatAddress here)
    {
        var doors = channels.Doors.Where(d => d.Link is not null).DistinctBy(d => d.Account.Split('/')[0]).ToList();
        var others = doors.FindAll(d => !d.Account.StartsWith(here.Channel + "/", StringComparison.Ordinal));
        return [.. (others.Count > 0 ? others : doors).Select(d => d.LinkFor(invite.Code.Digits)).OfType<string>()];
    }

    private Task<List<AccountHolder>> HoldersOf(Turn turn)
    {
        var people = turn.People.Select(p => p.Who).OfType<MemberId>().ToList();
        return db.AccountHolders().Where(h => people.Contains(h.MemberId)).ToListAsync(turn.Cancel);
    }
}
