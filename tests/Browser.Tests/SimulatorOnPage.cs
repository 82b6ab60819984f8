using ChiBo.Testing;
using Microsoft.Playwright;

namespace ChiBo.Browser.Tests;

/// <summary>Drives the simulator page as a person with a mouse does.</summary>
public sealed class SimulatorOnPage
{
    private readonly List<string> _complaints = [];

    private SimulatorOnPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>What the browser found wrong: script errors, breaches of the content policy, files that are not there.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens the address of the host as one would type it, which leads to the simulator, and waits for the list.</summary>
    public static async Task<SimulatorOnPage> Open(ChiBoHost host, Chromium chromium, int width = 1280, int height = 800)
    {
        var opened = new SimulatorOnPage(await chromium.NewPage(width, height));
        await opened.Page.GotoAsync(host.Http.BaseAddress!.ToString());
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "+ Thêm máy lạ" })).ToBeVisibleAsync();
        return opened;
    }

    /// <summary>Opens the phone of the listed person of that name.</summary>
    public async Task<PhoneOnPage> PhoneOf(string name)
    {
        var row = Page.Locator(".people .row").Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) });
        var phone = await row.GetAttributeAsync("data-phone");
        await row.ClickAsync();
        return new PhoneOnPage(Page.Locator($".phone[data-phone='{phone}']"));
    }

    /// <summary>Opens a phone that is nobody's.</summary>
    public async Task<PhoneOnPage> StrangersPhone()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "+ Thêm máy lạ" }).ClickAsync();
        return new PhoneOnPage(Page.Locator(".phone").Last);
    }

    /// <summary>The number of unread messages beside a person's name; empty when there are none.</summary>
    public ILocator UnreadOf(string name) =>
        Page.Locator(".people .row").Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) }).Locator(".badge");

    /// <summary>Presses a button of the clock ("+1 ngày", "Đến việc kế tiếp") and waits until all that became due is done.</summary>
    public async Task MoveClock(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("#moves button:disabled")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>What the clock shows: "Thứ Ba, 01/12/2026 08:00".</summary>
    public async Task<string> Clock() => $"{await Page.Locator("#date").InnerTextAsync()} {await Page.Locator("#time").InnerTextAsync()}";

    private void Note(bool wrong, string text)
    {
        if (wrong)
        {
            _complaints.Add(text);
        }
    }
}
