using System.Text;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of an option without a value.</summary>
internal static class ActionEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var (name, codes) = (context.Option.Accessor, context.Write.Codes);
        Documentation.AppendFull(text, context);
        text.Append($"    {context.Write.Attributes}public static void Set{name}(this Socket socket) => Act(socket, {context.NameLiteral}, {codes});\n");
        Documentation.AppendInherited(text, $"Set{name}", Documentation.TryReturns);
        text.Append($"    public static bool TrySet{name}(this Socket socket) => Act(socket, null, {codes});\n");
    }
}
