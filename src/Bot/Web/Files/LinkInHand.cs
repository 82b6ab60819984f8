using ChiBo.Bot.Channels;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Web.Files;

/// <summary>Why a link leads nowhere.</summary>
public enum LinkRefusal
{
    /// <summary>It is none of ours, or a part of it is missing.</summary>
    Unknown,

    /// <summary>Its time is past.</summary>
    Late,

    /// <summary>The file was fetched.</summary>
    UsedToTake,

    /// <summary>The file was brought.</summary>
    UsedToBring,

    /// <summary>What it led to is kept no more, or is not for this member any more.</summary>
    Gone,
}

/// <summary>A link somebody holds, and what stands behind it.</summary>
/// <param name="Refusal">Null while it can be used.</param>
/// <param name="File">The file it hands out, or null.</param>
/// <param name="Wish">The file it takes in, or null.</param>
/// <param name="Until">The last moment it holds, branch time.</param>
public sealed record HeldLink(LinkRefusal? Refusal, FileKey Key, ChatAddress Chat, OutgoingFile? File, FileWish? Wish, TimeOnly Until);

/// <summary>Opens links to our pages, and uses them up.</summary>
public sealed class LinkInHand(FileAddresses addresses, UseFileLink use, OneTransaction transaction, BranchClock clock)
{
    private static readonly FileKey s_none = new(FileAddressKind.TakePage, 0, 0, default, string.Empty);

    /// <summary>What the key leads to.</summary>
    public async Task<HeldLink> Open(string key, CancellationToken cancel)
    {
        if (addresses.Read(key) is not { } read)
        {
            return Refused(LinkRefusal.Unknown, s_none);
        }

        if (await use.IsUsed(read.Hash, cancel))
        {
            return Refused(read.Kind == FileAddressKind.BringPage ? LinkRefusal.UsedToBring : LinkRefusal.UsedToTake, read);
        }

        if (read.Until <= clock.Now)
        {
            return Refused(LinkRefusal.Late, read);
        }

        if (await use.Behind(read.Row, cancel) is not { } target)
        {
            return Refused(LinkRefusal.Gone, read);
        }

        var file = read.Kind == FileAddressKind.BringPage ? null : target.Message.Files.ElementAtOrDefault(read.File);
        var wish = read.Kind == FileAddressKind.BringPage ? target.Message.Wish : null;
        return new HeldLink(file is null && wish is null ? LinkRefusal.Gone : null, read, target.Chat, file, wish, clock.ToLocal(read.Until).Time);
    }

    /// <summary>Uses the link up, once and for all; false when somebody was faster.</summary>
    public Task<bool> Use(HeldLink link, FileLinkPurpose purpose, CancellationToken cancel) =>
        transaction.Run(() => use.Use(link.Key.Hash, purpose, link.Key.Until, cancel), cancel);

    /// <summary>What it was used for came to nothing.</summary>
    public Task GiveBack(HeldLink link, CancellationToken cancel) => transaction.Run(() => use.GiveBack(link.Key.Hash, cancel), cancel);

    private static HeldLink Refused(LinkRefusal why, FileKey key) => new(why, key, default, null, null, default);
}
