using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>What the program printed on another system.</summary>
/// <param name="System">What the system calls itself, as PlatformNotSupportedException does.</param>
/// <param name="Emulator">What it ran on, with its version.</param>
/// <param name="Rows">The results.</param>
internal sealed record HostRun(string System, string Emulator, IReadOnlyList<HostRow> Rows)
{
    private readonly ILookup<(string, Access), HostRow> _byAccess = Rows.ToLookup(row => (row.Option, row.Access));

    public IEnumerable<HostRow> Of(string option, Access access) => _byAccess[(option, access)];

    /// <summary>The one call of an option on a kind of socket; its <paramref name="value"/> is null where it was read.</summary>
    public HostRow Call(string option, string socket, string? value = null) =>
        Rows.Single(row => row.Option == option && row.Socket == socket && row.Access == (value is null ? Access.Read : Access.Write) &&
            row.Value == (value ?? ""));
}
