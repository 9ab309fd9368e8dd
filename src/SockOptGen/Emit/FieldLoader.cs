using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# expressions that take a field out of a structure's buffer on one system.</summary>
internal static class FieldLoader
{
    /// <summary>The value of <paramref name="field"/>, or null where the system does not answer it.</summary>
    public static string? Load(LinkedType structure, LinkedField field, EquatableArray<Platform> platforms, Platform platform)
    {
        if (field.Field.Offset[platform] is not { } offset)
        {
            return null;
        }

        var (type, at) = (field.Type.Type, Places.Text(offset));
        if (field.Field.Length is { } length && type.Kind != ValueKind.Text)
        {
            return LoadArray(structure, field, platform, at, length);
        }

        return type.Kind switch
        {
            ValueKind.Text => $"LoadText(buffer, {at}, {Digits.Of(field.Field.Length!.Value)})",
            ValueKind.Address when type.Layout[platform] == NativeLayout.SocketAddress => $"LoadHost(buffer, {at})",
            ValueKind.Address => $"LoadAddress(buffer, {at}, {AddressSize(type, platform)})",
            ValueKind.Endpoint => $"LoadEndPoint(buffer, {at})",
            ValueKind.Structure => $"LoadStructure<{type.ClrType}>(buffer, {at})",
            ValueKind.Duration when type.Layout[platform] == NativeLayout.Timeval => $"LoadTimeval(buffer, {at})",
            ValueKind.Duration => $"LoadTime(unchecked((ulong){Number(field, platform, at)}), {NativeNumber.Ticks(field.Units[platform])})",
            ValueKind.Boolean => $"{Number(field, platform, at)} != 0",
            ValueKind.Enumeration => LoadEnum(type, platforms, Number(field, platform, at, isSigned: true)),
            _ => Cast(type.ClrType, field, platform, Number(field, platform, at)),
        };
    }

    public static string AddressSize(OptionType type, Platform platform) => type.Layout[platform] switch
    {
        NativeLayout.InAddr => "4",
        NativeLayout.In6Addr => "16",
        _ => "SocketAddressSize",
    };

    private static string LoadArray(LinkedType structure, LinkedField field, Platform platform, string at, int length)
    {
        var type = field.Type.Type;
        var (buffer, count, max) = ("buffer", Digits.Of(length), Digits.Of(length));
        if (field.Field.IsTrailing)
        {
            // Without a number the answer's length tells how many there are.
            (buffer, count) = ("buffer.Slice(0, length)", "int.MaxValue");
        }

        if (structure.Fields.FirstOrDefault(other => other.Field.Counts == field.Field.Name && other.Field.Offset[platform] is not null) is { } counter)
        {
            count = Number(counter, platform, Places.Text(counter.Field.Offset[platform]!.Value));
        }

        return type.Kind switch
        {
            ValueKind.Structure => $"LoadStructures<{type.ClrType}>({buffer}, {at}, {count}, {max})",
            ValueKind.Address => $"LoadAddresses({buffer}, {at}, {AddressSize(type, platform)}, {count}, {max})",
            ValueKind.Endpoint => $"LoadEndPoints({buffer}, {at}, {count}, {max})",
            _ => $"LoadArray<{type.ClrType}>({buffer}, {at}, {count}, {max})",
        };
    }

    private static string LoadEnum(OptionType type, EquatableArray<Platform> platforms, string number) =>
        EnumEmitter.IsTranslated(type.Enumeration!, platforms) ? $"To{type.ClrType}((int){number})" : $"({type.ClrType}){number}";

    private static string Cast(string clrType, LinkedField field, Platform platform, string number) =>
        field.Field.Bits is null && NativeNumber.KeywordOf(field.Type.Type.Layout[platform]) == clrType ? number : $"({clrType}){number}";

    /// <summary>The native number of a field.</summary>
    private static string Number(LinkedField field, Platform platform, string at, bool isSigned = false)
    {
        var layout = field.Type.Type.Layout[platform];
        var number = layout switch
        {
            NativeLayout.NetworkUInt16 => $"LoadNetwork16(buffer, {at})",
            NativeLayout.NetworkUInt32 => $"LoadNetwork32(buffer, {at})",
            NativeLayout.NetworkInt32 => $"unchecked((int)LoadNetwork32(buffer, {at}))",
            NativeLayout.UInt8 => $"buffer[{at}]",
            NativeLayout.UInt32 when isSigned => $"Load<int>(buffer, {at})",
            _ => $"Load<{NativeNumber.KeywordOf(layout)}>(buffer, {at})",
        };
        return field.Field.Bits is var (first, count) ? $"LoadBits(unchecked((uint){number}), {Digits.Of(first)}, {Digits.Of(count)})" : number;
    }
}
