using System.Text;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of an option without a value.</summary>
internal static class ActionEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var codes = context.Write.Codes;
        Documentation.AppendFull(text, context);
        text.Append($"    {context.Write.Attributes}public static void {context.Setter}(this Socket socket) => Act(socket, {context.NameLiteral}, {codes});\n");
        Documentation.AppendInherited(text, context.Setter.ToString(), Documentation.TryReturns);
        text.Append($"    public static bool {context.Setter.Try}(this Socket socket) => Act(socket, null, {codes});\n");
    }
}
