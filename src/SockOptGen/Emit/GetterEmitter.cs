using System.Text;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits GetX and TryGetX.</summary>
internal static class GetterEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, type, codes, option) = (context.Option.Accessor, context.ClrType, context.Read.Codes, context.NameLiteral);
        var (attributes, values) = (context.Read.Attributes, AccessorEmission.Of(context.Type.Kind));

        Documentation.AppendFull(text, context);
        text.Append($"    {attributes}public static {type} Get{name}(this Socket socket{context.QueryParameter}) => {values.Read(context, option, codes)};\n");
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, context.GetterReference, "<returns>The number of characters written.</returns><exception cref=\"ArgumentException\">The destination is too short.</exception>");
            text.Append($"    {attributes}public static int Get{name}(this Socket socket, Span<char> destination) => CopyText(socket, {option}, destination, {context.Option.Size}, {codes});\n");
        }

        Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns);
        text.Append("    public static bool TryGet").Append(name).Append(values.TryRead(context, codes)).Append('\n');
        if (context.Type.Kind == ValueKind.Text)
        {
            Documentation.AppendInherited(text, context.GetterReference, Documentation.TryReturns + "<exception cref=\"ArgumentException\">The destination is too short.</exception>");
            text.Append($"    public static bool TryGet{name}(this Socket socket, Span<char> destination, out int charsWritten) => TryCopyText(socket, destination, out charsWritten, {context.Option.Size}, {codes});\n");
        }
    }
}
