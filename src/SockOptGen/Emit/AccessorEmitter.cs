using System.Text;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>Emits the accessors of a unit.</summary>
internal static class AccessorEmitter
{
    public static SourceText Emit(AccessorUnit unit)
    {
        var text = new StringBuilder(FileHeader.Accessors);
        text.Append($"\ninternal static partial class {EmittedTypes.Accessors}\n{{\n");
        foreach (var option in unit.Options)
        {
            Append(text, new AccessorContext(option, unit.Platforms, unit.Systems));
        }

        text.Append("}\n");
        return SourceFile.Of(text, unit.IsPublic);
    }

    private static void Append(StringBuilder text, AccessorContext context)
    {
        switch (context.Type.Kind)
        {
            case ValueKind.List:
                ListEmitter.Append(text, context);
                return;
            case ValueKind.Action:
                ActionEmitter.Append(text, context);
                return;
        }

        if (context.Read.Exists)
        {
            GetterEmitter.Append(text, context);
        }

        if (context.Write.Exists)
        {
            SetterEmitter.Append(text, context);
        }
    }
}
