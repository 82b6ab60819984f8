using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Slows down a chat that tries to become somebody again and again.</summary>
public sealed class CountTries(ChiBoDb db, TimeProvider time)
{
    /// <summary>How long the chat must wait before its next try; null when it may try now.</summary>
    public async Task<TimeSpan?> Wait(ChatAddress chat, CancellationToken cancel) =>
        await db.LinkAttempts().FindAsync([chat], cancel) is { } tries ? tries.Wait(time.GetUtcNow()) : null;

    /// <summary>Counts a try that did not lead anywhere by itself.</summary>
    public async Task Note(ChatAddress chat, CancellationToken cancel)
    {
        var tries = await db.LinkAttempts().FindAsync([chat], cancel);
        if (tries is null)
        {
            tries = new LinkAttempts(chat, time.GetUtcNow());
            db.LinkAttempts().Add(tries);
        }

        tries.Note(time.GetUtcNow());
    }
}
