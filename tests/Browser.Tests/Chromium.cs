using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChiBo.Browser.Tests.Chromium))]

namespace ChiBo.Browser.Tests;

/// <summary>
/// The one browser of all tests here: the machine's own chromium, since nothing is downloaded. Where it is missing the
/// test that asks is skipped, except on CI (CI=true), which never skips.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _one = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A fresh window without memory of others, of that size in CSS pixels.</summary>
    public async Task<IPage> NewPage(int width = 1280, int height = 800)
    {
        if (!File.Exists(Executable))
        {
            const string missing = $"Needs a browser: {Executable} is not there (Debian: apt-get install chromium).";
            Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), missing);
            Assert.Fail(missing);
        }

        var browser = await Browser();
        return await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "vi-VN" });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _one.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = s_arguments });
        }
        finally
        {
            _one.Release();
        }
    }
}
