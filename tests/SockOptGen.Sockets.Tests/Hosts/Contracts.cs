using System.Net.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>What accessors owe on every system.</summary>
internal static class Contracts
{
    // The same answer twice, where nothing counts or measures.
    private static readonly ValueKind[] s_steady = [ValueKind.Boolean, ValueKind.Enumeration, ValueKind.Linger, ValueKind.Duration,
        ValueKind.Address];

    /// <summary>Fails, and says what is wrong with each of the <paramref name="rows"/> that are.</summary>
    public static void Hold(IEnumerable<HostRow> rows, Platform platform, string runtime) =>
        None(rows.Select(row => Breach(row, platform, runtime)).OfType<string>());

    /// <summary>Fails where there are <paramref name="complaints"/>, with all of them: Assert.Empty shortens each.</summary>
    public static void None(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        Assert.True(all.Count == 0, $"{all.Count} complaints:\n{string.Join('\n', all.Take(50))}");
    }

    /// <summary>What is wrong with a row; null: nothing.</summary>
    private static string? Breach(HostRow row, Platform platform, string runtime)
    {
        var option = OptionCase.Named(row.Option);
        if (!option.Can(row.Access, platform))
        {
            return row.IsElsewhere && row.Plain.Contains(option.Linked.Option.Name, StringComparison.Ordinal) &&
                row.Plain.Contains(runtime, StringComparison.Ordinal) && row.Trying == HostRow.False
                ? null
                : Say(row, "is no option of this system");
        }

        if (row.Works)
        {
            var tried = !HostRow.IsFailure(row.Trying) && row.Trying != HostRow.False;
            return tried && (!s_steady.Contains(option.Linked.Type.Kind) || row.Trying == row.Plain) ? null : Say(row, "works");
        }

        var expected = row.Error is SocketError.ProtocolOption or SocketError.OperationNotSupported ? HostRow.False : row.Plain;
        return row.Trying == expected ? null : Say(row, $"failed, so that a Try answers {expected}");
    }

    private static string Say(HostRow row, string what) => $"{row.Call} {what}, but: {row.Plain} | {row.Trying}";
}
