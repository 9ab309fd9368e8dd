using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Legal values to try an option with.</summary>
internal static class Candidates
{
    // What neither type nor range can say.
    private static readonly Dictionary<string, object[]> s_known = new()
    {
        ["SO_BINDTODEVICE"] = ["lo", ""],
        ["TCP_CONGESTION"] = [.. CongestionControls.Usable.DefaultIfEmpty("cubic")],
        ["TCP_ULP"] = ["tls"],
        ["SO_ATTACH_BPF"] = [BpfProgram.Descriptor],
        ["SO_ATTACH_REUSEPORT_EBPF"] = [BpfProgram.Descriptor],
        // Every kernel has this table already; another number would create one that stays.
        ["MRT_TABLE"] = [253u],
        ["MRT6_TABLE"] = [253u],
        // Only this way is possible.
        ["IPV6_ADDRFORM"] = [AddressFamily.InterNetwork],
        // The two headers that there are, and none.
        ["PACKET_VNET_HDR_SZ"] = [10, 12, 0],
    };

    public static IEnumerable<string> Names => s_known.Keys;

    public static IReadOnlyList<object> For(OptionCase option) =>
        s_known.GetValueOrDefault(option.Name)
        ?? StructureCandidates.For(option.Name)
        ?? [.. Of(option).Distinct()];

    private static IEnumerable<object> Of(OptionCase option)
    {
        var (type, range) = (option.Linked.Type, option.Linked.Option.Range);
        return type.Kind switch
        {
            ValueKind.Boolean => [true, false],
            ValueKind.Linger =>
                [new SocketLinger(true, TimeSpan.FromSeconds(5)), new SocketLinger(true, TimeSpan.Zero),
                    new SocketLinger(false, TimeSpan.Zero)],
            // Of .NET's own enumerations the catalogue lists only members whose numbers differ.
            ValueKind.Enumeration when type.Enumeration!.Members.Length == 0 => Enum.GetValues(option.Emitted.ValueType).Cast<object>(),
            ValueKind.Enumeration => type.Enumeration!.Members
                .Where(member => member.Numbers[OptionCase.Here] is not null || !option.Can(Access.Write, OptionCase.Here))
                .Select(member => Enum.Parse(option.Emitted.ValueType, member.Name)),
            ValueKind.Duration => Numbers(range).Select(count => (object)(count * NativeValue.UnitOf(option.Linked.Type))),
            ValueKind.Text => ["x"],
            ValueKind.Address => [option.Linked.Type.Layout.Linux == NativeLayout.InAddr ? IPAddress.Loopback : IPAddress.IPv6Loopback],
            ValueKind.Endpoint => [new IPEndPoint(IPAddress.Loopback, 9)],
            ValueKind.Structure => [Activator.CreateInstance(option.Emitted.ValueType)!],
            ValueKind.List => [ListOf(option.Emitted.ValueType.GetElementType()!)],
            ValueKind.Action => [default(ValueTuple)],
            _ => Numbers(range).Where(number => number <= (TypeResolver.Bounds(type)?.Max ?? long.MaxValue))
                .Select(number => Convert.ChangeType(number, option.Emitted.ValueType)),
        };
    }

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(element.IsValueType ? Activator.CreateInstance(element) : new IPEndPoint(IPAddress.Loopback, 9), 0);
        return list;
    }

    // The ends of the range, and some that most options without one take.
    private static IEnumerable<long> Numbers(ValueRange range)
    {
        long[] ordinary = [1, 2, 5, 600, 4096, 50_000, 0];
        long[] ends = [range.Min ?? 1, range.Max ?? 1];
        return ordinary.Concat(ends).Where(number => number >= (range.Min ?? 0) && number <= (range.Max ?? int.MaxValue));
    }
}
