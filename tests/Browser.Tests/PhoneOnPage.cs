using Microsoft.Playwright;

namespace ChiBo.Browser.Tests;

/// <summary>One open phone on the simulator page.</summary>
public sealed class PhoneOnPage(ILocator phone)
{
    private ILocator FromBot => phone.Locator(".message.bot");

    private ILocator FromPerson => phone.Locator(".message.person");

    /// <summary>The newest choices that are offered.</summary>
    private ILocator Choices => phone.Locator(".choices").Last.Locator(".choice");

    /// <summary>The phone as a whole, for what this driver has no word for.</summary>
    public ILocator Element => phone;

    /// <summary>Types a text and presses Enter; done when the text stands in the chat.</summary>
    public async Task Types(string text)
    {
        var before = await FromPerson.CountAsync();
        var box = phone.GetByRole(AriaRole.Textbox, new() { Name = "Nhắn tin" });
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Assertions.Expect(FromPerson).ToHaveCountAsync(before + 1);
    }

    /// <summary>Presses a choice of the newest question by its label (wait for that question with <see cref="Shows"/> first); done when the press stands in the chat.</summary>
    public async Task Presses(string label)
    {
        var before = await FromPerson.CountAsync();
        await Choices.GetByText(label, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(FromPerson).ToHaveCountAsync(before + 1);
    }

    /// <summary>Sends a file with the clip and the button "Gửi"; done when the file stands in the chat.</summary>
    public async Task SendsFile(string name, string contentType, byte[] content)
    {
        var before = await FromPerson.CountAsync();
        await phone.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = contentType, Buffer = content });
        await phone.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Assertions.Expect(FromPerson).ToHaveCountAsync(before + 1);
    }

    /// <summary>Switches between a full channel and one like Zalo Bot.</summary>
    public Task BehavesLikeZalo(bool on) => phone.GetByLabel("Như Zalo Bot").SetCheckedAsync(on);

    /// <summary>Waits until the newest message of the bot holds that text.</summary>
    public Task Shows(string part) => Assertions.Expect(FromBot.Last).ToContainTextAsync(part);

    /// <summary>The newest message of the bot as it is read on the screen, its time included.</summary>
    public Task<string> Newest() => FromBot.Last.Locator(".bubble").InnerTextAsync();

    /// <summary>The labels of the newest choices.</summary>
    public async Task<IReadOnlyList<string>> ChoiceLabels() => await Choices.AllInnerTextsAsync();

    /// <summary>Closes the phone.</summary>
    public Task Close() => phone.GetByRole(AriaRole.Button, new() { Name = "Đóng điện thoại này" }).ClickAsync();
}
