using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of a list: arrays for reading, with a span form beside it, and spans for writing.</summary>
internal static class ListEmitter
{
    private const string TooLong = "<exception cref=\"ArgumentOutOfRangeException\">The list is too long.</exception>";

    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (type, size, option) = (context.ValueType, context.Option.Size, context.NameLiteral);
        var isPacked = context.Type.MainLayout.Layout == NativeLayout.PackedAddresses;
        var layout = context.Linked.Value.Element!.Type.Kind == ValueKind.Structure ? type
            : $"{EmittedTypes.Near}{EmittedTypes.Number}<{type}>";
        var write = isPacked ? "WritePackedAddresses" : $"WriteList<{type}, {layout}>";
        if (context.Read.Exists)
        {
            var (codes, attributes) = (context.Read.Codes, context.Read.Attributes);
            MemberText.Append(
                text, Documentation.Full(context, Access.Read), attributes,
                $"{type}[] {context.Getter}(this Socket socket) => ReadList<{type}, {layout}>(socket, {option}, {size}, {codes});");
            MemberText.Append(
                text,
                Documentation.Inherited(context.GetterReference, "<returns>The number of elements written.</returns>",
                    Documentation.TooShort), attributes,
                $"int {context.Getter}(this Socket socket, Span<{type}> destination) => CopyList<{type}, {layout}>(socket, {option}, " +
                    $"destination, {size}, {codes});");
            MemberText.Append(
                text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns), "",
                $"bool {context.Getter.Try}(this Socket socket, [NotNullWhen(true)] out {type}[]? value) => " +
                $"TryReadList<{type}, {layout}>(socket, out value, {size}, {codes});");
            MemberText.Append(
                text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns, Documentation.TooShort), "",
                $"bool {context.Getter.Try}(this Socket socket, Span<{type}> destination, out int written) => " +
                $"TryCopyList<{type}, {layout}>(socket, destination, out written, {size}, {codes});");
        }

        if (context.Write.Exists)
        {
            var codes = context.Write.Codes;
            MemberText.Append(
                text, Documentation.OfSetter(context, TooLong), context.Write.Attributes,
                $"void {context.Setter}(this Socket socket, ReadOnlySpan<{type}> value) => {write}(socket, {option}, value, {size}, " +
                    $"{codes});");
            MemberText.Append(
                text, Documentation.Inherited(context.SetterReference, Documentation.TryReturns), "",
                $"bool {context.Setter.Try}(this Socket socket, ReadOnlySpan<{type}> value) => {write}(socket, null, value, {size}, " +
                    $"{codes});");
        }
    }
}
