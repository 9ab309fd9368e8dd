using System.CommandLine;

namespace SockOptGen.Tool.Commands;

/// <summary>What several commands take.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write JSON (described in docs/tool.md)." };

    public static Option<string?> Level() => new("--level") { Description = "Only this level, as in IPPROTO_TCP, SOL_TCP, Tcp or 6." };

    /// <summary>A command with what it does and an example.</summary>
    public static Command Describe(string name, string what, params string[] examples) =>
        new(name, $"{what}\n\nExample:\n  {string.Join("\n  ", examples)}");
}
