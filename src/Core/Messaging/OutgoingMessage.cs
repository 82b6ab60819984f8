using System.Text.Json.Serialization;

namespace ChiBo.Core.Messaging;

/// <summary>A message to a person, free of any platform: each channel renders it with what it has.</summary>
/// <param name="Text">Plain text with the marks of <see cref="Mark"/>; may be longer than a channel takes, which then splits it at paragraph ends.</param>
public sealed record OutgoingMessage(string Text)
{
    /// <summary>The choices under the text, or null.</summary>
    public Choices? Choices { get; init; }

    /// <summary>Files that go with it, drawn at sending.</summary>
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>A file the person is asked for, or null.</summary>
    public FileWish? Wish { get; init; }

    /// <summary>Takes the message that the row replaces off the phone instead of changing it; text and the rest are not shown.</summary>
    public bool Deletes { get; init; }

    /// <summary>Ask the person, where the channel can, to share his own contact.</summary>
    public bool RequestContact { get; init; }

    /// <summary>What goes instead where the platform lets only a template go; null where nothing fits.</summary>
    public MessageTemplate? Template { get; init; }
}

/// <summary>The answers a question offers, in order, at most five.</summary>
/// <param name="QuestionId">The open question they belong to.</param>
/// <param name="Labels">What each says; its position from 1 is its number.</param>
/// <param name="Numbered">False where no digit may mean it (an acknowledgement): then the label itself is typed.</param>
public sealed record Choices(Guid QuestionId, IReadOnlyList<string> Labels, bool Numbered = true)
{
    /// <summary>What a button carries: question and position from 1; 35 characters at most, so it fits every platform.</summary>
    public string Payload(int number) => $"{QuestionId:N}:{number}";

    /// <summary>Reads a payload; false for anything else.</summary>
    public static bool TryRead(string payload, out Guid questionId, out int number)
    {
        number = 0;
        questionId = Guid.Empty;
        var parts = payload.Split(':');
        return parts.Length == 2
            && Guid.TryParseExact(parts[0], "N", out questionId)
            && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}

/// <summary>A file as a value: Papers draws it when the message is sent, so nothing large lies in the outbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OutgoingFile.QrPicture), "qr")]
[JsonDerivedType(typeof(OutgoingFile.CalendarFile), "calendar")]
[JsonDerivedType(typeof(OutgoingFile.StoredFile), "stored")]
[JsonDerivedType(typeof(SignInSheetFile), "sign-in")]
[JsonDerivedType(typeof(AttendanceReportFile), "attendance")]
[JsonDerivedType(typeof(CallListFile), "call-list")]
[JsonDerivedType(typeof(NoticeReportFile), "notice")]
public abstract record OutgoingFile(string FileName)
{
    /// <summary>A QR code of a text, as PNG.</summary>
    public sealed record QrPicture(string FileName, string Content) : OutgoingFile(FileName);

    /// <summary>An .ics calendar entry, content as given.</summary>
    public sealed record CalendarFile(string FileName, string Content) : OutgoingFile(FileName);

    /// <summary>A file kept under the data directory.</summary>
    /// <param name="FileId">Its own name there.</param>
    /// <param name="IsPicture">Shown as a picture rather than a document.</param>
    public sealed record StoredFile(string FileName, Guid FileId, bool IsPicture) : OutgoingFile(FileName);
}

/// <summary>
/// Marks within a text, as private-use characters that no person types (they are removed from what comes in):
/// channels turn them into what they have or leave them out.
/// </summary>
public static class Mark
{
    public const char BoldOn = '\uE000';
    public const char BoldOff = '\uE001';
    public const char LargeOn = '\uE002';
    public const char LargeOff = '\uE003';

    /// <summary>Heavier type.</summary>
    public static string Bold(string text) => $"{BoldOn}{text}{BoldOff}";

    /// <summary>Larger type where there is one, else heavier: for the date and place that matter.</summary>
    public static string Large(string text) => $"{LargeOn}{text}{LargeOff}";

    /// <summary>The text without any mark.</summary>
    public static string Strip(string text) => string.Concat(text.Where(c => c is < BoldOn or > LargeOff));
}
