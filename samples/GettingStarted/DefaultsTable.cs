using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace GettingStarted;

/// <summary>Prints what this system gives a new socket, for the options that every network program meets.</summary>
internal static class DefaultsTable
{
    public static void Print()
    {
        Console.WriteLine();
        Row("level", "option", "type", "value");
        foreach (var option in SocketOptionDescriptor.All.Where(option => option.IsCommon))
        {
            Row(option.Level, option.Name, option.ValueType.Name, option.CanRead ? ReadDefault(option) : "write-only");
        }
    }

    private static string ReadDefault(SocketOptionDescriptor option)
    {
        using var socket = CreateFor(option.Sockets);
        return option.TryRead(socket, out var value, out var reason) ? SocketOptionDescriptor.Text(value) : $"({reason})";
    }

    /// <summary>A new socket of a kind that has the option.</summary>
    private static Socket CreateFor(IReadOnlyList<string> kinds)
    {
        var family = kinds.Contains("ipv6") && !kinds.Contains("ipv4") ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        return kinds.Contains("udp") || kinds.Contains("dgram")
            ? new Socket(family, SocketType.Dgram, ProtocolType.Udp)
            : new Socket(family, SocketType.Stream, ProtocolType.Tcp);
    }

    private static void Row(string level, string option, string type, string value) =>
        Console.WriteLine($"{level,-13} {option,-20} {type,-13} {value}");
}
