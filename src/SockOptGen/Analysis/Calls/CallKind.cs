namespace SockOptGen.Analysis.Calls;

/// <summary>The calls that read or set a socket option, by what they take.</summary>
internal enum CallKind
{
    SetObject,
    SetInt32,
    SetBoolean,
    SetBytes,

    /// <summary>GetSocketOption that answers an object.</summary>
    GetObject,

    /// <summary>GetSocketOption into an array.</summary>
    GetBytes,

    /// <summary>GetSocketOption that answers an array of a given length.</summary>
    GetNewBytes,

    SetRaw,
    GetRaw,
    IOControl,

    /// <summary>A P/Invoked setsockopt.</summary>
    NativeSet,

    /// <summary>A P/Invoked getsockopt.</summary>
    NativeGet,

    /// <summary>A P/Invoked WSAIoctl.</summary>
    NativeIOControl,

    /// <summary>An emitted accessor that reads.</summary>
    GetAccessor,

    /// <summary>An emitted accessor that sets, or acts.</summary>
    SetAccessor,

    /// <summary>The form of a reading accessor that returns false where the option is not available.</summary>
    TryGetAccessor,

    /// <summary>The form of a setting accessor that returns false where the option is not available.</summary>
    TrySetAccessor,
}
