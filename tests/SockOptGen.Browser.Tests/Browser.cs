using Microsoft.Playwright;

namespace SockOptGen.Browser.Tests;

/// <summary>The Chromium that is installed, without a window and without a network; one for all tests of a class.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly List<string> _problems = [];
    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>A new page of <paramref name="width"/> pixels, which must not ask for anything but files; skips the running test
    /// where there is no browser.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        AllTests.Only();
        Assert.SkipUnless(File.Exists(Program), "Chromium is not installed.");
        _driver ??= await Playwright.CreateAsync();
        _browser ??= await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        await page.Context.SetOfflineAsync(true);
        page.Request += (_, request) => Note(request.Url.StartsWith("file:", StringComparison.Ordinal) ? null : request.Url);
        page.PageError += (_, error) => Note(error);
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
        Assert.Empty(_problems);
    }

    /// <summary>An exception in an event would be lost.</summary>
    private void Note(string? problem)
    {
        if (problem is not null)
        {
            lock (_problems)
            {
                _problems.Add(problem);
            }
        }
    }
}
