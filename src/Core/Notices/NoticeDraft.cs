using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>What the next typed text of the author is taken for.</summary>
public enum Typing
{
    /// <summary>The text of the notice.</summary>
    Text,

    /// <summary>The name of a party group.</summary>
    Group,

    /// <summary>Nothing in particular: a moment to send at, or another matter.</summary>
    Other,
}

/// <summary>A notice being written in a chat. What is missing says what is asked next.</summary>
/// <param name="Id">The id the notice will have.</param>
/// <param name="Version">Rises with every change, so that an older preview is known as such.</param>
/// <param name="Audience">Null until chosen.</param>
/// <param name="Awaited">What was asked for in words.</param>
/// <param name="Acknowledge">Null until chosen.</param>
/// <param name="At">When to send, UTC; null for at once.</param>
public sealed record NoticeDraft(
    Guid Id, int Version, BranchId Branch, string Text, IReadOnlyList<OutgoingFile.StoredFile> Files, Audience? Audience, Typing Awaited,
    bool? Acknowledge, DateTimeOffset? At)
{
    /// <summary>An empty one.</summary>
    public static NoticeDraft Begin(NoticeScope scope) =>
        new(NoticeId.New().Value, 0, scope.Branch, string.Empty, [], scope.OnlyAudience, Typing.Text, null, null);

    /// <summary>The text or at least a file is there.</summary>
    public bool HasContent => Text.Length > 0 || Files.Count > 0;

    /// <summary>Everything is chosen.</summary>
    public bool IsReady => HasContent && Awaited == Typing.Other && Audience is not null && Acknowledge is not null;

    /// <summary>The next version, with the changes the caller makes to it.</summary>
    public NoticeDraft Changed() => this with { Version = Version + 1 };

    /// <summary>With that text.</summary>
    public NoticeDraft With(string text) => Changed() with { Text = text, Awaited = Typing.Other };

    /// <summary>For that audience.</summary>
    public NoticeDraft For(Audience? audience) => Changed() with { Audience = audience, Awaited = Typing.Other };

    /// <summary>What is to be sent.</summary>
    public NoticeRequest ToRequest(ChatAddress authorChat) =>
        new(new NoticeId(Id), Branch, Audience ?? Notices.Audience.WholeBranch, Text, Files, Acknowledge ?? false, At, authorChat);
}
