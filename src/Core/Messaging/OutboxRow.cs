using ChiBo.Core.Access;

namespace ChiBo.Core.Messaging;

/// <summary>
/// One message to one chat. Written in the transaction of what causes it; afterwards only the dispatcher moves it,
/// naming id and <see cref="Attempt"/>. A person may get it twice only when a crash or a cut connection left its
/// outcome unknown.
/// </summary>
public sealed class OutboxRow(ChatAddress to, string bot, Lane lane, string message, DateTimeOffset createdAt)
{
    /// <summary>Order of writing; within a chat and lane also the order of sending.</summary>
    public long Id { get; private set; }

    public ChatAddress To { get; private set; } = to;

    /// <summary>"channel/bot": the bot account whose pace and budget it uses.</summary>
    public string Bot { get; private set; } = bot;

    public Lane Lane { get; private set; } = lane;

    /// <summary>The <see cref="OutgoingMessage"/> as JSON; emptied when pruned.</summary>
    public string Message { get; private set; } = message;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public OutboxState State { get; private set; } = OutboxState.Waiting;

    /// <summary>What it is about; null for plain answers.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The member it is for; null for strangers.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>Written once at most: a second row with the same key cannot be stored. Null: no such promise.</summary>
    public string? Once { get; init; }

    /// <summary>An edit of that earlier row's message; waits until that one is sent.</summary>
    public long? Replaces { get; init; }

    /// <summary>Place in its lane: lower goes first, then lower ids. Notices that run side by side share their lane by it.</summary>
    public long Place { get; init; }

    /// <summary>Not to be sent earlier, UTC; the epoch for at once, so that a clock put back holds nothing up.</summary>
    public DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Not true any more after that, UTC; null: always true.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>A one-time code: when its outcome is unknown it is not sent again.</summary>
    public bool IsCode { get; init; }

    /// <summary>It was cancelled while it was being sent: should that not succeed, it is not tried again.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Number of claims so far: the fencing token of the outcome.</summary>
    public int Attempt { get; private set; }

    /// <summary>Attempts that count towards giving up (Failed and Unknown, not Later).</summary>
    public int Failures { get; private set; }

    /// <summary>While Sending: the rescuer takes it back after that.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>The platform's id of the sent message.</summary>
    public string? PlatformMessageId { get; private set; }

    /// <summary>When the platform took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it reached the phone; null where the platform does not say so.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When the person had it on his screen; null where the platform does not say so.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>The last ending that was not success, as a word.</summary>
    public string? LastError { get; private set; }

    /// <summary>How it goes, decided before it is sent.</summary>
    public MessageWay Way { get; private set; }

    /// <summary>
    /// What the platform takes for it, or may have taken for tries whose outcome is unknown, in đồng with tax; 0 where it
    /// goes free. Set when it is claimed, lowered when the platform did not take it.
    /// </summary>
    public int Price { get; private set; }

    /// <summary>How the try at hand goes; null where it cannot go. Known from the claim on, and not stored: the price is.</summary>
    public Fare? Fare { get; private set; }

    /// <summary>It was claimed, and goes that way or not at all.</summary>
    public void GoBy(Fare? fare) => (Fare, Way) = (fare, fare?.Way ?? Way);

    /// <summary>Sets the earliest time of sending, while it waits.</summary>
    public void WaitUntil(DateTimeOffset notBefore) => NotBefore = notBefore;
}
