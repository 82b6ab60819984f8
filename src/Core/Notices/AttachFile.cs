using System.Text.Json;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What the errand "notices.file" is asked: fetch and keep one file a person sent.</summary>
/// <param name="Draft">The draft it goes with.</param>
public sealed record NoticeFileRequest(Guid Draft, string Reference, string FileName, bool IsPicture);

/// <summary>What comes of it.</summary>
/// <param name="FileId">Its name in the store of files.</param>
public sealed record NoticeFileResult(Guid FileId);

/// <summary>Takes a file a person sent into his draft; fetching it is an errand, since it is slow.</summary>
public sealed class AttachFile(ChiBoDb db)
{
    /// <summary>Kind of the errand.</summary>
    public const string ErrandKind = NoticesChat.ChatName + ".file";

    /// <summary>Largest file. Telegram takes pictures up to 10 MB from a bot (core.telegram.org/bots/api#sending-files).</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int LongestName = 60;

    /// <summary>Asks for the file; null, or in words why not.</summary>
    public string? Fetch(ChatAddress chat, NoticeDraft draft, IncomingContent.FileSent file, DateTimeOffset now)
    {
        if (draft.Files.Count >= Notice.MostFiles)
        {
            return ComposeTexts.TooManyFiles;
        }

        if (file.SizeBytes > MostBytes)
        {
            return ComposeTexts.FileTooLarge;
        }

        var request = new NoticeFileRequest(draft.Id, file.Reference, NameOf(file), file.IsPicture);
        db.Errands().Add(new Errand(ErrandKind, chat, JsonSerializer.Serialize(request), now));
        return null;
    }

    /// <summary>The draft with the fetched file; or null and why not, in words.</summary>
    public static (string Problem, NoticeDraft? Changed) Add(NoticeDraft? draft, Errand errand)
    {
        var request = JsonSerializer.Deserialize<NoticeFileRequest>(errand.Request);
        if (draft is null || request is null || draft.Id != request.Draft)
        {
            return (ComposeTexts.FileWithoutDraft, null);
        }

        if (errand.Result is null || JsonSerializer.Deserialize<NoticeFileResult>(errand.Result) is not { } result)
        {
            return (ComposeTexts.FileFailed, null);
        }

        if (draft.Files.Count >= Notice.MostFiles)
        {
            return (ComposeTexts.TooManyFiles, null);
        }

        var file = new OutgoingFile.StoredFile(request.FileName, result.FileId, request.IsPicture);
        return (string.Empty, draft.Changed() with { Files = [.. draft.Files, file] });
    }

    // The name is only shown: no path, nothing invisible, not endless; a stamp in it is found when the notice is sent.
    private static string NameOf(IncomingContent.FileSent file)
    {
        var name = Conversations.CleanText.Of(file.FileName.Replace('/', '_').Replace('\\', '_').Replace('\n', ' '));
        var extension = Path.GetExtension(name);
        return name.Length == 0 ? (file.IsPicture ? "anh.jpg" : "tep")
            : name.Length <= LongestName ? name
            : NoticeTexts.Excerpt(Path.GetFileNameWithoutExtension(name), LongestName - 10) + (extension.Length < 9 ? extension : string.Empty);
    }
}
