using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>A fix in a project with several targets compiles for each of them.</summary>
public class MultiTargetFixTests
{
    private const string Read = "_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!;";

    private const string Frame = """
        using System.Net.Sockets;

        public class C
        {
            public static void M(Socket socket)
            {
                $
            }
        }
        """;

    [Fact]
    public async Task Accessor_is_not_offered_where_another_target_has_none()
    {
        var project = await MultiTarget.OpenAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)18, 1);", StringComparison.Ordinal));

        Assert.Empty((await project.FirstAsync("SOCK1004")).Actions);
    }

    /// <summary>Advice that no fix can follow is not given.</summary>
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("#if DEBUG\n#endif\n", "", 0)]
    [InlineData("#if NET8_0_OR_GREATER\n", "\n#endif", 1)]
    [InlineData("#if NETSTANDARD2_0\n#else\n#region A\n", "\n#endregion\n#endif", 1)]
    public async Task Accessor_is_not_advised_where_another_target_has_none(string before, string after, int count)
    {
        var project = await MultiTarget.OpenAsync(Frame.Replace("$",
            $"{before}socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);{after}", StringComparison.Ordinal));

        Assert.Equal(count, await project.CountAsync("SOCK3001"));
    }

    /// <summary>A file of a shared project, or one that two projects link: each of them has accessors of its own.</summary>
    [Fact]
    public async Task Accessor_is_offered_in_a_file_of_two_projects_that_have_it()
    {
        var project = await MultiTarget.OpenSharedAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);",
                StringComparison.Ordinal), "So, Tcp");

        var action = Assert.Single((await project.FirstAsync("SOCK3001")).Actions);

        Assert.Contains("        socket.SetTcpNoDelay(true);\n", await project.ApplyAsync(action), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("So")]
    [InlineData(null)]
    public async Task Accessor_is_not_offered_in_a_file_of_a_project_that_lacks_it(string? levels)
    {
        var project = await MultiTarget.OpenSharedAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);",
                StringComparison.Ordinal), levels);

        Assert.Empty((await project.FirstAsync("SOCK3001")).Actions);
    }

    [Fact]
    public async Task Accessor_is_offered_in_code_that_the_other_target_leaves_out()
    {
        var project = await MultiTarget.OpenAsync("""
            using System.Net.Sockets;

            public class C
            {
                public static void M(Socket socket)
                {
            #if NET8_0_OR_GREATER
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            #else
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1);
            #endif
                }
            }
            """);

        var action = Assert.Single((await project.FirstAsync("SOCK3001")).Actions);

        Assert.Contains("        socket.SetTcpNoDelay(true);\n#else", await project.ApplyAsync(action), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guard_is_one_that_every_target_has(bool isOld)
    {
        var project = await MultiTarget.OpenAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);",
                StringComparison.Ordinal));

        var (message, actions) = await project.FirstAsync("SOCK2001", isOld);

        Assert.Contains("Guard it with RuntimeInformation.IsOSPlatform(OSPlatform.Windows)", message, StringComparison.Ordinal);
        Assert.Equal("Guard with RuntimeInformation.IsOSPlatform(OSPlatform.Windows)", Assert.Single(actions).Title);
        var text = await project.ApplyAsync(actions[0]);
        Assert.Contains("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))", text, StringComparison.Ordinal);
        Assert.Contains("using System.Runtime.InteropServices;", text, StringComparison.Ordinal);
    }

    /// <summary>A member that the older framework lacks.</summary>
    [Fact]
    public async Task Name_is_not_offered_where_another_target_has_none()
    {
        var project = await MultiTarget.OpenAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)4, 60);", StringComparison.Ordinal));

        Assert.Empty((await project.FirstAsync("SOCK1004")).Actions);
    }

    /// <summary>Each project has a file of that path, and whichever is written last has to be right for all of them.</summary>
    [Theory]
    // Both have it; one target only; each target another one; one directly after the other.
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5u);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5);")]
    [InlineData(
        "#if NET8_0_OR_GREATER\nsocket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);\n#endif",
        "#if NET8_0_OR_GREATER\nsocket.SetTcpNoDelay(true);\n#endif")]
    [InlineData(
        "#if NETSTANDARD2_0\nsocket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5u);\n#endif",
        "#if NETSTANDARD2_0\nsocket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5);\n#endif")]
    [InlineData(
        "#if NETSTANDARD2_0\nsocket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5u);\n#else\n" +
            "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 7u);\n#endif",
        "#if NETSTANDARD2_0\nsocket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 5);\n#else\n" +
            "socket.SetSoSendTimeout(TimeSpan.FromMilliseconds(7));\n#endif")]
    public async Task Fix_all_leaves_one_file(string before, string after)
    {
        var project = await MultiTarget.OpenAsync(Frame.Replace("$", before, StringComparison.Ordinal));

        Assert.Contains(after, await project.FormatAsync("SOCK1002", "SOCK3001", "SOCK1003", "SOCK1004"), StringComparison.Ordinal);
    }

    /// <summary>Two projects link a file, and only one of them has the accessor.</summary>
    [Theory]
    [InlineData("So, Tcp", "socket.SetTcpNoDelay(true);")]
    [InlineData("So", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    public async Task Fix_all_leaves_one_linked_file(string levels, string after)
    {
        var project = await MultiTarget.OpenSharedAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);",
                StringComparison.Ordinal), levels);

        Assert.Contains(after, await project.FormatAsync("SOCK3001"), StringComparison.Ordinal);
    }

    /// <summary>.NET answers it itself on Linux, so that the accessor asks another one there.</summary>
    [Theory]
    [InlineData("win-x64", "win-x64", "_ = (int)socket.GetSoReceiveTimeout().TotalMilliseconds;", "Use GetSoReceiveTimeout")]
    [InlineData("win-x64", "linux-x64", Read, "Use GetSoReceiveTimeout (not the same in Test(OTHER))")]
    public async Task Fix_that_changes_what_another_project_does_says_so(string one, string other, string after, string title)
    {
        var project = await MultiTarget.OpenSharedAsync(Frame.Replace("$", Read, StringComparison.Ordinal), "So, Tcp", (one, other));

        Assert.Equal([title], (await project.FirstAsync("SOCK3001")).Actions.Select(action => action.Title));
        Assert.Contains(after, await project.FormatAsync("SOCK3001"), StringComparison.Ordinal);
    }

    /// <summary>The accessor refuses such a time on macOS, and there is no other fix.</summary>
    [Fact]
    public async Task Fix_that_another_project_does_not_have_is_not_the_same()
    {
        var project = await MultiTarget.OpenSharedAsync(
            Frame.Replace("$", "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 400));",
                StringComparison.Ordinal), "So, Tcp", ("linux-x64", "osx-x64"));

        Assert.Equal(["Use SetSoLinger (not the same in Test(OTHER))"],
            (await project.FirstAsync("SOCK3001")).Actions.Select(action => action.Title));
        Assert.Contains("new LingerOption(true, 400)", await project.FormatAsync("SOCK3001"), StringComparison.Ordinal);
    }
}
