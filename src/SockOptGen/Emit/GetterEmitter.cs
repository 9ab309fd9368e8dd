using System.Text;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits GetX and TryGetX.</summary>
internal static class GetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, type, codes, option) = (context.Option.Accessor, context.ClrType, context.Read.Codes, context.NameLiteral);
        var attributes = context.Read.Attributes;

        Documentation.AppendFull(text, context);
        text.Append($"    {attributes}public static {type} Get{name}(this Socket socket{Query(context)}) => {Read(context, option, codes)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, context.GetterReference, "<returns>The number of characters written.</returns><exception cref=\"ArgumentException\">The destination is too short.</exception>");
            text.Append($"    {attributes}public static int Get{name}(this Socket socket, Span<char> destination) => CopyText(socket, {option}, destination, {context.Option.Size}, {codes});\n");
        }

        Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns);
        text.Append("    public static bool TryGet").Append(name).Append(TryRead(context, type, codes)).Append('\n');
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns + "<exception cref=\"ArgumentException\">The destination is too short.</exception>");
            text.Append($"    public static bool TryGet{name}(this Socket socket, Span<char> destination, out int charsWritten) => TryCopyText(socket, destination, out charsWritten, {context.Option.Size}, {codes});\n");
        }
    }

    private static string Read(AccessorContext context, string option, string codes) => (context.Type.Kind, context.Type.ClrType) switch
    {
        (ValueKind.Boolean, _) => $"ReadInt32(socket, {option}, {codes}) != 0",
        (ValueKind.Duration, _) => $"ReadDuration(socket, {option}, {context.Unit}, {codes})",
        (ValueKind.Linger, _) => $"ReadLinger(socket, {option}, {codes})",
        (ValueKind.Text, _) => $"ReadText(socket, {option}, {context.Option.Size}, {codes})",
        (ValueKind.Address, _) => $"ReadAddress(socket, {option}, {context.AddressSize}, {codes})",
        (ValueKind.Endpoint, _) => $"ReadEndPoint(socket, {option}, {codes})",
        (ValueKind.Structure, var type) => $"ReadStructure<{type}>(socket, {option}{(context.Option.IsQuery ? ", in query" : ", default")}, {codes})",
        (ValueKind.Enumeration, var type) => Cast(context, $"ReadInt32(socket, {option}, {codes})", type),
        (_, "byte" or "short" or "ushort") => $"unchecked(({context.Type.ClrType})ReadInt32(socket, {option}, {codes}))",
        (_, "uint") => $"unchecked((uint)ReadInt32(socket, {option}, {codes}))",
        (_, "long") => $"ReadInt64(socket, {option}, {codes})",
        (_, "ulong") => $"unchecked((ulong)ReadInt64(socket, {option}, {codes}))",
        _ => $"ReadInt32(socket, {option}, {codes})",
    };

    private static string TryRead(AccessorContext context, string type, string codes) => (context.Type.Kind, type) switch
    {
        (ValueKind.Boolean, _) => Forward(type, "TryReadBoolean", codes),
        (ValueKind.Duration, _) => $"(this Socket socket, out TimeSpan value) => TryReadDuration(socket, out value, {context.Unit}, {codes});",
        (ValueKind.Linger, _) => Forward(type, "TryReadLinger", codes),
        (ValueKind.Text, _) => $"(this Socket socket, [NotNullWhen(true)] out string? value) => TryReadText(socket, out value, {context.Option.Size}, {codes});",
        (ValueKind.Address, _) => $"(this Socket socket, [NotNullWhen(true)] out IPAddress? value) => TryReadAddress(socket, out value, {context.AddressSize}, {codes});",
        (ValueKind.Endpoint, _) => Forward(type, "TryReadEndPoint", codes),
        (ValueKind.Structure, _) => $"(this Socket socket, out {type} value{Query(context)}) => TryReadStructure(socket, out value{(context.Option.IsQuery ? ", in query" : ", default")}, {codes});",
        (ValueKind.Enumeration, _) => Convert(type, Cast(context, "number", type), codes),
        (_, "byte" or "short" or "ushort") => Convert(type, $"unchecked(({type})number)", codes),
        (_, "uint") => Forward(type, "TryReadUInt32", codes),
        (_, "long") => Forward(type, "TryReadInt64", codes),
        (_, "ulong") => Forward(type, "TryReadUInt64", codes),
        _ => Forward(type, "TryReadInt32", codes),
    };

    private static string Forward(string type, string helper, string codes) =>
        $"(this Socket socket, out {type} value) => {helper}(socket, out value, {codes});";

    private static string Convert(string type, string conversion, string codes) =>
        $"(this Socket socket, out {type} value) {{ var read = TryReadInt32(socket, out var number, {codes}); value = read ? {conversion} : default; return read; }}";

    private static string Query(AccessorContext context) => context.Option.IsQuery ? $", {context.Type.ClrType} query = default" : "";

    private static string Cast(AccessorContext context, string number, string type) =>
        EnumEmitter.IsTranslated(context.Type.Enumeration!, context.Platforms) ? $"To{type}({number})" : $"({type}){number}";
}
