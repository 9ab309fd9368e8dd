using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
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
        call.Written.Name is { Operation: { } argument, Number: var number } && DeclaredName(argument) is { } name &&
        call.NativeLevel(Platform.Windows) is { } level &&
        call.Index.At(Platform.Windows, level, number, call.Access) is { } option && IsAfter(name, option) ? option : null;

    private static string? DeclaredName(IOperation argument) => CodeReader.Unwrap(argument) switch
    {
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: not TypeKind.Enum, Name: var name } } => name,
        ILocalReferenceOperation { Local.Name: var name } => name,
        _ => null,
    };

    // Most of its words: nobody writes MSG in C#. The name of the level alone would be half of many.
    private static bool IsAfter(string name, KnownOption option)
    {
        var words = option.Option.NameOn(Platform.Windows).Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) * 2 > words.Length;
    }
}
