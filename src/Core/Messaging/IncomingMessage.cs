
namespace ChiBo.Core.Messaging;

/// <summary>One update from a platform, reduced to what ChiBo understands. Made by a channel's pure mapper.</summary>
/// <param name="From">The chat it came from; answers go there.</param>
/// <param name="UpdateId">The channel's own id of the update, unique per bot account (Telegram update id; Zalo message id).</param>
/// <param name="SentAt">When the platform says it was sent.</param>
/// <param name="IsGroup">From a group chat: the bot speaks only when spoken to.</param>
/// <param name="SpokenTo">In a group: mentioned or replied to. Always true in a private chat.</param>
/// <param name="Sender">In a group: the chat in which who wrote it is reached by himself, where the channel knows it; null elsewhere.</param>
/// <param name="MessageNumber">The platform's number of the message, rising within its chat; null for what has none (a press, an edit), which counts as it comes.</param>
public sealed record IncomingMessage(
    ChatAddress From, string UpdateId, DateTimeOffset SentAt, IncomingContent Content, bool IsGroup = false, bool SpokenTo = true,
    ChatAddress? Sender = null, long? MessageNumber = null);

/// <summary>What an update carries; a closed family.</summary>
public abstract record IncomingContent
{
    private IncomingContent()
    {
    }

    /// <summary>A typed text; also a caption, a forwarded text or an edited one.</summary>
    /// <param name="Edited">The person changed an earlier message of his.</param>
    public sealed record Text(string Value, bool Edited = false) : IncomingContent;

    /// <summary>A pressed choice: payload as <see cref="Choices.Payload"/> wrote it.</summary>
    public sealed record ChoicePressed(string Payload) : IncomingContent;

    /// <summary>The start of a chat through a deep link, with its parameter (may be empty).</summary>
    public sealed record Started(string Parameter) : IncomingContent;

    /// <summary>A shared contact.</summary>
    /// <param name="IsOwn">The platform vouches that it is the sender's own contact.</param>
    public sealed record ContactShared(string Phone, bool IsOwn) : IncomingContent;

    /// <summary>A file or picture that can be fetched later by its reference.</summary>
    /// <param name="Reference">The channel's own reference.</param>
    /// <param name="FileName">Name as given, never used for storing.</param>
    /// <param name="SizeBytes">Size as declared, or null.</param>
    public sealed record FileSent(string Reference, string FileName, long? SizeBytes, string? Caption, bool IsPicture) : IncomingContent;

    /// <summary>The person blocked the bot (false) or let it in again (true).</summary>
    public sealed record Reachable(bool Now) : IncomingContent;

    /// <summary>The person withdrew, at the platform, his agreement that data about him is kept.</summary>
    public sealed record Withdrawn : IncomingContent;

    /// <summary>The bot was added to a group, or it was told so by the group.</summary>
    public sealed record JoinedGroup : IncomingContent;

    /// <summary>Slow work asked for in this chat is done.</summary>
    public sealed record ErrandDone(long ErrandId) : IncomingContent;

    /// <summary>Thanks by sticker and the like: needs no answer.</summary>
    public sealed record Sticker : IncomingContent;

    /// <summary>Something that cannot be read: voice, location, unknown kinds.</summary>
    /// <param name="Kind">The platform's word for it, or <see cref="Withheld"/>.</param>
    public sealed record Unsupported(string Kind) : IncomingContent
    {
        /// <summary>
        /// The platform says that something was written and withholds what: a kind it does not carry, or any word of an account
        /// it protects (a child's, a restricted one).
        /// </summary>
        public const string Withheld = "withheld";
    }
}
