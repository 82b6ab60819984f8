namespace ChiBo.Core.Messaging;

/// <summary>What of a message its fare depends on.</summary>
/// <param name="Template">Kind of the template it can go as, or null.</param>
/// <param name="Length">Of its text, in UTF-16 units.</param>
/// <param name="Files">How many go with it.</param>
public sealed record Parcel(string? Template, int Length, int Files)
{
    /// <summary>The message's.</summary>
    public static Parcel Of(OutgoingMessage message) => new(message.Template?.Kind, message.Text.Length, message.Files.Count);

    /// <summary>How many messages of a platform it takes that takes texts of that length.</summary>
    public int Messages(int textLength) => Files + Math.Max(1, (Length + textLength - 1) / textLength);
}
