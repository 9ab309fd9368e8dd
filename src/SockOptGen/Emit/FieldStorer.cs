using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# statements that put a structure's fields into its buffer on one system.</summary>
internal static class FieldStorer
{
    /// <summary>All statements, a line for each; the last returns how many bytes are used.</summary>
    public static string Store(LinkedType structure, EquatableArray<Platform> platforms, Platform platform)
    {
        var text = new StringBuilder();
        string? end = null;
        foreach (var field in structure.Fields)
        {
            var at = field.Field.Offset[platform] is { } offset ? Places.Text(offset) : field.Field.IsTrailing ? end : null;
            if (at is null)
            {
                continue;
            }

            if (field.Field.IsTrailing)
            {
                text.Append(end is null ? "var end = " : "end = ");
                end = "end";
            }

            text.Append(Statement(structure, field, platforms, platform, at)).Append(";\n");
        }

        return text.Append("return ").Append(end ?? Places.Text(structure.Type.Structure!.Size[platform]!.Value)).Append(';').ToString();
    }

    /// <summary>The statements of a read that asks; some systems want to know how many elements there is room for.</summary>
    public static string Ask(LinkedType structure, Platform platform)
    {
        var stored = $"StoreStructure(buffer, 0, in query)";
        var list = structure.Fields.FirstOrDefault(field => field.Field.IsTrailing && field.Field.Offset[platform] is not null);
        if (list is null || structure.Type.Structure!.ReadSize is not null)
        {
            return $"{stored};\nreturn {SizeToRead(structure.Type.Structure!)};";
        }

        var (name, most, width) = (list.Field.Name, Digits.Of(list.Field.Length!.Value), Places.Text(list.WidthOn(platform)!.Value));
        var text = new StringBuilder($"{stored};\nvar room = query.{name}.Length == 0 ? {most} : query.{name}.Length;\n");
        foreach (var field in structure.Fields)
        {
            if (field.Field.Counts == name && field.Field.IsRoom && field.Field.Offset[platform] is { } offset)
            {
                text.Append($"Store(buffer, {Places.Text(offset)}, ({NativeNumber.KeywordOf(field.Type.Type.Layout[platform])})room);\n");
            }
        }

        return text.Append($"return {Places.Text(list.Field.Offset[platform]!.Value)} + (room * {width});").ToString();
    }

    /// <summary>How many bytes a read asks for where its question does not tell.</summary>
    public static string SizeToRead(StructureType structure) => structure.ReadSize is { } size ? Digits.Of(size) : "buffer.Length";

    private static string Statement(LinkedType structure, LinkedField linked, EquatableArray<Platform> platforms, Platform platform, string at)
    {
        var (field, type) = (linked.Field, linked.Type.Type);
        var (value, layout) = ($"value.{field.Name}", type.Layout[platform]);
        var name = $"\"{structure.Type.ClrType}.{field.Name}\"";
        if (field.Length is { } length && type.Kind != ValueKind.Text)
        {
            return StoreArray(linked, platform, at, $"{value}, {Digits.Of(length)}, {name}");
        }

        return type.Kind switch
        {
            ValueKind.Text => $"StoreText(buffer, {at}, {Digits.Of(field.Length!.Value)}, {value}, {name})",
            ValueKind.Address when layout == NativeLayout.SocketAddress => $"StoreHost(buffer, {at}, {value})",
            ValueKind.Address => $"StoreAddress(buffer, {at}, {FieldLoader.AddressSize(type, platform)}, {value}, {name})",
            ValueKind.Endpoint => $"StoreEndPoint(buffer, {at}, {value})",
            ValueKind.Structure => $"StoreStructure(buffer, {at}, {value})",
            ValueKind.Duration when layout == NativeLayout.Timeval => $"StoreTimeval(buffer, {at}, {value}, {name})",
            _ => StoreNumber(structure, linked, platforms, platform, at, value, name),
        };
    }

