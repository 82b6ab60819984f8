using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>A notice as its author confirmed it.</summary>
/// <param name="Id">Chosen when writing began, so that confirming twice sends once.</param>
/// <param name="At">When to send, UTC; null for at once.</param>
/// <param name="AuthorChat">Where progress and summary go, or null.</param>
public sealed record NoticeRequest(
    NoticeId Id, BranchId Branch, Audience Audience, string Text, IReadOnlyList<OutgoingFile.StoredFile> Files, bool AsksAcknowledgement,
    DateTimeOffset? At, ChatAddress? AuthorChat);

/// <summary>Why a notice was not taken.</summary>
public enum NoticeRefusal
{
    NotAllowed,

    /// <summary>Neither text nor file.</summary>
    Empty,

    /// <summary>Longer than <see cref="Notice.LongestText"/>, or more than <see cref="Notice.MostFiles"/> files.</summary>
    TooLong,

    /// <summary>Bears a secrecy stamp.</summary>
    Secret,

    /// <summary>Nobody is in the audience.</summary>
    Nobody,

    /// <summary>Its moment has passed, or lies more than <see cref="SendNotice.FurthestAhead"/> ahead.</summary>
    NoSuchMoment,

    /// <summary>A notice with that id exists.</summary>
    SentAlready,
}

/// <summary>What came of sending.</summary>
/// <param name="Refusal">Null when it was taken.</param>
/// <param name="Recipients">Members it is for.</param>
/// <param name="ByMessage">Of them, those a message goes to.</param>
public sealed record NoticeOutcome(NoticeRefusal? Refusal, int Recipients = 0, int ByMessage = 0);
