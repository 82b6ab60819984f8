using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Compares a typed code with those of open roll calls; guessing is slowed down.</summary>
public sealed class TryCode(ChiBoDb db, TimeProvider time)
{
    /// <summary>That many wrong codes from a chat within <see cref="Window"/>, and no code is looked at until some are older.</summary>
    public const int MostWrong = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>True when the chat has guessed too often of late.</summary>
    public async Task<bool> IsSlowed(ChatAddress chat, CancellationToken cancel)
    {
        var since = time.GetUtcNow() - Window;
        return await db.WrongCodes().CountAsync(w => w.Chat == chat && w.At > since, cancel) >= MostWrong;
    }

    /// <summary>The meeting whose code it is; null, and noted as long as it counts, when it is none's.</summary>
    public async Task<Meeting?> Find(ChatAddress chat, string code, IReadOnlyList<Meeting> open, CancellationToken cancel)
    {
        foreach (var meeting in open)
        {
            if (await db.RollCalls().FindAsync([meeting.Id], cancel) is { } call && call.Accepts(code))
            {
                return meeting;
            }
        }

        var now = time.GetUtcNow();
        var old = now - Window;
        await db.WrongCodes().Where(w => w.At < old).ExecuteDeleteAsync(cancel);
        db.WrongCodes().Add(new WrongCode(chat, now));
        return null;
    }
}
