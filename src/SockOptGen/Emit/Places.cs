using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Offsets and sizes as C#.</summary>
internal static class Places
{
    public static string Text(ByteCount count)
    {
        var others = count.In32 == count.In64 ? Digits.Of(count.In64)
            : $"(IntPtr.Size == 4 ? {Digits.Of(count.In32)} : {Digits.Of(count.In64)})";
        return count.InX86 == count.In32 ? others : $"(IsX86 ? {Digits.Of(count.InX86)} : {others})";
    }
}
