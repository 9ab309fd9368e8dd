using System.ComponentModel;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>A kind of socket.</summary>
/// <param name="Name">What failures call it.</param>
/// <param name="Family">Its address family, as the catalogue's `sockets` name it; where they have no name for it, its level.</param>
/// <param name="Protocols">Its protocols and types, as the catalogue's `sockets` name them.</param>
/// <param name="Create">Makes one.</param>
internal sealed record Probe(string Name, string Family, string[] Protocols, Func<ProbeSocket> Create)
{
    // EPERM and EACCES: the kernel has it, though not for this process.
    private static readonly int[] s_forbidden = [1, 13];

    private int? _error;

    /// <summary>Whether it has the options of other sockets in part only, each in its own way; then
    /// only those are tried that name it.</summary>
    public bool IsApart { get; init; }

    /// <summary>Whether a kernel on which these tests ran has had it, so that more than libc's answers is known of its options.</summary>
    public bool WasSeen { get; init; } = true;

    /// <summary>The errno of making one; 0 where that works.</summary>
    public int Error => _error ??= Try();

    /// <summary>Whether no process on this machine can make one.</summary>
    public bool IsAbsent => OperatingSystem.IsLinux() && Error != 0 && !s_forbidden.Contains(Error);

    /// <summary>Whether the catalogue says that <paramref name="option"/> applies to it: one of the
    /// families, and one of the protocols.</summary>
    public bool Fits(LinkedOption option)
    {
        var kinds = option.Option.Sockets;
        // A level that names no family says it all: it is that of one family alone.
        var isOfItsLevel = option.Level.IsDefault || !kinds.All(SocketKinds.IsType) || Family == option.Level.Name;
        return isOfItsLevel && (!IsApart || Protocols.Any(kinds.Contains)) && SocketKinds.Fit(kinds, Family, Protocols);
    }

    /// <summary>Makes one; null where this machine (no IPv6) or this process (raw sockets) cannot.</summary>
    public ProbeSocket? TryCreate()
    {
        try
        {
            return Create();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public override string ToString() => Name;

    private int Try()
    {
        try
        {
            Create().Dispose();
            return 0;
        }
        catch (Win32Exception e)
        {
            return e.NativeErrorCode;
        }
    }
}
