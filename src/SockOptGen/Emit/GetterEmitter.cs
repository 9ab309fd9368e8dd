using System.Text;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits GetX and TryGetX.</summary>
internal static class GetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (codes, option, size) = (context.Read.Codes, context.NameLiteral, context.Option.Size);
        var (attributes, values, hasSpanForm) = (context.Read.Attributes, AccessorEmission.Of(context.Type.Kind),
            context.Type.Kind == ValueKind.Text);

        MemberText.Append(
            text, Documentation.Full(context, Access.Read), attributes,
            $"{context.ClrType} {context.Getter}(this Socket socket{context.QueryParameter}) => {values.Read(context, option, codes)};");
        if (hasSpanForm)
        {
            MemberText.Append(
                text,
                Documentation.Inherited(context.GetterReference, "<returns>The number of characters written.</returns>",
                    Documentation.TooShort), attributes,
                $"int {context.Getter}(this Socket socket, Span<char> destination) => CopyText(socket, {option}, destination, {size}, " +
                    $"{codes});");
        }

        MemberText.Append(text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns), "",
            $"bool {context.Getter.Try}{values.TryRead(context, codes)}");
        if (hasSpanForm)
        {
            MemberText.Append(
                text, Documentation.Inherited(context.GetterReference, Documentation.TryReturns, Documentation.TooShort), "",
                $"bool {context.Getter.Try}(this Socket socket, Span<char> destination, out int charsWritten) => TryCopyText(socket, " +
                    $"destination, out charsWritten, {size}, {codes});");
        }
    }
}
