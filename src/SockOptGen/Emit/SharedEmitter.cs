using Microsoft.CodeAnalysis;
using SockOptGen.Api;

namespace SockOptGen.Emit;

/// <summary>Emits the helpers, the enumerations and the structures that accessors share.</summary>
internal static class SharedEmitter
{
    public static void Emit(HelperPlan? unit, SourceProductionContext output)
    {
        if (unit is null)
        {
            return;
        }

        foreach (var template in unit.Templates)
        {
            output.AddSource(HintNames.Accessors(template), SourceLines.ToFile(Template.Fill(template, unit.Platforms)));
        }

        if (unit.Structures.Length != 0)
        {
            output.AddSource(HintNames.Structures, SourceLines.ToFile(StructureEmitter.Emit(unit)));
        }

        if (unit.Enums.Any(used => EnumEmitter.IsTranslated(used.Type, unit.Platforms)))
        {
            output.AddSource(HintNames.Translations, SourceLines.ToFile(EnumEmitter.EmitTranslations(unit)));
        }

        if (unit.Enums.Any(static used => !used.Type.IsDotnet))
        {
            output.AddSource(HintNames.Enumerations, SourceLines.ToFile(EnumEmitter.EmitDeclarations(unit)));
        }
    }
}
