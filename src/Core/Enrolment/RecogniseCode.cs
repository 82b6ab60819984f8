using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>What a typed or forwarded code is; a closed family.</summary>
public abstract record CodeOutcome
{
    private CodeOutcome()
    {
    }

    /// <summary>Leads to a member; he is to be asked.</summary>
    /// <param name="Moves">He comes from a chat of ours, where he agreed to what is kept today.</param>
    public sealed record Good(Guid Invite, MemberId Member, bool Moves) : CodeOutcome;

    /// <summary>This very chat is linked to its member already.</summary>
    public sealed record LinkedHere(MemberId Member) : CodeOutcome;

    /// <summary>It is to be used elsewhere: this is the chat its member is to leave.</summary>
    /// <param name="Bot">Where, as "channel/bot".</param>
    public sealed record ForElsewhere(string? Bot) : CodeOutcome;

    /// <summary>It is used, revoked or expired.</summary>
    public sealed record Over(InviteState State) : CodeOutcome;

    /// <summary>No such code was ever made.</summary>
    public sealed record Unknown : CodeOutcome;

    /// <summary>Too many tries.</summary>
    public sealed record SlowedDown(TimeSpan Wait) : CodeOutcome;
}

/// <summary>Looks a code up. Says nothing about anybody unless the code is good.</summary>
public sealed class RecogniseCode(ChiBoDb db, InviteCodeKey key, CountTries tries, TimeProvider time)
{
    /// <summary>The best that any of the numbers in a text amounts to.</summary>
    public async Task<CodeOutcome> Recognise(ChatAddress chat, IReadOnlyList<InviteCode> candidates, CancellationToken cancel)
    {
        if (await tries.Wait(chat, cancel) is { } wait)
        {
            return new CodeOutcome.SlowedDown(wait);
        }

        var hashes = candidates.Select(key.HashOf).ToList();
        var found = await db.Invites().Where(i => hashes.Contains(i.CodeHash)).ToListAsync(cancel);
        var now = time.GetUtcNow();
        var invite = found.OrderBy(i => i.StateAt(now)).FirstOrDefault();
        if (invite is null)
        {
            await tries.Note(chat, cancel);
            return new CodeOutcome.Unknown();
        }

        var state = invite.StateAt(now);
        if (await db.AccountHolders().FindAsync([chat, invite.MemberId], cancel) is not null)
        {
            return invite.MovesFrom == chat && state == InviteState.Open ? new CodeOutcome.ForElsewhere(invite.Bot) : new CodeOutcome.LinkedHere(invite.MemberId);
        }

        return state == InviteState.Open ? new CodeOutcome.Good(invite.Id, invite.MemberId, await Moves(invite, cancel)) : new CodeOutcome.Over(state);
    }

    private async Task<bool> Moves(Invite invite, CancellationToken cancel) =>
        invite.MovesFrom is { } old
        && await db.AccountHolders().FindAsync([old, invite.MemberId], cancel) is { ConsentVersion: LinkAccount.ConsentVersion };
}