    private static string StoreArray(LinkedField field, Platform platform, string at, string arguments)
    {
        var type = field.Type.Type;
        return type.Kind switch
        {
            ValueKind.Structure => $"StoreStructures(buffer, {at}, {arguments})",
            ValueKind.Address => $"StoreAddresses(buffer, {at}, {FieldLoader.AddressSize(type, platform)}, {arguments})",
            ValueKind.Endpoint => $"StoreEndPoints(buffer, {at}, {arguments})",
            _ => $"StoreArray(buffer, {at}, {arguments})",
        };
    }

    private static string StoreNumber(LinkedType structure, LinkedField linked, EquatableArray<Platform> platforms, Platform platform, string at, string value, string name)
    {
        var layout = linked.Type.Type.Layout[platform];
        var keyword = NativeNumber.KeywordOf(layout);
        if (linked.Field.Bits is var (first, count))
        {
            var unit = layout == NativeLayout.UInt8 ? $"buffer[{at}]" : $"Load<{keyword}>(buffer, {at})";
            var bits = linked.Type.Type.Kind == ValueKind.Boolean ? $"{value} ? 1u : 0u" : $"(uint){value}";
            return $"Store(buffer, {at}, unchecked(({keyword})StoreBits((uint){unit}, {bits}, {Digits.Of(first)}, {Digits.Of(count)}, {name})))";
        }

        var number = Number(structure, linked, platforms, platform, keyword, value, name);
        return layout switch
        {
            NativeLayout.NetworkUInt16 => $"StoreNetwork16(buffer, {at}, {number})",
            NativeLayout.NetworkUInt32 => $"StoreNetwork32(buffer, {at}, {number})",
            NativeLayout.NetworkInt32 => $"StoreNetwork32(buffer, {at}, unchecked((uint)({number})))",
            _ => $"Store(buffer, {at}, {number})",
        };
    }

    /// <summary>The value as the C# type that has the native bytes, checked where that has less room.</summary>
    private static string Number(LinkedType structure, LinkedField linked, EquatableArray<Platform> platforms, Platform platform, string keyword, string value, string name)
    {
        var (field, type) = (linked.Field, linked.Type.Type);
        if (field.Value is { } constant)
        {
            return $"unchecked(({keyword}){Digits.Of(constant)})";
        }

        if (field.Counts is { } counted)
        {
            // A count of few bytes ends before the array does.
            return keyword is "byte" or "short" or "ushort"
                ? $"({keyword})FieldInRange(value.{counted}.Length, \"{structure.Type.ClrType}.{counted}\", 0, {keyword}.MaxValue)"
                : $"({keyword})value.{counted}.Length";
        }

        var layout = type.Layout[platform];
        var min = field.Range.Min is { } low ? Digits.Of(low) : type.Kind == ValueKind.Duration ? "0" : NativeNumber.MinOf(layout);
        var max = field.Range.Max is { } high ? Digits.Of(high) : NativeNumber.MaxOf(layout);
        switch (type.Kind)
        {
            case ValueKind.Boolean:
                return $"({keyword})({value} ? 1 : 0)";
            case ValueKind.Duration:
                return $"({keyword})FieldCount({value}, {NativeNumber.Ticks(linked.Units[platform])}, {name}, {min}, {max})";
            case ValueKind.Enumeration:
                var native = EnumEmitter.IsTranslated(type.Enumeration!, platforms) ? $"FromEnum({value})" : $"(int){value}";
                // Flags may use the highest bit of an int.
                return layout is NativeLayout.Int32 or NativeLayout.UInt32 ? native
                    : layout is NativeLayout.Int64 or NativeLayout.UInt64 ? $"unchecked(({keyword}){native})"
                    : $"({keyword})FieldInRange({native}, {name}, {min}, {max})";
            default:
                return keyword == type.ClrType && field.Range.IsUnbounded ? value : $"({keyword})FieldInRange({(type.ClrType == "ulong" ? "checked((long)" + value + ")" : value)}, {name}, {min}, {max})";
        }
    }
}
