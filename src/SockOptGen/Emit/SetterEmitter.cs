using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits SetX and TrySetX.</summary>
internal static class SetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var type = ValueForm.Of(context.Type.Kind).Parameter(context.ValueType);
        MemberText.Append(
            text, Documentation.OfSetter(context, AccessorEmission.Of(context.Type.Kind).Limits(context)), context.Write.Attributes,
            $"void {context.Setter}(this Socket socket, {type} value) => {Write(context, isTry: false)};");
        if (context.Type.Kind == ValueKind.Text)
        {
            MemberText.Append(
                text, Documentation.Inherited(context.SetterReference), context.Write.Attributes,
                $"void {context.Setter}(this Socket socket, ReadOnlySpan<char> value) => {Write(context, isTry: false, isSpan: true)};");
        }

        MemberText.Append(
            text, Documentation.Inherited(context.SetterReference, Documentation.TryReturns), "",
            $"bool {context.Setter.Try}(this Socket socket, {type} value) => {Write(context, isTry: true)};");
        if (context.Type.Kind == ValueKind.Text)
        {
            MemberText.Append(
                text, Documentation.Inherited(context.SetterReference, Documentation.TryReturns), "",
                $"bool {context.Setter.Try}(this Socket socket, ReadOnlySpan<char> value) => {Write(context, isTry: true, isSpan: true)};");
        }
    }

    private static string Write(AccessorContext context, bool isTry, bool isSpan = false)
    {
        var codes = context.Write.Codes;
        var (helper, value, tail) = AccessorEmission.Of(context.Type.Kind).Write(context, isSpan);
        if (!context.IsMapped && helper is not ("Int32" or "Int64" or "Duration"))
        {
            // One for both: without a name it tries.
            return $"Write{helper}(socket, {(isTry ? "null" : context.NameLiteral)}, {value}{tail}, {codes})";
        }

        var verb = (isTry, context.IsMapped) switch
        {
            (true, true) => "TryPass",
            (true, false) => "TryWrite",
            (false, true) => "Pass",
            _ => "Write",
        };
        var mapped = context.IsMapped ? $"SocketOptionLevel.{context.Option.Dotnet!.Level}, SocketOptionName.{context.Option.Dotnet.Name}, "
            : "";
        return $"{verb}{helper}(socket, {(isTry ? "" : context.NameLiteral + ", ")}{mapped}{value}{tail}, {codes})";
    }
}
