using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Options;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>A constant that has a number of Windows by way of a member of SocketOptionName:
/// <c>const SocketOptionName UdpSendMessageSize = SocketOptionName.AcceptConnection</c>.</summary>
internal static class RenamedMember
{
    /// <summary>The option of Windows that has the number at the level of <paramref name="call"/>, where the constant is called after
    /// it; otherwise null. Windows gets the number as it is, whatever its member belongs to.</summary>
    public static KnownOption? Of(JudgedCall call) =>
        NamedOption.ConstantOf(call.Written.Name) is { Name: var name } constant && constant.ContainingType.TypeKind != TypeKind.Enum &&
        call.NativeLevel(Platform.Windows) is { } level &&
        call.Index.At(Platform.Windows, level, call.Written.Name.Number, call.Access) is { } option && IsAfter(name, option)
            ? option : null;

    // Most of its words: nobody writes MSG in C#. The name of the level alone would be half of many.
    private static bool IsAfter(string name, KnownOption option)
    {
        var words = option.Option.NameOn(Platform.Windows).Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) * 2 > words.Length;
    }
}
