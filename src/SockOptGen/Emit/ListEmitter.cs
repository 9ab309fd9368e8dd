using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of a list: arrays for reading, with a span form beside it, and spans for writing.</summary>
internal static class ListEmitter
{
    private const string TooLong = "<exception cref=\"ArgumentOutOfRangeException\">The list is too long.</exception>";

    /// <summary>The templates with the helpers that the accessors of <paramref name="option"/> call.</summary>
    public static IEnumerable<string> Templates(LinkedOption option) =>
        IsPacked(option) ? ["PackedAddresses", "Buffer", "BufferAddresses", "Exchange"]
        : IsBytes(option) ? ["Bytes", "Layout", "Exchange"]
        : ["List", "ListNumber", "Layout", "LayoutOfStructures", "Exchange", .. FieldTemplates.Of(option.Value.Element!)];

    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (type, size, option) = (context.ValueType, context.Option.Size, context.NameLiteral);
        var list = IsBytes(context.Linked) ? "Bytes" : $"List<{type}, {ElementLayout(context)}>";
        var write = IsPacked(context.Linked) ? "WritePackedAddresses" : $"Write{list}";
        if (context.Read.Exists)
        {
            var (codes, attributes) = (context.Read.Codes, context.Read.Attributes);
            MemberText.Append(
                text, Documentation.Full(context, Access.Read), attributes,
                $"{type}[] {context.Getter}(this Socket socket) => Read{list}(socket, {option}, {size}, {codes});");
            MemberText.Append(
                text,
                Documentation.Inherited(context.GetterReference, "<returns>The number of elements written.</returns>",
                    Documentation.TooShort), attributes,
                $"int {context.Getter}(this Socket socket, Span<{type}> destination) => Copy{list}(socket, {option}, " +
                    $"destination, {size}, {codes});");
            MemberText.Append(
                text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns), "",
                $"bool {context.Getter.Try}(this Socket socket, [NotNullWhen(true)] out {type}[]? value) => " +
                $"TryRead{list}(socket, out value, {size}, {codes});");
            MemberText.Append(
                text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns, Documentation.TooShort), "",
                $"bool {context.Getter.Try}(this Socket socket, Span<{type}> destination, out int written) => " +
                $"TryCopy{list}(socket, destination, out written, {size}, {codes});");
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

    private static bool IsPacked(LinkedOption option) => option.Type.MainLayout.Layout == NativeLayout.PackedAddresses;

    // They need nothing that loads and stores elements.
    private static bool IsBytes(LinkedOption option) =>
        option.Value.Element is { Type: { Kind: ValueKind.Integer, MainLayout.Layout: NativeLayout.UInt8 } };

    private static string ElementLayout(AccessorContext context) => context.Linked.Value.Element!.Type.Kind == ValueKind.Structure
        ? context.ValueType
        : $"{EmittedTypes.Near}{EmittedTypes.Number}<{context.ValueType}>";
}
