namespace SockOptGen.Catalogue;

/// <summary>A structure: what a system calls it, how large it is, and its fields.</summary>
/// <param name="Native">The C type on each system, as sizeof takes it.</param>
/// <param name="Size">Its size in bytes on each system; null where that system has no such structure.</param>
/// <param name="ReadSize">How many bytes a read asks for, where that is not the size.</param>
/// <param name="Grows">Whether newer systems answer more fields than older ones.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Fields">Its fields, in the order of the C# members.</param>
internal sealed record StructureType(
    PerPlatform<string?> Native,
    PerPlatform<ByteCount?> Size,
    int? ReadSize,
    bool Grows,
    string Summary,
    EquatableArray<StructureField> Fields);
