using System.Text;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of an option without a value.</summary>
internal static class ActionEmitter
{
    public static void Append(StringBuilder text, AccessorContext context)
    {
        var codes = context.Write.Codes;
        MemberText.Append(
            text, Documentation.Full(context, Access.Write), context.Write.Attributes,
            $"void {context.Setter}(this Socket socket) => Act(socket, {context.NameLiteral}, {codes});");
        MemberText.Append(
            text, Documentation.Inherited(context.SetterReference, Documentation.TryReturns), "",
            $"bool {context.Setter.Try}(this Socket socket) => Act(socket, null, {codes});");
    }
}
