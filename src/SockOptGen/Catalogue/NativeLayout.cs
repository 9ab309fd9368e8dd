namespace SockOptGen.Catalogue;

/// <summary>How a value lies in the buffer that the system call takes.</summary>
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
