using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>Where Linux has the fields of a structure, as the catalogue says it.</summary>
internal static class NativeStructure
{
    /// <summary>The bytes of the longest value.</summary>
    public static int SizeOf(LinkedType type)
    {
        var end = In(type.Type.Structure!.Size.Linux!);
        var at = 0;
        foreach (var field in type.Fields.Where(field => field.Field.IsTrailing))
        {
            at = (field.Field.Offset.Linux is { } offset ? In(offset) : at) + (WidthOf(field) * field.Field.Length!.Value);
            end = Math.Max(end, at);
        }

        return end;
    }

    /// <summary>The bytes that a read asks for.</summary>
    public static int ReadSizeOf(LinkedType type) => type.Type.Structure!.ReadSize ?? SizeOf(type);

    /// <summary>Whether every answer is as long as the question.</summary>
    public static bool IsFixed(LinkedType type) => !type.Type.Structure!.Grows && !type.Fields.Any(field => field.Field.IsTrailing);

    public static int WidthOf(LinkedField field) => In(field.WidthOn(Platform.Linux)!);

    public static int In(ByteCount count) => nint.Size == 8 ? count.In64
        : RuntimeInformation.ProcessArchitecture == Architecture.X86 ? count.InX86 : count.In32;

    /// <summary>The field that says something of <paramref name="array"/>, which it <paramref name="names"/>.</summary>
    public static LinkedField? TellerOf(LinkedType type, LinkedField array, Func<StructureField, string?> names) =>
        type.Fields.FirstOrDefault(field => names(field.Field) is { } named && named == array.Field.Name);
}
