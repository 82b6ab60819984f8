using Microsoft.Playwright;

namespace ChiBo.Browser.Tests;

/// <summary>Keeps pictures of pages, when CHIBO_PICTURES names a folder (relative: from the root of the repository); else nothing, so that tests leave no trace.</summary>
public static class Pictures
{
    /// <summary>Writes what the window shows to a PNG of that name.</summary>
    public static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CHIBO_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Root(), folder, name) });
        }
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "ChiBo.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("ChiBo.slnx is in no folder above the tests.");
    }
}
