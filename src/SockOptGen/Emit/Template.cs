using System.Collections.Concurrent;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The emitted files whose text depends on the wanted systems only: Emit/Templates holds them as they come out.</summary>
internal static class Template
{
    private static readonly ConcurrentDictionary<string, string> s_texts = new();

    /// <summary>The constants that codes are compared with.</summary>
    private static readonly string s_layouts = string.Join("\n", LayoutEmission.All
        .Select(static row => row.Code).OfType<CodeLayout>().Distinct()
        .Where(static code => code != CodeLayout.Plain).OrderBy(static code => code.Digit)
        .Select(static code => $"    private const int {code.Name} = {Digits.Of(code.Digit)};"));

    public static string Version { get; } = typeof(Template).Assembly.GetName().Version.ToString(3);

    /// <summary>The text of the template <paramref name="name"/> for <paramref name="platforms"/>.</summary>
    public static string Fill(string name, EquatableArray<Platform> platforms) => s_texts.GetOrAdd(name, Load)
        .Replace("$version$", Version)
        .Replace("$parameters$", Join(platforms, ", ", static info => $"long {info.Key}"))
        .Replace("$types$", Join(platforms, ", ", static _ => "long"))
        .Replace("$codes$", Join(platforms, ", ", static info => info.Key))
        .Replace("$here$", Join(platforms, "\n", static info => $"        {info.Guard} ? \"{info.Key}\" :"))
        .Replace("$pick$", Join(platforms, "\n", static info => $"        {info.Guard} ? {info.Key} :"));

    private static string Join(EquatableArray<Platform> platforms, string separator, Func<PlatformInfo, string> text) =>
        string.Join(separator, platforms.Select(platform => text(PlatformInfo.Of(platform))));

    private static string Load(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"{name}.cs");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n").Replace("$layouts$", s_layouts);
    }
}
