namespace SockOptGen.Catalogue;

/// <summary>How a value lies in the buffer that the system call takes.</summary>
internal enum NativeLayout
{
    Int32,
    UInt32,
    Int64,
    UInt64,
    UInt8,
    Int16,
    UInt16,
    NetworkInt32,
    NetworkUInt32,
    NetworkUInt16,

    /// <summary>An unsigned long of the kernel: 64 bits, or 32 where the kernel has no more. All bits set stay all bits set.</summary>
    UnsignedLong,

    /// <summary>An interface index in an ip_mreqn, whose two addresses are zero.</summary>
    RequestIndex,

    Timeval,

    /// <summary>A timeval of two 64-bit numbers in every process.</summary>
    Timeval64,

    LingerInt32,
    LingerUInt16,

    /// <summary>Two 32-bit integers, of which the system keeps the seconds as hundredths in 16 bits.</summary>
    LingerHundredths,

    Text,
    InAddr,
    In6Addr,

    /// <summary>A sockaddr_in or sockaddr_in6, in a structure in the room of a sockaddr_storage.</summary>
    SocketAddress,

    /// <summary>The fields of a structure; the catalogue states each one's place.</summary>
    Structure,

    /// <summary>Elements one after another.</summary>
    Array,

    /// <summary>A sock_fprog, which points to the elements.</summary>
    Program,

    /// <summary>Socket addresses one after another, each in its own length.</summary>
    PackedAddresses,

    /// <summary>An int that the system does not look at.</summary>
    AnyInt32,
}
