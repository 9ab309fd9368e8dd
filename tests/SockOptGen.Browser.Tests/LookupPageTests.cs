using Microsoft.Playwright;

namespace SockOptGen.Browser.Tests;

/// <summary>docs/index.html as people use it: they type, press, follow links, and look at it on a phone.</summary>
public sealed class LookupPageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string s_page = new Uri(Repository.Find("docs/index.html")).AbsoluteUri;

    [Theory]
    [InlineData("keepidle", "TCP_KEEPIDLE")]
    [InlineData("KEEP_IDLE", "TCP_KEEPIDLE")]
    [InlineData("SetTcpKeepIdle", "TCP_KEEPIDLE")]
    [InlineData("TcpKeepAliveTime", "TCP_KEEPIDLE")]
    [InlineData("0xffff 0x1006", "SO_RCVTIMEO")]
    [InlineData("nothing of the kind")]
    public async Task What_is_typed_is_found(string text, params string[] options)
    {
        var page = await browser.OpenAsync(s_page);

        // The page opens with the cursor in the search.
        await page.Keyboard.TypeAsync(text);

        Assert.Equal(options, await ShownAsync(page));
        Assert.Equal(options.Length == 1 ? "1 option" : $"{options.Length} options", await page.Locator("#count").TextContentAsync());
    }

    [Fact]
    public async Task Word_finds_more_than_one()
    {
        var page = await browser.OpenAsync(s_page);

        await page.Keyboard.TypeAsync("timeo");

        Assert.Superset(new HashSet<string> { "SO_RCVTIMEO", "SO_SNDTIMEO", "TCP_USER_TIMEOUT" }, (await ShownAsync(page)).ToHashSet());
        await page.Keyboard.PressAsync("Escape");
        Assert.True((await ShownAsync(page)).Count > 900);
    }

    [Fact]
    public async Task Level_and_number_are_what_each_system_makes_of_them_and_a_filter_chooses()
    {
        var page = await browser.OpenAsync(s_page);
        var linux = page.GetByRole(AriaRole.Button, new() { Name = "Linux" });

        await page.Keyboard.TypeAsync("6 4");
        await page.Locator("#level").SelectOptionAsync(new SelectOptionValue { Label = "IPPROTO_TCP" });
        Assert.Equal(["TCP_KEEPIDLE", "TCP_MAXSEG", "TCP_NOPUSH"], await ShownAsync(page));

        await linux.ClickAsync();
        Assert.Equal(["TCP_KEEPIDLE"], await ShownAsync(page));
        Assert.Equal("true", await linux.GetAttributeAsync("aria-pressed"));
        Assert.Contains("q=6+4&os=linux&level=Tcp", page.Url, StringComparison.Ordinal);

        // The address has all of it.
        var same = await browser.OpenAsync(page.Url);
        Assert.Equal(["TCP_KEEPIDLE"], await ShownAsync(same));

        await linux.ClickAsync();
        Assert.Equal(3, (await ShownAsync(page)).Count);
    }

    [Fact]
    public async Task Option_has_a_link_to_itself()
    {
        var page = await browser.OpenAsync(s_page);
        await page.Keyboard.TypeAsync("keepidle");
        await page.GetByRole(AriaRole.Link, new() { Name = "TCP_KEEPIDLE" }).ClickAsync();

        Assert.EndsWith("#TCP_KEEPIDLE", page.Url, StringComparison.Ordinal);

        // Whoever gets the link sees the option, marked, and nothing lies over it.
        var other = await browser.OpenAsync($"{s_page}#TCP_KEEPIDLE");
        var row = other.Locator("#TCP_KEEPIDLE");
        Assert.True(await row.EvaluateAsync<bool>("row => row.matches(':target')"));
        Assert.True(await row.EvaluateAsync<bool>(
            "row => { const box = row.getBoundingClientRect(); return row.contains(document.elementFromPoint(box.x + 20, box.y + 5)); }"));
    }

    [Fact]
    public async Task Keyboard_is_enough()
    {
        var page = await browser.OpenAsync(s_page);

        await page.Keyboard.TypeAsync("keep");
        var shown = await ShownAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal($"#{shown[1]}", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith($"#{shown[0]}", page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("nodelay");
        Assert.Equal("nodelay", await page.Locator("#q").InputValueAsync());

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("true", await page.GetByRole(AriaRole.Button, new() { Name = "Windows" }).GetAttributeAsync("aria-pressed"));
        Assert.Contains("TCP_NODELAY", await ShownAsync(page));
    }

    [Theory]
    [InlineData(1920)]
    [InlineData(1280)]
    [InlineData(1000)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Nothing_reaches_out_of_the_window(int width)
    {
        var page = await browser.OpenAsync(s_page, width);

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    [Fact]
    public async Task Dark_and_light_are_those_of_the_system()
    {
        const string Light = "parseInt(getComputedStyle(document.querySelector('header')).backgroundColor.match(/\\d+/)[0])";

        Assert.True(await (await browser.OpenAsync(s_page)).EvaluateAsync<int>(Light) > 200);
        Assert.True(await (await browser.OpenAsync(s_page, scheme: ColorScheme.Dark)).EvaluateAsync<int>(Light) < 50);
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent).map(row => row.id)");

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
}
