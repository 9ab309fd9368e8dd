using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>The interface and the groups that tests talk through, and the other interfaces where nothing else will do.</summary>
internal static class Loopback
{
    public static readonly int Index = NetworkInterface.GetAllNetworkInterfaces()
        .Where(one => one.NetworkInterfaceType == NetworkInterfaceType.Loopback)
        .Select(one => one.GetIPProperties().GetIPv4Properties().Index).FirstOrDefault();

    public static readonly IPAddress Group = IPAddress.Parse("239.77.1.2");

    // Of the interface's own scope: nothing of it is ever sent out.
    public static readonly IPAddress GroupOfIPv6 = IPAddress.Parse("ff01::7:12");

    /// <summary>A source that sends nothing.</summary>
    public static readonly IPAddress Silent = IPAddress.Parse("127.0.0.9");

    public static readonly IPAddress SilentOfIPv6 = IPAddress.Parse("fd00::9");

    /// <summary>
    /// Where this machine hears its own datagrams to groups of IPv6: the loopback interface has no route for them. What is sent to
    /// a group of an interface's own scope does not leave it. None where this machine has no other interface with IPv6.
    /// </summary>
    public static (IPAddress Address, int Interface)? ForGroupsOfIPv6
    {
        get
        {
            var found = from one in NetworkInterface.GetAllNetworkInterfaces()
                        where one is { SupportsMulticast: true, OperationalStatus: OperationalStatus.Up } &&
                            one.NetworkInterfaceType != NetworkInterfaceType.Loopback
                        let properties = one.GetIPProperties()
                        from address in properties.UnicastAddresses
                        where address.Address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv6LinkLocal: false }
                        select ((IPAddress, int)?)(address.Address, properties.GetIPv6Properties().Index);
            return found.FirstOrDefault();
        }
    }

    /// <summary>The anycast address that every IPv6 network of 64 bits has, with its interface; none where this
    /// machine is in no such network.</summary>
    public static (IPAddress Address, int Interface) SubnetRouter
    {
        get
        {
            var found = from one in NetworkInterface.GetAllNetworkInterfaces()
                        where one.NetworkInterfaceType != NetworkInterfaceType.Loopback && one.OperationalStatus == OperationalStatus.Up
                        let properties = one.GetIPProperties()
                        from address in properties.UnicastAddresses
                        where address.Address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv6LinkLocal: false } &&
                            address.PrefixLength == 64
                        select (new IPAddress([.. address.Address.GetAddressBytes()[..8], .. new byte[8]]),
                            properties.GetIPv6Properties().Index);
            return found.FirstOrDefault((IPAddress.IPv6Any, 0));
        }
    }
}
