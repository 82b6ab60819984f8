using ChiBo.Testing;
using Microsoft.Playwright;

namespace ChiBo.Browser.Tests;

/// <summary>The pages for files as a small phone shows them.</summary>
public sealed class FilePageTests(Chromium chromium)
{
    [Fact]
    public async Task On_a_small_phone_a_file_is_fetched_and_one_brought_by_one_thumb()
    {
        await using var zalo = await FakeZaloBot.Start();
        var address = ZaloBotWebhookHost.FreeAddress();
        await using var host = await ZaloBotPhone.StartHost(zalo, $"Urls={address}", $"PublicUrl={address}");
        var branch = await SampleBranch.Make(host, members: 3, linked: 0);
        await ZaloBotPhone.Link(host, branch.Members.Take(1), firstChat: 1001);
        var secretary = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        var page = await chromium.NewPage(360, 640);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await secretary.Types("/moi");
        await page.GotoAsync(FileBrowser.LinkIn((await secretary.Types("1"))[^1].Text));
        await FitsAThumb(page, "Tải tệp về máy");
        await Pictures.Keep(page, "tai-tep.png");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button).ClickAsync());
        download.SuggestedFilename.ShouldBe("giay-moi.pdf");

        await page.GotoAsync(FileBrowser.LinkIn((await secretary.Types("nạp danh sách"))[0].Text));
        await Pictures.Keep(page, "gui-tep.png");
        await page.GetByLabel("Chọn tệp").SetInputFilesAsync(new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = [1, 2, 3] });
        complaints.ShouldBeEmpty();
        await FitsAThumb(page, "Gửi tệp");
        await page.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".wrong")).ToContainTextAsync("không phải loại trợ lý nhận");
        await Pictures.Keep(page, "gui-tep-sai.png");
        await page.GetByLabel("Chọn tệp").SetInputFilesAsync(new FilePayload { Name = "ds.csv", MimeType = "text/csv", Buffer = "Họ và tên;Năm sinh\nNguyễn Thị Mẫu;1950\n"u8.ToArray() });
        await page.Locator("button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Đã nhận tệp");
        await Pictures.Keep(page, "da-nhan-tep.png");
    }

    /// <summary>Nothing stands out to the side, and the button is one a thumb does not miss.</summary>
    private static async Task FitsAThumb(IPage page, string button)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        var box = (await page.GetByRole(AriaRole.Button, new() { Name = button }).BoundingBoxAsync())!;
        (box.Height, box.Y + box.Height).ShouldSatisfyAllConditions(b => b.Height.ShouldBeGreaterThanOrEqualTo(48), b => b.Item2.ShouldBeLessThanOrEqualTo(640));
    }
}
