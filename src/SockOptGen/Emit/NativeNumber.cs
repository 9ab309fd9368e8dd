using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>The C# side of a native integer.</summary>
internal static class NativeNumber
{
    /// <summary>The C# type that has the bytes of <paramref name="layout"/>, its order aside.</summary>
    public static string KeywordOf(NativeLayout layout) => layout switch
    {
        NativeLayout.UInt8 => "byte",
        NativeLayout.Int16 => "short",
        NativeLayout.UInt16 or NativeLayout.NetworkUInt16 => "ushort",
        NativeLayout.UInt32 or NativeLayout.NetworkUInt32 => "uint",
        NativeLayout.Int64 => "long",
        NativeLayout.UInt64 => "ulong",
        _ => "int",
    };

    /// <summary>The largest number of <paramref name="layout"/> that a check in 64 signed bits can name.</summary>
    public static string MaxOf(NativeLayout layout) => $"{(layout == NativeLayout.UInt64 ? "long" : KeywordOf(layout))}.MaxValue";

    /// <summary>The smallest number of <paramref name="layout"/>.</summary>
    public static string MinOf(NativeLayout layout) => $"{KeywordOf(layout)}.MinValue";

    /// <summary>The ticks of <paramref name="unit"/>, as C#.</summary>
    public static string Ticks(TimeUnit? unit) => $"TimeSpan.TicksPer{unit.ToString().TrimEnd('s')}";
}
