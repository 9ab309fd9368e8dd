using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>A fix in a project with several targets compiles for each of them.</summary>
public class MultiTargetFixTests
{
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

    [Theory]
    [InlineData("SOCK3001", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)18, 1);")]
    public async Task Accessor_is_not_offered_where_another_target_has_none(string id, string statement)
    {
        var project = await MultiTarget.OpenAsync(Frame.Replace("$", statement, StringComparison.Ordinal));

        Assert.Empty((await project.FirstAsync(id)).Actions);
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
}
