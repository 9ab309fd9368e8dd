using System.Net.Sockets;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What accessors owe where the kernel refuses.</summary>
internal static class Contract
{
    private static readonly int?[] s_unavailable =
        [.. from type in BuiltInCatalogue.File.Types where type.Id == "socket-error" from member in type.Enumeration!.Members
            where member.Name is nameof(SocketError.ProtocolOption) or nameof(SocketError.OperationNotSupported)
            select member.Numbers[OptionCase.Here]];

    /// <summary>Checks both accessors against libc's <paramref name="errno"/> and against what .NET's own raw call makes of it.</summary>
    /// <returns>The error.</returns>
    public static SocketError Refused(int errno, Outcome plain, Outcome trying, Outcome dotnet)
    {
        var error = Assert.IsType<SocketException>(plain.Exception).SocketErrorCode;
        Assert.Equal(dotnet.Error, error);
        Assert.False(trying.Succeeded);
        if (s_unavailable.Contains(errno))
        {
            Assert.Null(trying.Exception);
            Assert.True(trying.Value is null || trying.Value.Equals(Activator.CreateInstance(trying.Value.GetType())),
                $"false, but {trying.Value}");
        }
        else
        {
            Assert.Equal(error, Assert.IsType<SocketException>(trying.Exception).SocketErrorCode);
        }

        return error;
    }
}
