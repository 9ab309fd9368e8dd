namespace SockOptGen.Catalogue;

/// <summary>
/// How a value lies in the buffer that the system call takes. The number of a member is the layout code in emitted
/// descriptors (see Emit/Templates/Core.cs); layouts that need no distinction there share 0.
/// </summary>
internal enum NativeLayout
{
    Int32,
    UInt32,
    Int64,
    UInt64,
    NetworkInt32,
    Timeval,
    LingerInt32,
    LingerUInt16,
    Text,
}
