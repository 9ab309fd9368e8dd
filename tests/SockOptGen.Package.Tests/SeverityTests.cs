namespace SockOptGen.Package.Tests;

/// <summary>Severities are set the way those of every analyzer are.</summary>
public sealed class SeverityTests(PackedPackage package)
{
    // One of each category: usage, portability, style.
    private const string Source = """
        using System.Net.Sockets;

        public static class Probe
        {
            public static void Run(Socket socket, byte[] bytes)
            {
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1u);
                socket.SetRawSocketOption(6, 9, bytes);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            }
        }
        """;

    [Fact]
    public async Task Rules_and_categories_obey_an_editorconfig_and_a_globalconfig()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source);

        Assert.Equal(["warning SOCK1002", "warning SOCK2002"], await MessagesAsync(sandbox));

        sandbox.Write("Library/.editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.SOCK1002.severity = none
            dotnet_diagnostic.SOCK3001.severity = warning
            dotnet_analyzer_diagnostic.category-SockOptGen.Portability.severity = error
            """);
        Assert.Equal(["error SOCK2002", "warning SOCK3001"], await MessagesAsync(sandbox));

        File.Delete(sandbox.PathOf("Library", ".editorconfig"));
        sandbox.Write("Library/.globalconfig", """
            is_global = true
            dotnet_diagnostic.SOCK1002.severity = error
            dotnet_diagnostic.SOCK2002.severity = none
            dotnet_diagnostic.SOCK3001.severity = none
            """);
        Assert.Equal(["error SOCK1002"], await MessagesAsync(sandbox));
    }

    [Fact]
    public async Task A_pragma_and_an_attribute_suppress_one_place()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source
            .Replace("        socket.SetRaw", "#pragma warning disable SOCK2002 // Linux only\n        socket.SetRaw",
                StringComparison.Ordinal)
            .Replace("    public static void",
                "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"SockOptGen.Usage\", \"SOCK1002\")]\n    public static void",
                StringComparison.Ordinal));

        Assert.Equal([], await MessagesAsync(sandbox));
    }

    private static async Task<IEnumerable<string>> MessagesAsync(ProjectSandbox sandbox)
    {
        var build = await sandbox.BuildAsync("Library", "--no-incremental");
        return build.Messages.Select(message => $"{message.Severity} {message.Id}").Order(StringComparer.Ordinal);
    }
}
