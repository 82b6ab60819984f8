namespace ChiBo.Core.Messaging;

/// <summary>
/// A file that a message asks for. Where files travel, the person sends it into the chat; where a page of ours takes it in,
/// the link to the page goes with the message.
/// </summary>
/// <param name="What">In words, for the page: "danh sách đảng viên".</param>
/// <param name="Endings">The kinds that are taken, by the ending of the name: ".xlsx".</param>
/// <param name="MostBytes">Largest size.</param>
public sealed record FileWish(string What, IReadOnlyList<string> Endings, int MostBytes)
{
    /// <summary>Comes with the file as if written under it, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Pictures, and documents of offices: no programs, no archives.</summary>
    public static readonly IReadOnlyList<string> Documents =
        [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".csv", ".txt", ".jpg", ".jpeg", ".png"];
}
