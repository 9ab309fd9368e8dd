using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3004: an option is set raw before the socket connects to a host, of whose addresses .NET then tries the first
/// only.</summary>
/// <remarks>For the next address .NET makes a new socket, with the options that it knows of. After a raw set on Unix it cannot.</remarks>
internal static class RawBeforeConnectRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        RuleIds.RawBeforeConnect, "An option that is set raw limits a later Connect to one address",
        "On Unix .NET connects to a second address through a new socket. It creates none if an option was set raw.");

    public static bool Check(in OptionUse use, Reporter reporter)
    {
        var sockets = use.Project.Sockets;
        if (!use.IsRawSet || SocketVariable.Of(use.Socket, sockets.Types) is not { } variable ||
            sockets.Body(use.Operation) is not { HasJumps: false } body ||
            body.ConnectAfter(use.Operation, variable) is not { } connect || sockets.FactsOf(use.Socket) is not { } facts ||
            // To connect a datagram socket is to note an address.
            facts.Protocols.Contains("dgram"))
        {
            return false;
        }

        var unix = use.Platforms.Where(static platform => platform != Platform.Windows).ToEquatableArray();
        if (unix.Length == 0)
        {
            return false;
        }

        var option = use.OptionsOn(unix[0]).FirstOrDefault();
        var mapped = option is { Linked.IsMapped: true } ? use.Project.Accessors.For(option, Access.Write) : null;
        return reporter.Report(
            Descriptor, use.Place,
            $"{option?.Option.NameOn(unix[0]) ?? "The option"} is set raw, and line {OptionUse.LineOf(connect)} connects to a host: " +
            $"on {PlatformWords.List(unix)} .NET then tries only its first address; " +
            (mapped is null ? $"set it after {connect.TargetMethod.Name}, or connect to one address"
                : $"write {mapped}, which sets it through .NET") +
            ". .NET 8 and 9 throw PlatformNotSupportedException at the second address",
            connect);
    }
}
