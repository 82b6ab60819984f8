using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Errands;

/// <summary>Removes files that came through a page of ours and that no errand wanted.</summary>
public sealed class ForgetArrivedFiles(ArrivedFiles arrived) : IDueWork
{
    public Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        arrived.ForgetOld();
        return Task.FromResult(false);
    }

    /// <summary>Null: nobody waits for it.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);

    public bool LooksAnyway => true;
}
