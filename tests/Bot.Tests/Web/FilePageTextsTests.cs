using ChiBo.Bot.Web.Files;
using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Tests.Web;

public sealed class FilePageTextsTests
{
    [Fact]
    public void The_kinds_that_are_taken_are_all_named_and_no_others()
    {
        Of(DocumentsChat.Endings).ShouldStartWith("Nhận tệp Excel (.xlsx), Word (.docx), PDF, .txt, .md, .html, .jsonl, lớn nhất");
        Of(FileWish.Documents).ShouldStartWith("Nhận tệp Excel, Word, PDF, PowerPoint, ảnh, .csv, .txt, lớn nhất");
    }

    private static string Of(IReadOnlyList<string> endings) => FilePageTexts.Bring(new FileWish("tệp", endings, 1024 * 1024), new TimeOnly(9, 0));
}
