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
        var end = In(type.Type.Structure!.Size.Linux!.Value);
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

    public static int WidthOf(LinkedField field) => In(field.WidthOn(Platform.Linux)!.Value);

    public static int In(ByteCount count) => nint.Size == 8 ? count.In64
        : RuntimeInformation.ProcessArchitecture == Architecture.X86 ? count.InX86 : count.In32;

    /// <summary>The field with the number of elements of <paramref name="array"/>.</summary>
    public static LinkedField? CounterOf(LinkedType type, LinkedField array) =>
        type.Fields.FirstOrDefault(field => field.Field.Counts is { } counted && counted == array.Field.Name);

    /// <summary>The field with the size of each element of <paramref name="array"/>.</summary>
    public static LinkedField? SizerOf(LinkedType type, LinkedField array) =>
        type.Fields.FirstOrDefault(field => field.Field.Sizes is { } sized && sized == array.Field.Name);
}
