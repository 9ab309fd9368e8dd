using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits SetX and TrySetX.</summary>
internal static class SetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, type) = (context.Option.Accessor, ValueForm.Of(context.Type.Kind).Parameter(context.Type.ClrType));
        var reference = context.Read.Exists ? context.GetterReference : null;
        var limits = AccessorEmission.Of(context.Type.Kind).Limits(context);

        if (reference is null)
        {
            Documentation.AppendFull(text, context, limits);
            reference = context.Type.Kind == ValueKind.Text ? $"Set{name}(Socket, string)" : $"Set{name}";
        }
        else
        {
            Documentation.AppendInherited(text, reference, limits);
        }

        var setter = $"    {context.Write.Attributes}public static void Set{name}(this Socket socket, ";
        text.Append(setter).Append($"{type} value) => {Write(context, isTry: false)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, reference, limits);
            text.Append(setter).Append($"ReadOnlySpan<char> value) => {Write(context, isTry: false, isSpan: true)};\n");
        }

        Documentation.AppendInherited(text, reference, Documentation.TryReturns + limits);
        text.Append($"    public static bool TrySet{name}(this Socket socket, {type} value) => {Write(context, isTry: true)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, reference, Documentation.TryReturns + limits);
            text.Append($"    public static bool TrySet{name}(this Socket socket, ReadOnlySpan<char> value) => {Write(context, isTry: true, isSpan: true)};\n");
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
            (true, true) => "TrySet",
            (true, false) => "TryWrite",
            (false, true) => "Set",
            _ => "Write",
        };
        var mapped = context.IsMapped ? $"SocketOptionLevel.{context.Option.Dotnet!.Level}, SocketOptionName.{context.Option.Dotnet.Name}, " : "";
        return $"{verb}{helper}(socket, {(isTry ? "" : context.NameLiteral + ", ")}{mapped}{value}{tail}, {codes})";
    }
}
