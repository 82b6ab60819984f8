using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Links a chat to a member who has agreed to what is kept.</summary>
public sealed class LinkAccount(ChiBoDb db)
{
    /// <summary>Version of the consent wording in use.</summary>
    public const string ConsentVersion = "2026-11";

    /// <summary>Makes the account when the chat is new, and adds the member to those it answers for; again changes nothing.</summary>
    public async Task Link(ChatAddress chat, MemberId member, DateTimeOffset consentedAt, CancellationToken cancel)
    {
        if (await db.ChannelAccounts().FindAsync([chat], cancel) is null)
        {
            db.ChannelAccounts().Add(new ChannelAccount(chat, consentedAt));
        }

        if (await db.AccountHolders().FindAsync([chat, member], cancel) is null)
        {
            db.AccountHolders().Add(new AccountHolder(chat, member, ConsentVersion, consentedAt));
        }
    }
}
