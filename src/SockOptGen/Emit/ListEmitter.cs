using System.Text;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of a list: arrays for reading, with a span form beside it, and spans for writing.</summary>
internal static class ListEmitter
{
    private const string TooShort = "<exception cref=\"ArgumentException\">The destination is too short.</exception>";
    private const string TooLong = "<exception cref=\"ArgumentOutOfRangeException\">The list is too long.</exception>";

    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, type, size, option) = (context.Option.Accessor, context.Type.ClrType, context.Option.Size, context.NameLiteral);
        var isPacked = context.Type.MainLayout.Layout == NativeLayout.PackedAddresses;
        var layout = context.Linked.Value.Element!.Type.Kind == ValueKind.Structure ? type : $"SocketOptionNumber<{type}>";
        var write = isPacked ? "WritePackedAddresses" : $"WriteList<{type}, {layout}>";
        if (context.Read.Exists)
        {
            var (codes, attributes) = (context.Read.Codes, context.Read.Attributes);
            Documentation.AppendFull(text, context);
            text.Append($"    {attributes}public static {type}[] Get{name}(this Socket socket) => ReadList<{type}, {layout}>(socket, {option}, {size}, {codes});\n");
            Documentation.AppendInherited(text, context.GetterReference, "<returns>The number of elements written.</returns>" + TooShort);
            text.Append($"    {attributes}public static int Get{name}(this Socket socket, Span<{type}> destination) => CopyList<{type}, {layout}>(socket, {option}, destination, {size}, {codes});\n");
            Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns);
            text.Append($"    public static bool TryGet{name}(this Socket socket, [NotNullWhen(true)] out {type}[]? value) => TryReadList<{type}, {layout}>(socket, out value, {size}, {codes});\n");
            Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns + TooShort);
            text.Append($"    public static bool TryGet{name}(this Socket socket, Span<{type}> destination, out int written) => TryCopyList<{type}, {layout}>(socket, destination, out written, {size}, {codes});\n");
        }

        if (context.Write.Exists)
        {
            var (codes, attributes) = (context.Write.Codes, context.Write.Attributes);
            if (context.Read.Exists)
            {
                Documentation.AppendInherited(text, context.GetterReference, TooLong);
            }
            else
            {
                Documentation.AppendFull(text, context, TooLong);
            }

            text.Append($"    {attributes}public static void Set{name}(this Socket socket, ReadOnlySpan<{type}> value) => {write}(socket, {option}, value, {size}, {codes});\n");
            Documentation.AppendInherited(text, context.Read.Exists ? context.GetterReference : $"Set{name}", Documentation.TryReturns + TooLong);
            text.Append($"    public static bool TrySet{name}(this Socket socket, ReadOnlySpan<{type}> value) => {write}(socket, null, value, {size}, {codes});\n");
        }
    }
}
